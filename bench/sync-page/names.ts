/** Who is in the bench's room. */
export const ROOM = 'sync';
export const HOST = 'host';
export const VIEWER = 'viewer';
