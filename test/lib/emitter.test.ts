import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Emitter } from '../../src/lib/emitter';
import { collectReportedErrors } from '../fakes/reported-errors';

interface Events {
  sold: { sku: string };
  closed: { atMs: number };
}

describe('Emitter', () => {
  it('hands each listener of the event the one payload, in the order they came', () => {
    const emitter = new Emitter<Events>();
    const heard: unknown[] = [];
    const payload = { sku: 'tea' };
    emitter.on('sold', (sold) => heard.push('a', sold));
    emitter.on('sold', (sold) => heard.push('b', sold));
    emitter.on('closed', () => heard.push('never'));
    emitter.emit('sold', payload);
    expect(heard).toEqual(['a', payload, 'b', payload]);
    expect(heard[1]).toBe(payload);
  });

  it('emits to nobody without harm', () => {
    expect(() => new Emitter<Events>().emit('closed', { atMs: 1 })).not.toThrow();
  });

  it('ends one registration only, however often it is ended', () => {
    const emitter = new Emitter<Events>();
    let calls = 0;
    const listener = () => calls++;
    const end = emitter.on('sold', listener);
    emitter.on('sold', listener);
    end();
    end();
    emitter.emit('sold', { sku: 'tea' });
    expect(calls).toBe(1);
    expect(emitter.listenerCount('sold')).toBe(1);
  });

  it('reports what a listener throws, once, and calls its neighbours', () => {
    const errors = collectReportedErrors();
    const emitter = new Emitter<Events>();
    const heard: string[] = [];
    emitter.on('sold', () => heard.push('before'));
    emitter.on('sold', () => {
      throw new Error('shop code');
    });
    emitter.on('sold', () => heard.push('after'));
    emitter.emit('sold', { sku: 'tea' });
    expect(heard).toEqual(['before', 'after']);
    expect(errors).toEqual([new Error('shop code')]);
  });

  it('does not call a listener that was ended by one before it, and calls the rest', () => {
    const emitter = new Emitter<Events>();
    const heard: string[] = [];
    emitter.on('sold', () => endSecond());
    const endSecond = emitter.on('sold', () => heard.push('second'));
    emitter.on('sold', () => heard.push('third'));
    emitter.emit('sold', { sku: 'tea' });
    expect(heard).toEqual(['third']);
  });

  it('lets a listener end itself without skipping its neighbour', () => {
    const emitter = new Emitter<Events>();
    const heard: string[] = [];
    const end = emitter.on('sold', () => {
      heard.push('once');
      end();
    });
    emitter.on('sold', () => heard.push('always'));
    emitter.emit('sold', { sku: 'tea' });
    emitter.emit('sold', { sku: 'tea' });
    expect(heard).toEqual(['once', 'always', 'always']);
  });
});

describe('Emitter with a signal', () => {
  it('ends the listening when the signal aborts', () => {
    const emitter = new Emitter<Events>();
    const { signal, abort } = controller();
    let calls = 0;
    emitter.on('sold', () => calls++, { signal });
    emitter.emit('sold', { sku: 'tea' });
    abort();
    emitter.emit('sold', { sku: 'tea' });
    expect(calls).toBe(1);
    expect(emitter.listenerCount('sold')).toBe(0);
  });

  it('never begins when the signal has aborted already', () => {
    const emitter = new Emitter<Events>();
    const end = emitter.on('sold', () => {}, { signal: AbortSignal.abort() });
    expect(emitter.listenerCount('sold')).toBe(0);
    expect(end).not.toThrow();
  });

  it('leaves nothing on the signal once it is ended', () => {
    const emitter = new Emitter<Events>();
    const { signal } = controller();
    const end = emitter.on('sold', () => {}, { signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    end();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('does not call a listener whose signal aborts during the emit', () => {
    const emitter = new Emitter<Events>();
    const { signal, abort } = controller();
    let calls = 0;
    emitter.on('sold', abort);
    emitter.on('sold', () => calls++, { signal });
    emitter.emit('sold', { sku: 'tea' });
    expect(calls).toBe(0);
  });
});

function controller() {
  const abortController = new AbortController();
  return { signal: abortController.signal, abort: () => abortController.abort() };
}
