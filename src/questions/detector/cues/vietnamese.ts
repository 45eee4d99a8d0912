/** What asks, and what only seems to, in Vietnamese, with and without its accents. */
import { accented, wordCues, type CueTable } from '../cue';

const { opening, closing, anywhere, whole } = wordCues(
  'the|con|ma|shop|shop oi|ban|ban oi|ad|ad oi|em|chi|anh|o|vao|tu|voi|cho|theo|trong|alo|chao shop|mn oi|moi nguoi|da',
);
const END_PARTICLE = '(?:a|vay|shop|nhi|ban|ad|v|em|anh|chi|ta|ne|z|the|nhe|day|a shop|oi|shop oi)';

export const vietnamese: CueTable = {
  ownLetters: /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u,
  commonWords:
    'la toi ban khong ko co cua nay mot cho duoc nguoi anh em chi no cung rat da va voi nhung cac thi de ' +
    'den trong nhieu gi sao nao hang shop vay bao gia minh cai lam nha bi viec ay di se dang vi khi o ta ' +
    'ai dau con mua',
  cues: [
    opening(
      2.4,
      'tai sao|vi sao|khi nao|bao gio|bao nhieu|lam sao|the nao|o dau|nguoi nao|cai gi|cai nao|dieu gi|nhung gi|' +
      'luc nao|noi nao|loai nao|lieu|co phai|phai chang|bao lau',
    ),
    accented(opening(2, 'ai|sao|gì|đâu|mấy')),
    accented(anywhere(
      1.7,
      'gì|nào|sao|ai|đâu|bao nhiêu|bao giờ|bao lâu|khi nào|thế nào|tại sao|vì sao|nhiêu|mấy giờ|mấy',
    )),
    accented(anywhere(
      1.7,
      'bao nhieu|bao gio|bao lau|khi nao|the nao|tai sao|vi sao|bn tien|gia sao|nhieu tien|ship bao|la sao|' +
      'lam sao',
    )),
    // Without accents, as many write.
    accented(closing(
      1.8,
      `(?:gi|nao|dau|nhieu|bao nhieu|bn|nhiu|hok|hong|chua|ko|khong|hk|k|nhi)(?: ${END_PARTICLE}){0,2}`,
    )),
    accented(closing(
      2.2,
      'không|hông|chưa|hả|nhỉ|hở|hử|à|ư|chứ|không ạ|không shop|chưa ạ|chưa shop|không vậy|được không',
    )),
    accented(closing(0.9, 'vậy|thế|nhé|bao nhiêu|mấy')),
    accented(anywhere(1.4, 'có phải|(?:có|được|phải|đúng|còn) [^|]{0,40}(?:không|ko|k|chưa|hông)')),
    anywhere(1.2, '(?:co|con|duoc) [^|]{0,30}(?:ko|hok|hong|khong)(?: shop| a| ban| ad)'),
    anywhere(
      2.6,
      'xin gia|xin link|cho (?:minh|em|mk|e|m) hoi|bao gia|xin info|gia (?:ib|inbox)|cho xin (?:gia|link|info)|' +
      'gia bn|nhiu tien|hoi (?:chut|xiu)',
    ),
    whole(2.4, 'gia|gia sao|gia shop|xin gia|ib gia|bn'),
    accented(anywhere(
      -2.4,
      '(?:nào|ai|gì|đâu|sao|mấy) (?:cũng|đi nữa|chả|chẳng|đều)|(?:không|chẳng|chả|chưa) (?:có |phải |biết |thấy |' +
      'hiểu |làm |nói )?(?:ai|gì|đâu|nào|sao)|không sao|vì vậy|như vậy|vì thế|như thế|bất cứ|mấy cái|' +
      'một cái gì đó|làm gì có',
    )),
    accented(anywhere(
      -1.8,
      '(?:biết|hiểu|nhớ|quên|nói|thấy|cách|hỏi|chắc|muốn|những|không|chẳng|chưa) [^|]{0,16}(?:gì|ai|đâu|nào|sao|' +
      'bao nhiêu)|(?:hỏi|biết) [^|]{0,40}(?:liệu|xem) [^|]{0,40}không|gì đó|nào đó|ai đó|đâu đó|bất kỳ \\S+ nào|' +
      'sẽ không bao giờ|không bao giờ|chưa bao giờ|hãy',
    )),
  ],
};
