/** Who is in a room. `host` (on stage) and `moderator` are the crew; everybody else is a `viewer`. */
export type Role = 'host' | 'moderator' | 'viewer';

/** What the shop knows of a viewer, used in ranking their questions. */
export type Tier = 'vip' | 'returning' | 'new';

export interface Participant {
  readonly id: string;
  /** What others see; the id where no name was given. */
  readonly name: string;
  readonly role: Role;
  /** BCP 47, for example `pt-BR`. */
  readonly locale?: string;
  readonly tier?: Tier;
}

export const ROLES: readonly Role[] = ['host', 'moderator', 'viewer'];
export const TIERS: readonly Tier[] = ['vip', 'returning', 'new'];

export const isCrewRole = (role: Role): boolean => role !== 'viewer';
