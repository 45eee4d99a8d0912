/** What asks, and what only seems to, in Vietnamese, with and without its accents. */
import { accented, anyOf, wordCues, type CueTable } from '../cue';

const { opening, anywhere, whole } = wordCues(
  'the|con|ma|shop|shop oi|ban|ban oi|ad|ad oi|em|chi|anh|o|vao|tu|voi|cho|theo|trong|alo|chao shop|mn oi|' +
  'moi nguoi|da|ua|chi oi|anh oi|thi|vay',
);
/** What comes after the word that asks: particles and whom it is said to. */
const TAIL =
  '(?: (?:[ạaáêe]|v[ậa]y|[zd]ậy|[vzcb]|th[ếe]|rứa|shop|[ơo]i|nh[ỉi]|b[ạa]n|ad|em|anh|ch[ịi]|ta|n[èe]|[dđ][âa]y|' +
  '[dđ][óo]|m[in]|mng|người|ha|con|bố|mẹ|ba|má|ông|bà|cô|chú|bác|mày|này|đấy|\\p{L}+ ơi)){0,3} (?:\\||$)';
const ended = (weight: number, words: string) => accented({ pattern: ` (?:${words})${TAIL}`, weight });
const WH = 'gì|nào|sao|ai|bao nhiêu|bao giờ|bao lâu|bao xa|nhiêu|mấy|j|ntn|bnh|nhiu';

export const vietnamese: CueTable = {
  ownLetters: /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũìòùèýáéíóúãõ]/u,
  commonWords:
    'la toi ban khong ko co cua nay mot cho duoc nguoi anh em chi no cung rat da va voi nhung cac thi de ' +
    'den trong nhieu gi sao nao hang shop vay bao gia minh cai lam nha bi viec ay di se dang vi khi o ta ' +
    'ai dau con mua dc mau mac ao chua roi hay qua the xin hoi oi biet nhiu bn thich dep mn tui noi lai hok ngon ' +
    'choi nghe xem dung phai tien nam ngay nhe e do tuoi ten giup nhanh may ong thay muon',
  cues: [
    opening(
      2.2,
      'tai sao|vi sao|khi nao|bao gio|bao nhieu|lam sao|the nao|o dau|nguoi nao|cai gi|cai nao|dieu gi|nhung gi|' +
      'luc nao|noi nao|loai nao|lieu|co phai|phai chang|bao lau|bao xa|chung nao|may gio|co ai|lam the nao|the con|' +
      'sao (?:khong|ko|chua|hok|lai|phai|the|vay|v|z|may|ban|toi)|ai (?:la|da|vay|z|v|the|biet)',
    ),
    accented(opening(1.1, 'ai|sao|gì|j|đâu|mấy|răng|bn')),
    accented(anywhere(1.7, WH)),
    accented(anywhere(
      1.8,
      'bao (?:nhieu|gio|lau|tu[oổ]i)|khi nao|the nao|(?:tai|vi|gia|lam) sao|ship bao|may gio|' +
      '(?:bn|nhiu|nhieu|may) (?:ti[eề]n|tu[oổ]i|k|kg|k[yýií]|gio|ngay|vay|v|z)|(?:chi|răng|mô) rứa|' +
      '(?:đi|ở|ra|về) mô|mần chi',
    )),
    accented(anywhere(
      2.2,
      '(?:[ởo]|[đd]i|từ|tới|đến|về|chỗ|tại|bên|link|shop|mua|hàng) (?:đâu|dau)|đâu (?:rồi|vậy|thế|ạ)|thì sao',
    )),
    ended(1.2, `${WH}|chi|khi nào|(?:là|cần|phải|như) (?:đâu|thế nào)|của .{1,12} đâu`),
    // Without accents, as many write.
    ended(
      2.2,
      'à|gi|nao|dau|nhieu|bn|tn|h[oô]ng|chua|ko|khong|h[oe]?[km]|khum|kh|[đd]c k|' +
      '[^ |]+ [^ |]+(?<!quá|ghê|lắm) (?:k|ch|hôn)',
    ),
    ended(2.5, 'không|chưa|hả|hở|hử|nhể|(?:phải|đúng|thật|thế|vậy) (?:à|ư|sao|hông)'),
    ended(1.2, 'nhỉ|ư|á|chứ|nhé|vậy|thế'),
    accented(anywhere(
      1.2,
      'có phải|(?:có|co|được|[dđ]c|còn|vừa) [^|]{0,40}(?:không|khong|ko|k|chưa|hông)|' +
      '(?:được|phải|đúng|thật) (?:không|ko|k|hông|hong|hok|hem)',
    )),
    anywhere(
      2.6,
      'cho (?:minh|em|mk|e|m|toi|chau|con) (?:hoi|xin)|(?:xin|check|ib|inbox|bao|tv|tu van|hoi) (?:\\S+ )?(?:gia|' +
      'ten|link|size|stk|sdt|dia chi|info|nhac)|gia (?:ib|inbox|bn|sao)|hoi (?:chut|xiu|ti)',
    ),
    whole(2.4, '(?:gia|size|link|ship|stk)(?: (?:shop|set|cai|nay|a|ad|chi|bao)){0,3}|bn'),
    // This or that.
    accented(anyOf(
      1.7,
      ' (\\p{L}+) (?:[^ |,]+ ){0,4}hay \\1 ',
      '^ [^|]{3,40} hay (?!là|gì|quá|lắm|ghê|vậy|thế|thật|mà|dữ|như)[^|,]{2,25} $',
    )),
    accented(anywhere(
      -2.8,
      '(?:nào|ai|gì|j|đâu|sao|mấy|nhiêu|giờ|mô) (?:[^ ,|]+ ){0,6}(?:cũng|cx|đều|thì(?! sao| có| vậy)|mới|đi nữa|' +
      'chả|chẳng)|bất (?:cứ|kỳ|kì|kể)|tất cả những|(?:cái|điều|thứ|việc|một) (?:\\S+ )?gì đó|(?:nào|ai) đó|' +
      'làm gì có|hãy|bấy nhiêu',
    )),
    accented(anywhere(
      -2.4,
      '(?:không|ko|k|chẳng|chả|chưa|hổng|đừng|chớ|khỏi|đéo|hk) (?:[^ ,|]+ ){0,4}(?:gì|ai|đâu|nào|sao|giờ|nhiêu)|' +
      '(?:gì|sao) mà|(?:gì|j|có|chứ|được|dc|chịu) (?:[^ ,|]+ ){0,2}đâu|(?:vì|bởi|như) (?:vậy|thế)(?! nào)|' +
      '(?:đi|lên|nhanh|thôi) nào|ước gì|gì nữa|ai (?:ngờ|dè|như|thèm|mà|đời|rồi|chưa|cần|ở)|' +
      'có gì (?:ib|inbox|nhắn|gọi)|chứ (?:gì|sao)|(?:thảo|hèn|mắc) \\S+',
    )),
    accented(anywhere(
      -1.7,
      '(?:biết|hiểu|nhớ|quên|hỏi|kể|đoán|tưởng|dù|chắc|tìm ra) (?:[^ ,|]+ ){0,7}(?:gì|ai|đâu|nào|sao|nhiêu|lâu)|' +
      'xem (?:ai|có|sao)|những (?:gì|ai)|mấy (?:bạn|đứa|bà|má|chị|em|thằng)|' +
      '(?:sao|gì|ai) [^|]{0,20}(?:quá|dữ|ghê|trời)|(?:không|chẳng|' +
      'ko|muốn|hỏi|tin) [^|]{0,12}(?:biết|là) [^|]{0,70}(?:không|chưa)',
    )),
    // An answer.
    accented(whole(-2.6, '(?:không|ko|k|chưa|á)(?: (?:ạ|nha|đâu|á|đấy))?')),
  ],
};
