/** What asks, and what only seems to, in Korean. */
import { anyOf, wordCues, type CueTable } from '../cue';

const END = '[ㅋㅎㅠㅜᄏᄒ ]*(?:[|]|$)';
const ends = (source: string) => new RegExp(`(?:${source})${END}`, 'u');
const { whole } = wordCues();

export const korean: CueTable = {
  cues: [
    { pattern: ends('까|까요|는지요|은지요|나요|나여|가요|인가요|은가요|는가요|던가요|가여|느냐|냐|냐고|실까요|을까|ㄹ까'), weight: 3 },
    { pattern: ends('(?<!아|머|어머|주머)니|은가|는가|인가|던가|려나|있나|없나|하나|되나|했나|었나|았나|겠나|할래|을래|갈래|볼래|래요'), weight: 1.8 },
    { pattern: ends('죠|지요|쥬|는지|은지|인지|건지|대|대요|라고|다고|라며|다며|거야|건가|건데'), weight: 0.9 },
    { pattern: /뭐|무엇|뭘|뭔|머야|모야|무슨|무얼|뭣|뭡/u, weight: 1.8 },
    { pattern: /누구|누가|누굴/u, weight: 1.9 },
    { pattern: /어디|어딜|어딨/u, weight: 1.9 },
    { pattern: /언제/u, weight: 1.8 },
    { pattern: / 왜/u, weight: 2 },
    { pattern: /어떻게|어떡|어떤|어때|어땠|어케|어떠/u, weight: 1.8 },
    { pattern: /얼마|몇/u, weight: 2 },
    { pattern: /어느/u, weight: 1.5 },
    { pattern: ends('(?:있|없|되|돼|맞|가능|괜찮|좋|했|갔|봤|왔|먹)[^ ]{0,2}(?:어|아|어요|아요|니|냐|요|해요|한가요)'), weight: 0.7 },
    { pattern: ends('[^ ]{0,4}(?:뭐|무엇|누구|어디|언제|얼마|몇|왜)[^ ]{0,4}'), weight: 0.7 },
    anyOf(
      1.9,
      '알려 ?(?:줘|주|줄)', '궁금', '가격(?:이|은| )', '얼마예요', '링크 ?(?:좀|주|부탁)', '사이즈 ?(?:좀|표|알려|뭐)', '추천 ?(?:좀|해)',
      '말해 ?(?:줘|봐|줄래)', '질문',
    ),
    whole(2.2, '가격|가격좀|링크|사이즈|얼마'),
    // Not asked, but told.
    anyOf(
      -2,
      '(?:뭐|누구|언제|어디|어떻게|얼마|무엇|어느|뭔|아무)(?:든|든지|나|라도|이든)', '뭔가', '누군가', '언젠가', '어딘가', '왠지', '왜냐', '어쩐지',
      '얼마나.*(?:모르|몰라)', '몇몇', '별로',
    ),
    { pattern: /모르겠|몰라|모르/u, weight: -0.8 },
    { pattern: ends('다|네|군|구나|네요|습니다|자|세요|해라|어라|합니다|하다|임|음|함|니다|더라|거든|는데|지 ?마|하지 ?마'), weight: -1.5 },
  ],
};
