import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextGuard } from '../../../src/chat/guard/text-guard';
import { GUARD_BITS } from '../../../src/chat/guard/treatment';
import { UserRates } from '../../../src/chat/guard/user-rates';
import { seededRandom } from '../../../src/lib/random';

const { flooding, repeated, copied } = GUARD_BITS;
const SEED = 42;
const START_MS = 1_760_000_000_000;

/** Both parts of the guard, as a room has them. */
class LineGuard {
  readonly #users: UserRates;
  readonly #texts: TextGuard;

  constructor(seed: number) {
    this.#users = new UserRates(seed);
    this.#texts = new TextGuard(seed);
  }

  judge(text: string, userId: string, nowMs: number): number {
    const user = this.#users.hashOf(userId);
    return (this.#users.isFlooding(user, nowMs) ? flooding : 0) | this.#texts.judge(text, user, nowMs);
  }

  waves(nowMs: number) {
    return this.#texts.waves(nowMs);
  }
}

/** Talk that nobody repeats: words made up anew. */
function talker(random: () => number) {
  const letter = () => String.fromCharCode(97 + Math.floor(26 * random()));
  const word = () => Array.from({ length: 1 + Math.floor(random() * 8) }, letter).join('');
  return (words = 1 + Math.floor(random() * 10)) => Array.from({ length: words }, word).join(' ');
}

/** What part of the lines of a wave is marked, in a room with other talk. */
function markedShare(linesPerSecond: number, users: number, text: (user: number) => string): number {
  const random = seededRandom(7);
  const talk = talker(random);
  const guard = new LineGuard(SEED);
  const lines = Array.from({ length: linesPerSecond * 20 }, (_, index) => ({
    atMs: (index * 1_000) / linesPerSecond,
    user: `viewer-${index}`,
    text: talk(),
    isOfWave: false,
  }));
  for (let user = 0; user < users; user++) {
    lines.push({ atMs: 10_000 + random() * 8_000, user: `paster-${user}`, text: text(user), isOfWave: true });
  }
  lines.sort((one, other) => one.atMs - other.atMs);
  const marked = lines.filter((line) => (guard.judge(line.text, line.user, START_MS + line.atMs) & copied) !== 0);
  expect(marked.filter(({ isOfWave }) => !isOfWave).length).toBeLessThan(lines.length / 200);
  return marked.filter(({ isOfWave }) => isOfWave).length / users;
}

const WAVE = 'this shop never ships anything so order at the other one where they give away free phones';

describe('a copy-paste wave', () => {
  it('is marked soon, in a small room and a large one', () => {
    expect(markedShare(5, 40, () => WAVE)).toBeGreaterThan(0.7);
    expect(markedShare(200, 100, () => WAVE)).toBeGreaterThan(0.7);
  });

  it('is marked in spite of small edits', () => {
    const edits = ['!!', ' 123', ' 😡', '...', ''];
    const share = markedShare(20, 60, (user) => {
      const text = user % 2 === 0 ? WAVE : WAVE.toUpperCase();
      return text.replace(/e/i, 'e'.repeat(1 + (user % 4))) + edits[user % edits.length];
    });
    expect(share).toBeGreaterThan(0.7);
  });

  it('is marked for the most part when everybody changes a word', () => {
    const words = WAVE.split(' ');
    const share = markedShare(20, 100, (user) =>
      words.map((word, index) => (index === (user * 7) % words.length ? `word${'abcdefgh'[user % 8]}` : word)).join(' '),
    );
    expect(share).toBeGreaterThan(0.5);
  });

  it('is told with its text and its size, the three largest of them, until it is over', () => {
    const guard = new LineGuard(SEED);
    const texts = [
      'they sold me a broken one last week',
      'the host is wearing it the wrong way round',
      'boycott this brand for what they did in spring',
      'everybody go and vote for the red one again',
      'rather something else entirely about the weather here',
      'and nobody ever told me about any of these things',
    ];
    texts.forEach((text, index) => {
      for (let user = 0; user < 10 + 10 * index; user++) guard.judge(text, `user-${index}-${user}`, START_MS);
    });
    const waves = guard.waves(START_MS);
    expect(waves.map(({ text }) => text)).toEqual([texts[5], texts[4], texts[3]]);
    // All but the first two or three, of which it was not known yet that more would come.
    expect(waves[0]!.count).toBeGreaterThanOrEqual(57);
    expect(waves[0]!.count).toBeLessThanOrEqual(60);
    expect(guard.waves(START_MS + 10_001)).toEqual([]);
  });

  it('is not what short common lines are, unless hardly anybody types anything else', () => {
    const short = ['666', 'hi', 'price?', '多少钱', '😂', 'me', 'size m'];
    const verdicts = (every: number) => {
      const random = seededRandom(3);
      const talk = talker(random);
      const guard = new LineGuard(SEED);
      return Array.from({ length: 600 }, (_, index) => {
        const text = index % every === 0 ? short[0]! : index % 2 === 0 ? short[1 + (index % 6)]! : talk();
        return guard.judge(text, `user-${index}`, START_MS + index * 12) & copied;
      }).filter(Boolean).length;
    };
    expect(verdicts(4)).toBe(0);
    expect(verdicts(1)).toBeGreaterThan(400);
  });
});

describe('what one user repeats', () => {
  const times = (texts: readonly string[], gapMs: number) => {
    const guard = new LineGuard(SEED);
    return texts.map((text, index) => (guard.judge(text, 'ana', START_MS + index * gapMs) & repeated) !== 0);
  };

  it('is marked from the third time within half a minute, also with small edits', () => {
    const edits = [WAVE, `${WAVE}!`, WAVE.toUpperCase(), `${WAVE} 77`];
    expect(times(edits, 2_000)).toEqual([false, false, true, true]);
    expect(times(edits, 16_000)).toEqual([false, false, false, false]);
  });

  it('may be said more often when it is short', () => {
    expect(times(new Array<string>(7).fill('666'), 1_000)).toEqual([false, false, false, false, false, true, true]);
  });

  it('is not held against others', () => {
    const guard = new LineGuard(SEED);
    for (let time = 0; time < 5; time++) guard.judge(WAVE, 'ana', START_MS);
    expect(guard.judge(WAVE, 'ben', START_MS)).toBe(0);
  });
});

describe('the rate of one user', () => {
  it('is flooding from the twenty-first line on, never earlier, whatever the others do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(800)), { maxLength: 200 }), (steps) => {
        const guard = new LineGuard(SEED);
        const lines: { user: number; slice: number }[] = [];
        let nowMs = START_MS;
        for (const [user, gapMs] of steps) {
          nowMs += gapMs;
          const slice = Math.floor(nowMs / 5_000);
          lines.push({ user, slice });
          const own = lines.filter((line) => line.user === user && line.slice >= slice - 1).length;
          const isFlooding = (guard.judge(`line ${lines.length}`, `user-${user}`, nowMs) & flooding) !== 0;
          expect(isFlooding).toBe(own > 20);
        }
      }),
    );
  });
});

describe('a crowd', () => {
  it('of 100,000 users that say one thing each in ten seconds is not judged to be anything', () => {
    const talk = talker(seededRandom(11));
    const guard = new LineGuard(SEED);
    let judged = 0;
    for (let user = 0; user < 100_000; user++) {
      if (guard.judge(talk(), `viewer-${user}`, START_MS + user / 10) !== 0) judged++;
    }
    expect(judged).toBeLessThan(100);
  });

  it('does not hide one who floods', () => {
    const talk = talker(seededRandom(12));
    const guard = new LineGuard(SEED);
    let found = 0;
    for (let index = 0; index < 20_000; index++) {
      guard.judge(talk(), `viewer-${index}`, START_MS + index / 4);
      if (index % 100 === 0) found += guard.judge(talk(), 'spammer', START_MS + index / 4) & flooding;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('takes no more memory than a hundred people do', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const guard = new LineGuard(SEED);
    const usedAfter = (users: number) => {
      for (let line = 0; line < 100_000; line++) guard.judge('hello there', `viewer-${line % users}`, START_MS + line);
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    usedAfter(100);
    expect(usedAfter(100_000) - usedAfter(100)).toBeLessThan(1_000_000);
  });
});

it('judges the same lines the same', () => {
  const run = () => {
    const talk = talker(seededRandom(5));
    const guard = new LineGuard(SEED);
    return Array.from({ length: 2_000 }, (_, index) => guard.judge(talk(2), `user-${index % 40}`, START_MS + index * 10));
  };
  expect(run()).toEqual(run());
});
