/** Why a question stands where it stands, in words and as shares of its score. Pure. */
import type { RankedQuestion, Reason } from 'liveroom';
import { count, spell } from '../page/wording';

/** Always in this order, so that a colour keeps its place in the bar. */
export const REASON_KINDS: readonly Reason['kind'][] = ['askers', 'waiting', 'confidence', 'featured', 'tier', 'repeat'];

const WORDS: Record<Reason['kind'], (question: RankedQuestion, nowMs: number) => string> = {
  askers: ({ askers }) => (askers === 1 ? 'asked once' : `${count(askers)} people ask`),
  waiting: ({ askedAt }, nowMs) => `waiting ${spell(nowMs - askedAt)}`,
  confidence: () => 'clearly a question',
  featured: () => 'about what is on stage',
  tier: () => 'a returning customer',
  repeat: () => 'asker had an answer before',
};

/** The reasons that count most, in words. */
export function reasonsInWords(question: RankedQuestion, nowMs: number, most = 3): string {
  const [first = '', ...others] = [...question.reasons]
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, most)
    .map(({ kind }) => WORDS[kind](question, nowMs));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].filter(Boolean).join(' · ');
}

/** What one kind of reason adds to the score; penalties count as nothing in the bar. */
export function pointsOf(question: RankedQuestion, kind: Reason['kind']): number {
  return question.reasons.reduce((sum, reason) => (reason.kind === kind ? sum + Math.max(0, reason.points) : sum), 0);
}
