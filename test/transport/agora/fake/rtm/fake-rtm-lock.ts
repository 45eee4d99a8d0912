/** The `lock` of a signalling client, which remembers what it holds, as the SDK does. */
import type {
  AcquireLockOptions,
  AcquireLockResponse,
  ChannelType,
  ReleaseLockResponse,
  RevokeLockResponse,
  RTMEvents,
  SetLockOptions,
  SetLockResponse,
} from 'agora-rtm-sdk';
import type { RtmClient } from '../../../../../src/transport/agora/sdk';
import type { RtmCalls } from './rtm-calls';
import { FakeRtmError } from './rtm-error';
import type { RtmServer } from './rtm-server';

const METERS = ['api'] as const;

export class FakeRtmLock implements Pick<RtmClient['lock'], 'setLock' | 'acquireLock' | 'releaseLock' | 'revokeLock'> {
  readonly #calls: RtmCalls;
  readonly #server: RtmServer;
  readonly #held = new Set<string>();
  readonly #wanted = new Map<string, { retry: boolean; granted: () => void }>();

  constructor(calls: RtmCalls, server: RtmServer) {
    this.#calls = calls;
    this.#server = server;
  }

  async setLock(
    channelName: string,
    channelType: ChannelType,
    lockName: string,
    options: SetLockOptions = {},
  ): Promise<SetLockResponse> {
    const kind = { operation: 'setLock', meters: METERS, timeoutCode: -14002 };
    const { locks } = this.#server.channel(channelName);
    await this.#calls.make(kind, (session) => locks.set(session, lockName, options.ttl));
    return { timestamp: 0, channelName, channelType, lockName };
  }

  async acquireLock(
    channelName: string,
    channelType: ChannelType,
    lockName: string,
    { retry = false }: AcquireLockOptions = {},
  ): Promise<AcquireLockResponse> {
    const key = keyOf(channelName, lockName);
    const operation = 'acquireLock';
    this.#calls.meter({ operation, meters: METERS });
    if (this.#held.has(key) || this.#wanted.has(key)) throw new FakeRtmError(operation, -14003);
    const granted = new Promise<void>((resolve) => this.#wanted.set(key, { retry, granted: resolve }));
    try {
      const kind = { operation, meters: [], ...(retry ? {} : { timeoutCode: -14002 }) };
      const { locks } = this.#server.channel(channelName);
      const answer = this.#calls.ask(kind, (session) => locks.acquire(session, lockName, retry));
      await Promise.race([answer, granted]);
      this.#held.add(key);
    } finally {
      this.#wanted.delete(key);
    }
    return { timestamp: 0, channelName, channelType, lockName };
  }

  /** Also ends an `acquireLock` that waits. */
  async releaseLock(channelName: string, channelType: ChannelType, lockName: string): Promise<ReleaseLockResponse> {
    const key = keyOf(channelName, lockName);
    const operation = 'releaseLock';
    this.#calls.meter({ operation, meters: METERS });
    if (!this.#held.has(key) && !this.#wanted.get(key)?.retry) throw new FakeRtmError(operation, -14006);
    const { locks } = this.#server.channel(channelName);
    const kind = { operation, meters: [], timeoutCode: -14002 };
    await this.#calls.ask(kind, (session) => locks.release(session, lockName));
    this.#held.delete(key);
    return { timestamp: 0, channelName, channelType, lockName };
  }

  async revokeLock(
    channelName: string,
    channelType: ChannelType,
    lockName: string,
    owner: string,
  ): Promise<RevokeLockResponse> {
    const operation = 'revokeLock';
    this.#calls.meter({ operation, meters: METERS });
    const { locks } = this.#server.channel(channelName);
    const kind = { operation, meters: [], timeoutCode: -14002 };
    await this.#calls.ask(kind, () => locks.revoke(lockName, owner));
    return { timestamp: 0, channelName, channelType, lockName };
  }

  /** The lock is this client's, whether or not the answer to its call has come. */
  granted(channelName: string, lockName: string): void {
    this.#wanted.get(keyOf(channelName, lockName))?.granted();
  }

  /** What the cloud tells of locks corrects what this client believes it holds. */
  saw(event: RTMEvents.LockEvent, userId: string): void {
    if (event.eventType === 'EXPIRED') this.#held.delete(keyOf(event.channelName, event.lockName));
    for (const { lockName, owner } of event.snapshot) {
      if (owner !== userId) this.#held.delete(keyOf(event.channelName, lockName));
    }
  }

  forget(): void {
    this.#held.clear();
    this.#wanted.clear();
  }
}

const keyOf = (channelName: string, lockName: string) => `${channelName} ${lockName}`;
