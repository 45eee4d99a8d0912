import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { isUserId } from '../../src/model/ids';
import { decode } from '../../src/protocol/codec';
import type { Message } from '../../src/protocol/envelope';
import { createCrowd, viewerIdOf, type CrowdOptions } from '../../src/testing/crowd';

const NOW_MS = 1_700_000_000_000;

function crowd(options: Partial<CrowdOptions> = {}) {
  const sent: { lane: string; from: string; message: Message | string }[] = [];
  const made = createCrowd({
    publish(lane, from, text) {
      sent.push({ lane, from, message: decode(text, lane === 'ask' ? 'ask' : 'chat') });
    },
    detector: { detect: (text) => ({ isQuestion: text.endsWith('?'), confidence: text.endsWith('?') ? 0.9 : 0.1 }) },
    clock: { now: () => NOW_MS, schedule: () => () => {} },
    random: seededRandom(7),
    ...options,
  });
  return { ...made, sent };
}

describe('a crowd', () => {
  it('sends a line of chat to the chat lane', () => {
    const { say, sent } = crowd();
    const said = say({ userId: 'lin', name: 'Lin', text: '  so soft!\u202e ' });
    const message = { t: 'chat', id: said.messageId, at: NOW_MS, text: 'so soft!', name: 'Lin' };
    expect(sent).toEqual([{ lane: 'chat/0', from: 'lin', message }]);
  });

  it('asks a question as well, and the line says which', () => {
    const { say, sent } = crowd();
    const { questionId, messageId } = say({ userId: 'lin', text: 'is it soft?' });
    const asked = { t: 'ask', id: questionId, at: NOW_MS, text: 'is it soft?', confidence: 0.9 };
    const line = { t: 'chat', id: messageId, at: NOW_MS, text: 'is it soft?', questionId };
    expect(sent).toEqual([
      { lane: 'ask', from: 'lin', message: asked },
      { lane: 'chat/0', from: 'lin', message: line },
    ]);
    expect(messageId).not.toBe(questionId);
  });

  it('spreads viewers over the shards it is told', () => {
    const { say, sent } = crowd({ shard: (userId) => (userId === 'a' ? 3 : 1) });
    say({ userId: 'a', text: 'hi' });
    say({ userId: 'b', text: 'hi' });
    expect(sent.map(({ lane }) => lane)).toEqual(['chat/3', 'chat/1']);
  });

  it('gives names that are no user id one of their own, always the same, and shows the name', () => {
    const { say, sent } = crowd();
    for (const userId of ['こはる', 'two words', 'x'.repeat(65), '']) {
      const id = say({ userId, text: 'hi' }).userId;
      expect(isUserId(id)).toBe(true);
      expect(say({ userId, text: 'again' }).userId).toBe(id);
    }
    expect(sent[0]?.message).toMatchObject({ name: 'こはる' });
    expect(sent[4]?.message).toMatchObject({ name: 'x'.repeat(50) });
    expect(sent.every(({ message }) => typeof message === 'object')).toBe(true);
  });

  it('gives nobody the id of somebody real', () => {
    const { say } = crowd({ reserved: ['host-mia'] });
    expect(say({ userId: 'host-mia', text: 'hi' }).userId).toBe(viewerIdOf('host-mia'));
  });

  it('keeps 50,000 names apart', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, index) => viewerIdOf(`浏览者 ${index}`)));
    expect(ids.size).toBe(50_000);
  });

  it('sends nothing that a room would refuse', () => {
    const { say, sent } = crowd();
    const refused = { userId: 'a', messageId: undefined, questionId: undefined };
    expect(say({ userId: 'a', text: ' \u200b ' })).toEqual(refused);
    expect(say({ userId: 'a', text: `${'x'.repeat(500)}?` }).messageId).toBeUndefined();
    expect(sent).toEqual([]);
  });
});
