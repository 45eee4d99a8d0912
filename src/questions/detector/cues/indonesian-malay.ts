/** What asks, and what only seems to, in Indonesian and Malay, which share most of their cues. */
import { wordCues, type Cue, type CueTable } from '../cue';

const WHOM = 'kak|kakak|ka|min|sis|bang|abang|gan|om|mas|mba|mbak|bu|pak|bos|boss|bro';
const { opening, anywhere, whole } = wordCues(
  `${WHOM}|eh|lalu|terus|jadi|tapi|dan|kalau|kalo|halo|hai|pada|di|dari|untuk|dengan|ke|oleh|assalamualaikum|permisi|` +
    'maaf|(?:mau |nak |tumpang )?tanya|misi|saya ingin tahu|encik|wei',
);
/** A sentence ends with one of the words, but for particles and whom it is said to. */
const ended = (weight: number, words: string): Cue => ({
  pattern:
    ` (?:${words})(?: (?:${WHOM}|y[ae]|dong|sih|n[ie]h?|t[ue]h?|de[hk]|la|je|namanya|sekarang|tadi|wkwk)){0,3} ` +
    '(?:\\||$)',
  weight,
});
const WHAT =
  'ap[ae]|apaan|s[ia]?ap[ae]|berapa|brapa|bape|brp|berapaan|kapan|kpn|(?:di|ke|dari)?mana|kenapa|knp|mengapa|nape|' +
  'bagaimana|gimana|gmna?|macam mana|cam ?ne|ngapain';
const WH = `${WHAT}|(?:apa|siapa|berapa|kapan|mana|dimana|mengapa|bagaimana|bila)kah|seberapa|kah`;
const NOT = 'gak|n?gga|ga|nggak|gk|enggak|tak|x';

export const indonesianMalay: CueTable = {
  commonWords:
    'yang yg di ini itu dan ada tidak tak gak ga nggak aku saya kamu dia kami kita mereka dengan untuk ' +
    'dari ke akan sudah udah bisa boleh apa siapa berapa bagaimana kenapa mana kak harga harganya ya juga ' +
    'lagi mau nak pada dah awak anda adalah orang kapan sangat banget buat telah lah je sih dong bila nya ' +
    'berapakah adakah apakah siapakah dimana kemana gimana kok ye kan ni tu kau sama aja gue lu belum masih la pun ' +
    'macam kat warna betul pakai guna beli jadi tadi sekarang baru hari satu udh',
  cues: [
    opening(
      2.6,
      `${WH}|awat|asal|ada ?kah|(?:boleh|bisa|dapat|mau|sudah|pernah|masih|harus|tidak|bukan|benar)kah|sejak bila|` +
        'bila (?:nak|boleh|sampai|mula|pos|restock|habis)',
    ),
    anywhere(1.6, WH),
    anywhere(
      1,
      '(?:di|dari|ke|pada|tanggal|untuk|dengan|buat|size|nama|mau|nak|\\S+nya|kain|link) (?:[^ |]+ )?(?:apa|mana|' +
      'siapa|berapa|bila)(?:kah)?|(?:apa|mana|siapa) yang|seberapa|berapa|brp|harganya',
    ),
    anywhere(2.6, '\\p{L}{2,}(?<!lang|ting|ber|mar|naf|bong|sera|de|ro|me|le|mak|meni|kah|re)kah'),
    ended(1.4, `${WHAT}|bila|(?:apa|mana|siapa|bila) (?:lagi|aja|saja)`),
    ended(2.2, `${NOT}|k[ae]|bukan|(?:atau|ke) (?:tidak|belum|tak)|belum|blo?m|kan`),
    opening(1, 'boleh|bisa|bs|masih|pernah|ada|ready|emang|kok|kamu|awak|anda|engkau|kau|lu|lo|hang'),
    opening(
      1.2,
      'kok [^ |]+|(?:ada|boleh|bisa|bs|masih|pernah) (?:yang|sesiapa|tolong|minta|pinjam|lihat|tengok|tukar|saya|' +
      'aku|awak|bayar|bahasa|bagi|co[db]|retur|dicoba|diskon|diskaun|stok|ready|size|warna|promo)',
    ),
    // "Halal tak tempat ni", "betul ke dia kahwin".
    opening(
      2,
      '(?!(?:aku|saya|dia|kami|kita|i?tu|ni|esok|semalam|memang|kalau|yang|mana|cinta|sebab|orang|tom|cikgu) )' +
      '[^ |]+ (?:tak|dak) (?!boleh|pernah|ada|tahu|tau|payah|suka|nak|kisah|sama|semestinya|' +
      'bisa|akan|butuh|guna|masuk)[^ |]+|(?:betul|i?ye|ya|yeke|bukan|okay|pedas|sedap|original|ori|' +
      'mahal|perlu|patut|ada \\S+) ke',
    ),
    ended(1.1, '[^ |]+ (?:atau|apa) [^ |]+(?: [^ |]+)?|muat \\S+|\\S+ (?:x|xl|m|[0-9]+) ada|(?:masih|stok) ada'),
    anywhere(
      2.8,
      '(?:minta|req|bagi|share|spill) (?:harga|link|info|no wa|spill)|spill (?:dong|\\S+ dong)|' +
      '(?:mau|nak|tumpang|izin) ta?nya|(?:harga|price|link|info|size|ukuran)(?:nya)? (?:dong|brp)|mohon info|' +
      'berminat nak tahu',
    ),
    whole(2.4, '(?:harga|harganya|link|spill|ongkir|ready|berapa|brp|cod|size|price)(?: (?:kak|min|sis|bos|ya)){0,2}'),
    anywhere(
      -3.2,
      '(?:apa|siapa|mana|berapa|kapan|bila|bagaimana|gimana) ?(?:pun|sekali)|' +
      '(?:siapa|kapan|gimana|bila|mana) (?:aja|saja|je)|entah(?:lah)?|' +
      '(?:tidak|gak|ga|tak|bukan) (?:apa|siapa|ke mana)|beberapa|walau|' +
      '(?:apa|kenapa|siapa|mana|berapa|macam mana) (?:la|lah|punya|barang|kata)|' +
      '(?:mana|siapa) (?:tau|sangka|cepat|boleh|tak|tahan|suruh|elu)|mana ada(?= (?:$|aku|la |begitu))',
    ),
    anywhere(
      -2.4,
      '(?:tahu|tau|lupa|ingat|mengerti|faham|pasti|jelas|yakin|kisah|penasaran|melihat|bagitau|(?:mem)?beritahu|' +
      '(?:ber|di)tanya) (?:[^ ,|]+ ){0,3}(?:apa|siapa|mana|berapa|kapan|bagaimana|kenapa|mengapa|bila|apakah|' +
      'siapakah)',
    ),
    // Anything, and what … is a thing: neither is asked.
    anywhere(
      -4,
      '(?:di|ke)?(apa|siapa|bila|mana|kapan|gimana) \\1|apa yang [^|]{2,60} (?:itu yang|penting|adalah|ialah|lebih|' +
      'betul)|apa (?:kejadah|daya|gunanya|salahnya|(?:aja|saja|je) (?:boleh|bagus|yang kau))|di mana ada',
    ),
    anywhere(
      -1.6,
      'bila (?:tengok|dengar|dah|hujan|aku|saya|dia|anda|kamu)|(?:takde|tiada|dengan) [^|]{0,12}(?:apa|siapa)|' +
      '(?:kenapa|gimana|kapan) [^|]{0,16}(?:sih|gak|la|selalu|terus)',
    ),
    // Reasons, and what is said about you rather than asked.
    anywhere(-1, 'karena|kerana|tetapi|supaya|ketika|harus|terlalu|adalah|para|jangan|sangat|sebuah|sebab|mesti'),
    whole(-2.6, `(?:${NOT}|kan|bukan|belum|boleh|ada|bisa|ya)(?: (?:lah?|je|kak|sis|ya|lagi|bos|kan)){0,2}`),
  ],
};
