/** Why a question stands where it stands, in words and as shares of its score. Pure. */
import type { Intent, RankedQuestion, Reason } from 'liveroom';
import { count, spell } from '../page/wording';

/** Always in this order, so that a colour keeps its place in the bar. */
export const REASON_KINDS: readonly Reason['kind'][] = [
  'askers',
  'waiting',
  'confidence',
  'intent',
  'featured',
  'tier',
  'repeat',
  'copied',
  'vague',
  'share',
];

/** Of the ten points that a certain question has. */
const SURE_POINTS = 8;
/** What makes no difference is not worth a word. */
const LEAST_POINTS = 0.05;

const pointsIn = (reasons: readonly Reason[], kind: Reason['kind']): number =>
  reasons.reduce((sum, reason) => (reason.kind === kind ? sum + reason.points : sum), 0);

const ABOUT: Readonly<Record<Intent, string>> = {
  price: 'about the price',
  size: 'about sizes',
  stock: 'about what is left',
  colour: 'about colours',
  suitability: 'whether it suits them',
  delivery: 'about delivery',
  returns: 'about sending back',
  'how-to-buy': 'how to buy it',
  link: 'where to find it',
  material: 'what it is made of',
  other: 'about something else',
};

const WORDS: Record<Reason['kind'], (question: RankedQuestion, nowMs: number) => string> = {
  askers: ({ askers }) => (askers === 1 ? 'asked once' : `${count(askers)} people ask`),
  waiting: ({ askedAt }, nowMs) => `waiting ${spell(nowMs - askedAt)}`,
  confidence: ({ reasons }) =>
    pointsIn(reasons, 'confidence') >= SURE_POINTS ? 'clearly a question' : 'reads like a question',
  intent: ({ intent }) => ABOUT[intent],
  featured: () => 'about what is on stage',
  tier: () => 'a known customer',
  repeat: () => 'one of many by this person',
  copied: () => 'word-for-word copies count once',
  vague: () => 'does not say about what',
  share: () => 'others by this person stand above it',
};

/** The reasons that count most, in words. What holds a row down without points is always said. */
export function reasonsInWords(question: RankedQuestion, nowMs: number, most = 3): string {
  const telling = [...question.reasons]
    .filter(({ points }) => Math.abs(points) >= LEAST_POINTS)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, most);
  const shares = question.reasons.filter(({ kind }) => kind === 'share');
  return [...telling, ...shares].map(({ kind }) => WORDS[kind](question, nowMs)).join(' · ');
}

/** All of them, a line each, with what they add to the score. */
export function reasonsInFull(question: RankedQuestion, nowMs: number): string {
  const lines = question.reasons.map((reason) => {
    const { kind, points } = reason;
    const words = WORDS[kind](question, nowMs);
    return kind === 'share' ? words : `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}  ${words}`;
  });
  return [`Score ${question.score.toFixed(1)}`, ...lines].join('\n');
}

/** What one kind of reason adds to the score; penalties count as nothing in the bar. */
export function pointsOf(question: RankedQuestion, kind: Reason['kind']): number {
  return Math.max(0, pointsIn(question.reasons, kind));
}
