/** Tells from a picture whether it flashes, and with which sign. */
import { BIT_AREAS, FLASH_AREA, type Area } from './signs';

/** Small enough to be read back at no cost, big enough for the middle of each area. */
const SIZE = { width: 16, height: 12 };
const LIT = 128;

/** @returns looks at a picture: the sign where a flash has just begun. */
export function createEye(): (picture: CanvasImageSource) => number | undefined {
  const pen = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This browser draws on no canvas.');
  let wasLit = false;
  return (picture) => {
    pen.drawImage(picture, 0, 0, SIZE.width, SIZE.height);
    const { data } = pen.getImageData(0, 0, SIZE.width, SIZE.height);
    const isLit = ({ left, top, width, height }: Area) => {
      const x = Math.floor((left + width / 2) * SIZE.width);
      const y = Math.floor((top + height / 2) * SIZE.height);
      return (data[4 * (y * SIZE.width + x) + 1] ?? 0) > LIT;
    };
    const begins = isLit(FLASH_AREA) && !wasLit;
    wasLit = isLit(FLASH_AREA);
    return begins ? BIT_AREAS.reduce((sign, area, bit) => sign + (isLit(area) ? 1 << bit : 0), 0) : undefined;
  };
}
