/** What asks, and what only seems to, in Indonesian and Malay, which share most of their cues. */
import { wordCues, type CueTable } from '../cue';

const FILLERS =
  'kak|ka|min|sis|bang|gan|om|mas|mba|mbak|eh|lalu|terus|jadi|tapi|dan|kalau|kalo|halo|hai|pada|di|dari|untuk|' +
  'dengan|ke|oleh|assalamualaikum|permisi|maaf|tanya|mau tanya|nak tanya|tumpang tanya|misi|bu|pak|bos|boss|' +
  'saya ingin tahu';
const { opening, closing, anywhere, whole } = wordCues(FILLERS);
const WH =
  'apa|apakah|siapa|siapakah|berapa|berapakah|brp|kapan|kapankah|mana|manakah|dimana|dimanakah|kemana|darimana|' +
  'kenapa|knp|mengapa|mengapakah|bagaimana|bagaimanakah|gimana|gmn|gmna|bila|bilakah|ngapain|kah';

export const indonesianMalay: CueTable = {
  commonWords:
    'yang yg di ini itu dan ada tidak tak gak ga nggak aku saya kamu dia kami kita mereka dengan untuk ' +
    'dari ke akan sudah udah bisa boleh apa siapa berapa bagaimana kenapa mana kak harga harganya ya juga ' +
    'lagi mau nak pada dah awak anda adalah orang kapan sangat banget buat telah lah je sih dong bila nya ' +
    'berapakah adakah apakah',
  cues: [
    opening(
      2.8,
      `${WH}|apaan|macam mana|camne|camana|nape|pehal|adakah|bolehkah|bisakah|dapatkah|maukah|sudahkah|pernahkah|` +
      `masihkah|haruskah|tidakkah|bukankah|benarkah|emangnya`,
    ),
    anywhere(1.3, WH),
    anywhere(
      1.4,
      'berapa|brp|harganya|siapakah|apakah|kenapa|mengapa|bagaimana|gimana|di mana|dimana|ke mana|kemana|' +
      'macam mana',
    ),
    anywhere(2.2, '\\p{L}{3,}(?<!bu|ber|se|lang|ting|mas|na|mar|wa|re|pa|sum|ne)kah'),
    closing(
      2,
      'apa|siapa|mana|berapa|kapan|kenapa|gimana|bila|gak|ga|nggak|ngga|gk|enggak|tak|ke tidak|atau tidak|' +
      'atau belum|ke|kan|belum|blm|bukan|ready',
    ),
    opening(
      1.8,
      '(?:boleh|bisa|bs|nak|dah|sudah|udah|udh|masih|msh|pernah|ada|kalian|kamu|awak|anda|lu|lo|engkau) .*(?:tak|' +
      'ke|gak|ga|nggak|gk|belum|blm|kah|ya|kan)',
    ),
    opening(1, 'boleh|bisa|bs|masih|msh|pernah|ada|awak|kamu|anda|engkau|ready|kalian|emang'),
    anywhere(
      3,
      'spill(?: \\S+)? (?:harga|dong|link|no|produk|etalase)\\S*|(?:minta|mnt|req|bagi|share) (?:harga|link|info|' +
      'spill)|(?:harga|price|link|info|size|ukuran)(?:nya)? (?:dong|kak|brp|berapa|dong kak|min|sis)|mau tanya|' +
      'nak tanya|mohon info|berminat nak tahu',
    ),
    whole(2.4, 'harga|harganya|link|spill|ongkir|ready|berapa|brp|cod'),
    anywhere(
      -2.8,
      '(?:apa|siapa|mana|berapa|kapan|bila|bagaimana|gimana|dimana) ?(?:pun|saja|aja|je|sahaja|lagi)|apapun|' +
      'siapapun|manapun|berapapun|dimanapun|entah|entahlah|apa apa|siapa siapa|(?:tidak|gak|ga|tak|bukan) (?:apa|' +
      'siapa)|beberapa',
    ),
    anywhere(
      -2.4,
      '(?:tahu|tau|lupa|ingat|mengerti|faham|paham|kata|bilang|beritahu|cakap|melihat|lihat|tanya|bertanya|' +
      'ingin tahu) (?:apa|siapa|mana|berapa|kapan|bagaimana|kenapa|mengapa|bila|di mana|dimana|macam mana|apakah)',
    ),
    anywhere(-1, 'karena|kerana|bila (?:aku|saya|dia|kami)|tetapi|sangat|supaya|ketika'),
  ],
};
