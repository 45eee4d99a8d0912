/** For those who may see the room but not the chat: tests load what a room loads late before time moves. */
export { loadTextGuard } from '../chat/guard/text-guard-chunk';
