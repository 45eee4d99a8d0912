import { describe, expect, it } from 'vitest';
import { laneKind } from '../../src/model/lane';
import { isCrewRole, ROLES } from '../../src/model/participant';

describe('laneKind', () => {
  it.each([
    ['control', 'control'],
    ['ask', 'ask'],
    ['direct', 'direct'],
    ['chat/0', 'chat'],
    ['chat/4095', 'chat'],
  ] as const)('of %s is %s', (lane, kind) => expect(laneKind(lane)).toBe(kind));
});

describe('isCrewRole', () => {
  it('is true of everybody but viewers', () => {
    expect(ROLES.filter(isCrewRole)).toEqual(['host', 'moderator']);
  });
});
