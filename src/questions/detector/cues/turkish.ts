/** What asks, and what only seems to, in Turkish. */
import { wordCues, type CueTable } from '../cue';

const { opening, closing, anywhere, whole } = wordCues(
  'peki|ama|ya|abi|abla|hocam|ve|sonra|o zaman|ee|merhaba|selam|bu|acaba|sizce|sence|canim|hanimefendi|pardon',
);
const WH =
  'ne|neden|niye|nicin|nasil|nasilsin|nasilsiniz|nerede|nerde|nereye|nereden|nerden|nereli|neresi|kim|kimin|' +
  'kime|kimi|kimler|kiminle|kac|kaca|kacta|kacinci|hangi|hangisi|hangileri|noldu|naber|neye|neyi|neyin|neler|' +
  'nedir|kimdir|ne zaman|ne kadar';

export const turkish: CueTable = {
  ownLetters: /[ığş]/u,
  commonWords:
    'bir mi mu ve bu ben sen o da de icin cok ne var yok daha gibi ama benim senin onun biz siz onlar ' +
    'kadar degil olarak sonra her ki ile fiyat fiyati beden nasil kim kac bana sana ona beni seni onu ' +
    'bunu olan en cunku hic simdi artik',
  cues: [
    // The particle stands by itself after what is asked about, with the ending of the person.
    anywhere(
      3,
      'm[iu](?:yim|yiz|sin|siniz|sun|sunuz|yum|yuz|dir|dur|ydi|ydu|ydin|ydiniz|ydun|ydik|ymis|ymus|yd\\S+|yiz)?',
    ),
    closing(1, '\\p{L}{3,}(?:d[iu]|iyor|r|ecek|acak|li|lu|ca|sin)m[iu](?:s[iu]n(?:[iu]z)?)?'),
    opening(2.4, WH),
    anywhere(1.5, WH),
    closing(1.4, WH),
    closing(1.8, 'degil mi|dimi|di mi|acaba|mi ki|peki ya \\S+|kac tl|ne kadar|fiyati|kac para|var mi|yok mu'),
    anywhere(1.4, 'acaba|yoksa'),
    anywhere(
      2.4,
      'fiyat (?:alabilir|ne|nedir|bilgisi)|bilgi alabilir|link (?:atar|alabilir|lutfen)|fiyat lutfen|kac lira|' +
      'ne kadar',
    ),
    whole(2.4, 'fiyat|fiyati|fiyat nedir|link|beden|kac tl'),
    anywhere(
      -2.6,
      'ne (?:guzel|tatli|kadar (?:guzel|tatli|iyi|kotu)|mutlu|olursa|olsa|bileyim|yazik|hos|iyi|yapacagimi|' +
      'diyecegimi|ise|yaparsan|dersen|de olsa)|(?:kim|ne|nerede|nasil|hangi)\\S* (?:olursa|olsa|derse|' +
      'isterse\\S*)|ne \\S+ ne(?: de)?|her ne|bir kac|birkac',
    ),
    anywhere(
      -2.2,
      '(?:ne|kim|nerede|nereden|nereye|nasil|neden|niye|kac|hangi|kimin|nicin)(?: \\S+){0,4} \\S*(?:dig|dug|tig|' +
      'tug|acag|eceg)(?:i|u)(?:ni|nu|m|mi|mu|mizi|n|nizi|nda|nin|miz)?',
    ),
    closing(-0.8, '(?:yok|degil|var|lutfen)'),
  ],
};
