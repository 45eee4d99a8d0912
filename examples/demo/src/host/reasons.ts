/** Why a question stands where it stands, in words and as shares of its score. Pure. */
import type { RankedQuestion, Reason } from 'liveroom';
import { count, spell } from '../page/wording';

/** Always in this order, so that a colour keeps its place in the bar. */
export const REASON_KINDS: readonly Reason['kind'][] = [
  'askers',
  'waiting',
  'confidence',
  'featured',
  'tier',
  'repeat',
];

/** Of the ten points that a certain question has. */
const SURE_POINTS = 8;

const pointsIn = (reasons: readonly Reason[], kind: Reason['kind']): number =>
  reasons.reduce((sum, reason) => (reason.kind === kind ? sum + reason.points : sum), 0);

const WORDS: Record<Reason['kind'], (question: RankedQuestion, nowMs: number) => string> = {
  askers: ({ askers }) => (askers === 1 ? 'asked once' : `${count(askers)} people ask`),
  waiting: ({ askedAt }, nowMs) => `waiting ${spell(nowMs - askedAt)}`,
  confidence: ({ reasons }) =>
    pointsIn(reasons, 'confidence') >= SURE_POINTS ? 'clearly a question' : 'reads like a question',
  featured: () => 'about what is on stage',
  tier: () => 'a known customer',
  repeat: () => 'one of many by this person',
};

/** The reasons that count most, in words. */
export function reasonsInWords(question: RankedQuestion, nowMs: number, most = 3): string {
  return [...question.reasons]
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, most)
    .map(({ kind }) => WORDS[kind](question, nowMs))
    .join(' · ');
}

/** What one kind of reason adds to the score; penalties count as nothing in the bar. */
export function pointsOf(question: RankedQuestion, kind: Reason['kind']): number {
  return Math.max(0, pointsIn(question.reasons, kind));
}
