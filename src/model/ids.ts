/** Names of rooms, people and things, as types that can't be mixed up. */
declare const brand: unique symbol;

export type RoomId = string & { readonly [brand]: 'RoomId' };
export type UserId = string & { readonly [brand]: 'UserId' };

/** Room ids: 40 characters, so that the channel names made from them stay within the 64 that Agora's RTM allows. */
const ROOM_ID = /^[A-Za-z0-9_-]{1,40}$/;

/** User ids: printable ASCII without spaces, at most 64 characters (the limit of Agora's RTM). */
const USER_ID = /^[\x21-\x7e]{1,64}$/;

export const isRoomId = (value: unknown): value is RoomId => typeof value === 'string' && ROOM_ID.test(value);
export const isUserId = (value: unknown): value is UserId => typeof value === 'string' && USER_ID.test(value);
