import { describe, expect, it } from 'vitest';
import { holdsAddress } from '../../../src/chat/guard/address';
import { LineReader } from '../../../src/chat/guard/line-reader';

function isLink(text: string): boolean {
  const reader = new LineReader();
  reader.read(text);
  return reader.mayHoldAddress && holdsAddress(text);
}

describe('an address', () => {
  it.each([
    'http://shop.example/cheap',
    'see HTTPS://shop.example',
    'www.example.com has it cheaper',
    'cheaper at example.com',
    'cheaper at example.co.uk!',
    'get it on best-deals.shop now',
    'join t.me/freebags',
    'discord.gg/abc123',
    'wa.me/4917012345',
    'write to ana@example.com',
    'telegram: @freebags',
    'Telegram @freebags',
    'whatsapp: +49 170 123',
    'IG：freebags',
    '便宜的在 example。com',
    '加微信: abc12345',
  ])('is found: %s', (text) => {
    expect(isLink(text)).toBe(true);
  });

  it.each([
    'it costs 12.50',
    'ok.thanks',
    'really?no.way',
    'wait...what',
    '@ana yes, in blue',
    'size: M',
    '10:30 tomorrow',
    'hola.de donde envian',
    'the U.S. or the E.U.',
    ':) :D',
    'price:100',
    'v2.0 is better',
    'telegram is where I saw it',
  ])('is not seen in %s', (text) => {
    expect(isLink(text)).toBe(false);
  });
});
