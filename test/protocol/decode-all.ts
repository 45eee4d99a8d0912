/** As a crew member's room reads what arrives: every type there is. */
import type { LaneKind } from '../../src/model/lane';
import { decode, type DropReason } from '../../src/protocol/codec';
import { CREW_READERS } from '../../src/protocol/crew-codec';
import type { Message } from '../../src/protocol/envelope';
import { SALE_READERS } from '../../src/protocol/sale-codec';

export const decodeAll = (text: unknown, lane: LaneKind): Message | DropReason =>
  decode(text, lane, { ...CREW_READERS, ...SALE_READERS });
