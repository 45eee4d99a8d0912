import { describe, expect, it } from 'vitest';
import { LiveRoom, LiveRoomError } from '../../src/index';

const transport = { name: 'none', connect: () => Promise.reject(new Error('not used')) };
const valid = { id: 'show', user: { id: 'ana', role: 'viewer' }, crew: ['host'], transport };

describe('the options of a room', () => {
  const wrong: [option: string, change: object][] = [
    ['id', { id: '' }],
    ['id', { id: 'no spaces' }],
    ['id', { id: 'x'.repeat(41) }],
    ['id', { id: 7 }],
    ['user', { user: undefined }],
    ['user.id', { user: { id: 'ü', role: 'viewer' } }],
    ['user.id', { user: { id: 'x'.repeat(65), role: 'viewer' } }],
    ['user.role', { user: { id: 'ana', role: 'guest' } }],
    ['user.role', { user: { id: 'ana', role: 'host' } }],
    ['user.name', { user: { id: 'ana', role: 'viewer', name: 7 } }],
    ['user.name', { user: { id: 'ana', role: 'viewer', name: 'x'.repeat(51) } }],
    ['user.locale', { user: { id: 'ana', role: 'viewer', locale: 'not a locale' } }],
    ['user.tier', { user: { id: 'ana', role: 'viewer', tier: 'gold' } }],
    ['user.colour', { user: { id: 'ana', role: 'viewer', colour: 'red' } }],
    ['crew', { crew: 'host' }],
    ['crew[1]', { crew: ['host', ''] }],
    ['transport', { transport: undefined }],
    ['transport', { transport: {} }],
    ['joinTimeoutMs', { joinTimeoutMs: -1 }],
    ['joinTimeoutMs', { joinTimeoutMs: Number.NaN }],
    ['detector', { detector: {} }],
    ['detectorTimeoutMs', { detectorTimeoutMs: 0 }],
    ['detectorTimeoutMs', { detectorTimeoutMs: 10_001 }],
    ['detectorTimeoutMs', { detectorTimeoutMs: '500' }],
    ['chat', { chat: 'mark' }],
    ['chat', { chat: null }],
    ['chat.gaurd', { chat: { gaurd: 'mark' } }],
    ['chat.guard', { chat: { guard: 'block' } }],
    ['chat.guard', { chat: { guard: true } }],
    ['chat.guard.spam', { chat: { guard: { spam: 'hide' } } }],
    ['chat.guard.link', { chat: { guard: { link: 'block' } } }],
    ['chat.guard.link', { chat: { guard: { link: undefined } } }],
    ['storage', { storage: new Map() }],
    ['health', { health: false }],
    ['health.shares', { health: { shares: false } }],
    ['health.share', { health: { share: 0 } }],
    ['health.repair', { health: { repair: 'low-stream' } }],
    ['health.repair.low', { health: { repair: { low: false } } }],
    ['health.repair.audio-only', { health: { repair: { 'audio-only': null } } }],
    ['region.area', { region: { area: 'toString' } }],
    ['region.network', { region: { network: null } }],
    ['region.network.patienceMs', { region: { network: { patienceMs: Number.NaN } } }],
    ['hooks.beforePublish', { hooks: { beforePublish: true } }],
    ['transprot', { transprot: transport }],
  ];

  it.each(wrong)('names %s when it is wrong', (option, change) => {
    const build = () => new LiveRoom({ ...valid, ...change } as never);
    expect(build).toThrow(LiveRoomError);
    expect(build).toThrow(expect.objectContaining({ code: 'invalid-options', context: { option }, retryable: false }));
    expect(build).toThrow(`unable to create a room; option '${option}' `);
  });

  it('are refused when they are no object at all', () => {
    expect(() => new LiveRoom(undefined as never)).toThrow(expect.objectContaining({ context: { option: 'options' } }));
  });

  it('give a participant with a clean name, the id where there is none', () => {
    expect(new LiveRoom(valid as never).self).toEqual({ id: 'ana', name: 'ana', role: 'viewer' });
    const named = new LiveRoom({ ...valid, user: { ...valid.user, name: ' Ana\u202e\n' } } as never);
    expect(named.self.name).toBe('Ana');
  });
});
