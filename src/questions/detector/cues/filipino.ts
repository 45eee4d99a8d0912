/** What asks, and what only seems to, in Tagalog and Taglish. */
import { wordCues, type CueTable } from '../cue';

const { opening, closing, anywhere, whole } = wordCues(
  'hi|hello|po|ate|kuya|sis|mam|maam|at|pero|eh|so|ok|sir|boss|momsh|admin',
);
const WH =
  'ano|anong|sino|sinong|saan|nasaan|asan|nasan|kailan|kelan|bakit|baket|paano|pano|magkano|mgkano|ilan|ilang|' +
  'alin|aling|gaano|kanino|nino|musta|kamusta|kumusta';

export const filipino: CueTable = {
  commonWords:
    'ang ng sa mga na ay ko mo siya ako ka po ba si ni hindi di ito yan iyon yung kung at nang may wala ' +
    'kami tayo sila niya naman lang pa rin din ano sino bakit paano magkano saan kay ikaw nila isang para ' +
    'kayo kanyang aking iyong',
  cues: [
    opening(3, WH),
    anywhere(1.3, WH),
    anywhere(2.8, 'ba|bang'),
    opening(
      1,
      '(?:gusto|alam|kaya|marunong|pwede|puwede|nakita|narinig|kilala|naiintindihan) (?:mo|ka|ba|po|nyo|ninyo)|' +
      'meron|available',
    ),
    closing(1.8, 'diba|di ba|hindi ba|po ba|hm|hm po|how much po|talaga|tama'),
    opening(2.8, '(?:pa|paki|pahingi) ?(?:link|price|info)|hm|hm po|price po|magkano po'),
    whole(2.8, 'hm|price|price po|mine how much|pm price'),
    anywhere(
      -3,
      'kahit (?:ano|sino|saan|kailan|paano|magkano|alin)|(?:alam|malaman|sinabi|tanong|tinanong|alamin|' +
      'maintindihan) .*kung|ano ano',
    ),
    anywhere(-0.8, 'kung|dahil|kasi'),
  ],
};
