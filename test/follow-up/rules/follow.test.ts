import { describe, expect, it } from 'vitest';
import { follow, followCancel, followRequest } from '../../../src/follow-up/rules/follow';
import { MAX_CLOSED, MAX_OPEN, NO_OCCASIONS, type Occasions } from '../../../src/follow-up/rules/occasions';
import { followPresence } from '../../../src/follow-up/rules/question-answered';
import type { FollowOptions } from '../../../src/follow-up/rules/rule';
import { followShow } from '../../../src/follow-up/rules/show-starting';
import type { TrackEvent } from '../../../src/model/track';
import { collectReportedErrors } from '../../fakes/reported-errors';
import { added, answered, arrived, asked, away, DAY, dropCancelled, here, HOUR, MINUTE, NOON, purchased, scheduled, visit } from './events';

/** Follows events as they happen. */
function followed(events: readonly TrackEvent[], options: FollowOptions = away(), from: Occasions = NO_OCCASIONS): Occasions {
  return events.reduce((occasions, event) => follow(occasions, event, options, event.at), from);
}

const wanted = ({ open }: Occasions) => open.map(({ id, wantedAt }) => [id, wantedAt - NOON]);
const ids = ({ open }: Occasions) => open.map(({ id }) => id);
const only = ({ open }: Occasions) => {
  expect(open).toHaveLength(1);
  return open[0];
};

describe('an abandoned cart', () => {
  it('is followed up three hours after the last adding, for three days', () => {
    const occasions = followed([added(NOON, 'cream'), added(NOON + HOUR, 'serum')]);
    expect(only(occasions)).toMatchObject({
      id: 'abandoned-cart:room',
      wantedAt: NOON + 4 * HOUR,
      expiresAt: NOON + 4 * HOUR + 3 * DAY,
      revision: 2,
      productIds: ['cream', 'serum'],
      title: 'Your cart is waiting',
      body: 'The serum and 1 more: still in your cart.',
    });
  });

  it('is none any more after any order, whatever was in it', () => {
    expect(ids(followed([added(NOON, 'cream'), purchased(NOON + 1, ['soap'])]))).toEqual(['arrived-well:order-' + (NOON + 1)]);
  });

  it('is none when the adding is told after the order that came later', () => {
    const occasions = followed([purchased(NOON + 1, ['cream'])]);
    expect(ids(follow(occasions, added(NOON, 'cream'), away(), NOON + 2))).not.toContain('abandoned-cart:room');
  });

  it('is one again after an adding that follows the order, with a revision that has not been', () => {
    const occasions = followed([added(NOON, 'cream'), purchased(NOON + 1, ['cream']), added(NOON + HOUR, 'soap')]);
    expect(occasions.open.find(({ kind }) => kind === 'abandoned-cart')).toMatchObject({ revision: 2, productIds: ['soap'] });
  });

  it('does not go back in time for an adding that another tab tells late', () => {
    const occasions = followed([added(NOON + HOUR, 'serum')]);
    expect(only(follow(occasions, added(NOON, 'cream'), away(), NOON + HOUR))).toMatchObject({
      wantedAt: NOON + 4 * HOUR,
      productIds: ['serum', 'cream'],
    });
  });
});

describe('an answered question', () => {
  it('is told of after ten minutes, with question and answer', () => {
    expect(only(followed([answered(NOON, 'q')]))).toMatchObject({
      id: 'question-answered:q',
      wantedAt: NOON + 10 * MINUTE,
      questionId: 'q',
      body: '“Does it suit oily skin?” Yes, it is made for it.',
    });
    const withoutReply = followed([answered(NOON, 'q', { reply: '' })]);
    expect(only(withoutReply)?.body).toBe('“Does it suit oily skin?” was answered in the show.');
  });

  it('is not told of to somebody who is here a minute later', () => {
    const occasions = followed([answered(NOON, 'q')], here());
    expect(followPresence(occasions, NOON + MINUTE - 1)).toBe(occasions);
    expect(ids(followPresence(occasions, NOON + MINUTE))).toEqual([]);
    expect(ids(follow(occasions, visit(NOON + 5 * MINUTE), here(), NOON + 5 * MINUTE))).toEqual([]);
    expect(ids(follow(occasions, visit(NOON + 5 * MINUTE), away(), NOON + 5 * MINUTE))).toEqual(['question-answered:q']);
  });

  it('leaves room for the answer', () => {
    const occasions = followed([answered(NOON, 'q', { text: 'why '.repeat(100), reply: 'because '.repeat(60) })]);
    const body = only(occasions)?.body ?? '';
    expect([...body].length).toBeLessThanOrEqual(300);
    expect(body).toMatch(/^“why .{80,}…” because .*…$/);
  });
});

describe('a drop', () => {
  it('is announced five minutes before, and again when it is moved', () => {
    const occasions = followed([scheduled(NOON, 'd', NOON + HOUR)]);
    const product = { productIds: ['product-of-d'], dropId: 'd', title: 'Rose cream opens soon' };
    const times = { wantedAt: NOON + 55 * MINUTE, startsAt: NOON + HOUR, expiresAt: NOON + HOUR };
    expect(only(occasions)).toMatchObject({ id: 'drop-starting:d', revision: 1, ...product, ...times });
    expect(only(followed([scheduled(NOON + 1, 'd', NOON + 2 * HOUR)], away(), occasions))).toMatchObject({
      revision: 2,
      startsAt: NOON + 2 * HOUR,
    });
  });

  it('is not announced once it is called off or its product is bought', () => {
    const occasions = followed([scheduled(NOON, 'd', NOON + HOUR)]);
    expect(ids(followed([dropCancelled(NOON + 1, 'd')], away(), occasions))).toEqual([]);
    expect(ids(followed([purchased(NOON + 1, ['product-of-d'])], away(), occasions))).not.toContain('drop-starting:d');
    expect(ids(followed([purchased(NOON + 1, ['other'])], away(), occasions))).toContain('drop-starting:d');
    const early = followed([dropCancelled(NOON + 1, 'd')]);
    expect(ids(follow(early, scheduled(NOON, 'd', NOON + HOUR), away(), NOON + 2))).toEqual([]);
  });

  it('is not announced to somebody who is here when it opens within those five minutes', () => {
    expect(ids(followed([scheduled(NOON, 'd', NOON + 5 * MINUTE)], here()))).toEqual([]);
    expect(ids(followed([scheduled(NOON, 'd', NOON + 5 * MINUTE)], away()))).toEqual(['drop-starting:d']);
    const seen = followed([scheduled(NOON, 'd', NOON + 5 * MINUTE)], here());
    expect(ids(followed([scheduled(NOON, 'd', NOON + 5 * MINUTE)], away(), seen))).toEqual([]);
    expect(ids(followed([scheduled(NOON, 'd', NOON + 6 * MINUTE)], here()))).toEqual(['drop-starting:d']);
  });
});

describe('the next show', () => {
  const nextShow = { startsAt: NOON + DAY, title: 'Autumn colours', url: 'https://shop.example/live' };

  it('is announced a quarter of an hour before', () => {
    expect(only(followed([visit(NOON)], here({ nextShow })))).toMatchObject({
      id: `show-starting:room:${NOON + DAY}`,
      wantedAt: NOON + DAY - 15 * MINUTE,
      startsAt: NOON + DAY,
      expiresAt: NOON + DAY,
      title: 'The show starts soon',
      body: 'Autumn colours',
      url: 'https://shop.example/live',
    });
  });

  it('moves with the options, and is called off with them', () => {
    const occasions = followed([visit(NOON)], here({ nextShow }));
    const moved = followShow(occasions, 'room', here({ nextShow: { ...nextShow, startsAt: NOON + 2 * DAY } }), NOON + 1);
    expect(ids(moved)).toEqual([`show-starting:room:${NOON + 2 * DAY}`]);
    expect(ids(followShow(occasions, 'room', here(), NOON + 1))).toEqual([]);
    expect(followShow(occasions, 'other-room', here(), NOON + 1)).toBe(occasions);
    expect(followShow(occasions, 'room', here({ nextShow }), NOON + 1)).toBe(occasions);
  });

  it('is not announced when it has begun', () => {
    expect(ids(followed([visit(NOON + DAY)], here({ nextShow })))).toEqual([]);
  });

  it.each(['javascript:alert(1)', '//elsewhere.example', 'data:text/html,hello', '/\\elsewhere.example', 'https://a b'])(
    'leads nowhere by %s',
    (url) => {
      expect(only(followed([visit(NOON)], here({ nextShow: { ...nextShow, url } })))).not.toHaveProperty('url');
    },
  );
});

describe('an order', () => {
  const refillAfterDays = (productId: string) => ({ cream: 30, sachet: 2, forever: 1e9, odd: NaN })[productId];
  const options = away({ refillAfterDays });
  const refills = (occasions: Occasions) => wanted(occasions).filter(([id]) => String(id).startsWith('refill'));

  it('is followed by a refill three days before it is used up, and later for more pieces', () => {
    expect(refills(followed([purchased(NOON, ['cream', 'soap', 'forever', 'odd'], { orderId: 'o' })], options))).toEqual([
      ['refill-due:o:cream', 27 * DAY],
    ]);
    const lines = [2, 1].map((quantity) => ({ productId: 'cream', quantity }));
    expect(refills(followed([purchased(NOON, [], { orderId: 'o', lines })], options))).toEqual([['refill-due:o:cream', 87 * DAY]]);
  });

  it('is not refilled before half of what lasts for days only is used up', () => {
    expect(refills(followed([purchased(NOON, ['sachet'], { orderId: 'o' })], options))).toEqual([['refill-due:o:sachet', DAY]]);
  });

  it('takes the place of the refill of the order before, in whichever order they are told of', () => {
    const first = purchased(NOON, ['cream'], { orderId: 'first' });
    const second = purchased(NOON + 20 * DAY, ['cream'], { orderId: 'second' });
    expect(refills(followed([first, second], options))).toEqual([['refill-due:second:cream', 47 * DAY]]);
    expect(refills(followed([second, first], options))).toEqual([['refill-due:second:cream', 47 * DAY]]);
  });

  it('is asked after ten days later, or two days after it arrived', () => {
    const occasions = followed([purchased(NOON, ['soap'], { orderId: 'o' })]);
    expect(wanted(occasions)).toEqual([['arrived-well:o', 10 * DAY]]);
    const moved = followed([arrived(NOON + 3 * DAY, 'o')], away(), occasions);
    expect(only(moved)).toMatchObject({ wantedAt: NOON + 5 * DAY, revision: 2, productIds: ['soap'] });
    expect(wanted(followed([arrived(NOON, 'unheard-of')]))).toEqual([['arrived-well:unheard-of', 2 * DAY]]);
  });

  it('is not asked after twice when it arrives after that', () => {
    const occasions = followed([purchased(NOON, ['soap'], { orderId: 'o' })]);
    expect(followed([arrived(NOON + 11 * DAY, 'o')], away(), occasions)).toBe(occasions);
    const over = followed([visit(NOON + 30 * DAY)], away(), occasions);
    expect(ids(followed([arrived(NOON + 31 * DAY, 'o')], away(), over))).toEqual([]);
  });
});

describe('a shop', () => {
  it('switches rules off, and has what they planned called off', () => {
    const occasions = followed([added(NOON, 'cream'), answered(NOON, 'q')]);
    const off = away({ rules: { 'abandoned-cart': false } });
    expect(ids(followed([asked(NOON + 1, 'other'), added(NOON + 1, 'soap')], off, occasions))).toEqual(['question-answered:q']);
    const rules = {
      'show-starting': false, 'drop-starting': false, 'abandoned-cart': false,
      'question-answered': false, 'refill-due': false, 'arrived-well': false,
    } as const;
    const everything = [visit(NOON), added(NOON, 'a'), answered(NOON, 'q'), scheduled(NOON, 'd', NOON + HOUR), purchased(NOON + 1, ['a']), arrived(NOON + 2, 'o')];
    const nextShow = { startsAt: NOON + DAY, title: 'Next' };
    expect(ids(followed(everything, away({ rules, nextShow, refillAfterDays: () => 30 })))).toEqual([]);
  });

  it('sets delays: before the start, and after the event', () => {
    const rules = {
      'show-starting': { delayMs: HOUR }, 'drop-starting': { delayMs: MINUTE }, 'abandoned-cart': { delayMs: MINUTE },
      'question-answered': { delayMs: 0 }, 'refill-due': { delayMs: 5 * DAY }, 'arrived-well': { delayMs: DAY },
    };
    const nextShow = { startsAt: NOON + DAY, title: 'Next' };
    const options = away({ rules, nextShow, refillAfterDays: (id) => (id === 'cream' ? 30 : undefined) });
    const events = [
      purchased(NOON, ['cream', 'soap'], { orderId: 'o' }),
      added(NOON + 1, 'a'),
      answered(NOON, 'q'),
      scheduled(NOON, 'd', NOON + HOUR),
    ];
    expect(Object.fromEntries(wanted(followed(events, options)))).toEqual({
      [`show-starting:room:${NOON + DAY}`]: 23 * HOUR,
      'drop-starting:d': 59 * MINUTE,
      'abandoned-cart:room': MINUTE + 1,
      'question-answered:q': 0,
      'refill-due:o:cream': 5 * DAY,
      'arrived-well:o': 9 * DAY,
    });
  });

  it('says it in its own words, cleaned and cut, and the rule in its own where those are none', () => {
    const bodyOf = (words: NonNullable<FollowOptions['words']>) => {
      const { title, body } = only(followed([added(NOON, 'cream')], away({ words }))) ?? {};
      return { title, body };
    };
    expect(bodyOf(({ kind, dueAt }) => ({ title: `\u202e${kind}\n${dueAt - NOON}`, body: 'x'.repeat(400) }))).toEqual({
      title: `abandoned-cart ${3 * HOUR}`,
      body: `${'x'.repeat(299)}…`,
    });
    expect(bodyOf(() => ({ title: 'Come back' }))).toEqual({ title: 'Come back', body: undefined });
    const usual = { title: 'Your cart is waiting', body: 'The cream: still in your cart.' };
    expect(bodyOf(() => ({ title: ' \u200b ' }))).toEqual(usual);
    expect(bodyOf(() => ({ title: 7 }) as never)).toEqual(usual);
    expect(bodyOf(() => undefined as never)).toEqual(usual);
    const errors = collectReportedErrors();
    const mistake = new Error('of the shop');
    const failing = () => {
      throw mistake;
    };
    expect(bodyOf(failing)).toEqual(usual);
    expect(errors).toEqual([mistake]);
  });

  it('grows the revision when it finds other words', () => {
    const nextShow = { startsAt: NOON + DAY, title: 'Next' };
    const occasions = followed([visit(NOON)], away({ nextShow }));
    const words = () => ({ title: 'It begins' });
    expect(only(followed([visit(NOON + 1)], away({ nextShow, words }), occasions))).toMatchObject({ revision: 2, title: 'It begins' });
  });

  it('makes reminders of its own, moves them and calls them off', () => {
    const request = { id: 'mine', kind: 'refill-due', dueAt: NOON + DAY, title: 'Hello\u0000', url: 'javascript:x' } as const;
    const occasions = followRequest(NO_OCCASIONS, request, 'room', NOON);
    expect(only(occasions)).toMatchObject({ wantedAt: NOON + DAY, expiresAt: NOON + 2 * DAY, revision: 1, title: 'Hello' });
    expect(only(occasions)).not.toHaveProperty('url');
    const moved = followRequest(occasions, { ...request, dueAt: NOON + 2 * DAY }, 'room', NOON + 1);
    expect(only(moved)).toMatchObject({ wantedAt: NOON + 2 * DAY, revision: 2 });
    expect(ids(followed([visit(NOON + 2)], away({ rules: { 'refill-due': false } }), moved))).toEqual(['mine']);
    const cancelled = followCancel(moved, 'mine', NOON + 3);
    expect(ids(cancelled)).toEqual([]);
    expect(followCancel(cancelled, 'mine', NOON + 4)).toBe(cancelled);
    expect(only(followRequest(cancelled, request, 'room', NOON + 5))).toMatchObject({ revision: 3 });
  });
});

describe('occasions', () => {
  it('end when they have expired', () => {
    expect(ids(followed([added(NOON, 'cream'), visit(NOON + 3 * DAY + 3 * HOUR + 1)]))).toEqual([]);
  });

  it('are two hundred at most, of which the one that happened longest ago goes first', () => {
    const events = Array.from({ length: 210 }, (_, index) => answered(NOON + index, `q${index}`));
    const occasions = followed(events);
    expect(occasions.open).toHaveLength(MAX_OPEN);
    expect(ids(occasions)[0]).toBe('question-answered:q10');
    const closed = followed(Array.from({ length: 300 }, (_, index) => dropCancelled(NOON + index, `d${index}`)));
    expect(closed.closed).toHaveLength(MAX_CLOSED);
    expect(closed.closed.at(-1)?.id).toBe('drop-starting:d299');
  });

  it('are not changed by what says no time', () => {
    expect(follow(NO_OCCASIONS, added(NaN, 'cream'), away(), NOON)).toBe(NO_OCCASIONS);
  });
});
