/** Whether a text holds an address: of a page, or of an account on another network. A close look, for lines that may. */

// Top-level domains that are hardly ever a word after a full stop without a space.
const SURE_DOMAINS = 'com|net|org|info|biz|xyz|top|vip|shop|io|gg|ly|cc|tv|ru|cn|jp|kr|uk|br|mx|vn|tr|ph|th';
const NETWORKS =
  'telegram|whats ?app|wechat|weixin|insta(?:gram)?|snap(?:chat)?|discord|kakao|zalo|viber|skype|tg|ig|wa|vx|line ?id|微信|薇信';

const ADDRESS = new RegExp(
  [
    String.raw`[a-z]:\/\/\w`,
    String.raw`(?:^|[^\p{L}\p{N}])www\.\p{L}`,
    // A name and a sure domain; or any domain with a path.
    String.raw`(?:^|[^a-z0-9-])(?:[a-z0-9-]{1,63}\.){1,4}(?:(?:${SURE_DOMAINS})(?![\p{L}\p{N}-])|[a-z]{2,12}\/\w)`,
    // An account of another network: its name, then a handle or a number.
    String.raw`(?:^|[^a-z])(?:${NETWORKS})[^\p{L}\p{N}]{0,4}[:@][^\p{L}\p{N}]{0,3}(?:\w[\w.-]{3}|\+?\d[\d ]{5})`,
  ].join('|'),
  'iu',
);

/** A full stop, colon and at-sign as a Chinese or Japanese keyboard writes them. */
const WIDE: Readonly<Record<string, string>> = { '。': '.', '．': '.', '：': ':', '＠': '@' };

export function holdsAddress(text: string): boolean {
  return ADDRESS.test(text.replace(/[。．：＠]/g, (sign) => WIDE[sign] as string));
}
