/** What asks in Arabic in Latin letters and digits, as chats write it. */
import { wordCues, type CueTable } from '../cue';

const { opening, closing, anywhere } = wordCues('salam|ya \\S+|w|tayeb|wallah|khoya|sa7bi|en?ta|en?ti|price|prix');
const WH =
  '(?:l|w|men |mn |mnin )?(?:wa?ch|we[cs]h|ach|a?sh[nk]?[ou]n?|achno|shou?|eih|eh|le[ei]?[hs]h?|lach|3la[cs]h|' +
    '3lah|kam|bi?ka?m|ch?7al|ch?hal|sh7al|2?add?e[iy]?sh?|qadd?a?ch|we[ei]?n\\S{0,2}|fe[ei]n\\S{0,2}|fin|mee+n|' +
    'e?mta|[iy]+mta|wa9tach|ezz?ay|kifach|kifash|shlo+n\\S*|keef\\S?|kifa?k|mnin)';

export const arabizi: CueTable = {
  commonWords:
    'el 3la 3ala had hada dah bta3 enta inta nta enti wallah walla mesh mish mch msh wach wesh shu leh lesh kam ' +
      'wa2t esmak bkam fin fein feen wein ween wen 7abibi habibi khoya allah nchallah inshallah hamdoulah labas ' +
      'bzaf chwiya kayen rani rak 3andi 3andy 3andak 3andek ba3d emta meen lyoum elyoum delwa2ty bokra ghedwa ' +
      'chhal ch7al',
  cues: [
    opening(1, WH),
    anywhere(2, WH),
    closing(0.6, WH),
    opening(
      1.6,
      '3and(?:ak|ek|ik|kom)|badd?[ei]?k|bte?[a-z]*[2357]\\S+|hat\\S{4,}|te?[a-z]?[2357]\\S+|tel3ab|rak|kayen|' +
        'fe?i? (?:7ad|shipping|size)|momken|mumkin',
    ),
    anywhere(-3, `(?:${WH}) (?:ma|ha[ld])|chhal zwin`),
  ],
};
