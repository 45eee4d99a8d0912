/** What asks, and what only seems to, in Hindi in Latin letters. */
import { wordCues, type CueTable } from '../cue';

const { opening, closing, anywhere } = wordCues(
  'bhai|bhaiya|sir|mam|didi|hi|hello|aur|or|to|ye|yeh|iska|iski|mam ji|are|arre|sis',
);
const WH =
  'kya|kia|kyaa|kyu|kyun|kyon|kyo|kon|kaun|kab|kaha|kahan|kidhar|kaise|kaisa|kaisi|kitna|kitne|kitni|kisne|' +
  'kiska|kiske|kisko|konsa|konsi|kaunsa';

export const romanisedHindi: CueTable = {
  commonWords:
    'hai hain ka ki ke ko se mein me nahi nhi kya aur bhi ye yeh wo woh tha thi ho kar raha rahi rahe ' +
    'mujhe aap tum hum bhai kitna kitne kab kaise yaar ji toh koi sab apna mera',
  cues: [
    opening(2.6, WH),
    anywhere(1.9, WH),
    closing(1.4, 'kya|na|hai na|kyu|kab|kaha|ki nahi|ya nahi|milega|milegi'),
    anywhere(
      2.6,
      'kitne ka|kitne ki|price kya|kya price|price batao|rate batao|price bolo|link do|link bhejo|price bata\\S*',
    ),
    anywhere(-2.6, 'kya (?:baat|mast|gajab|khoob|scene|look|bat)|(?:jo|jab|jahan|jaisa) bhi|pata nahi|kuch bhi'),
  ],
};
