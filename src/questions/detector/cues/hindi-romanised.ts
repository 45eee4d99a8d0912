/** What asks, and what only seems to, in Hindi in Latin letters. */
import { wordCues, type CueTable } from '../cue';

const { opening, closing, anywhere, whole } = wordCues(
  'bhai|bhaiya|sir|mam|didi|hi|hello|aur|or|to|toh|ye|yeh|iska|iski|mam ji|are|arre|sis|yaar|acha|accha|par|lekin|' +
    'ab|aap|ap|tum|tu',
);
const WH =
  'kyaa?|kia|ky[uo]n?|ky|q|ka?un(?:s[aei])?|kon(?:s[aei])?|kab|kb|kahaa?n?|kidhar|k(?:ai|e)s[aei]|kitn[aei]+|' +
    'kinne|kis(?:n?e|k[aieo]|se|m[ei]n?|liye)?|kha s[ei]';

export const romanisedHindi: CueTable = {
  commonWords:
    'hai hain ka ki ke ko se mein me nahi nhi kya aur bhi ye yeh wo woh tha thi ho kar raha rahi rahe mujhe aap ' +
      'tum hum bhai kitna kitne kab kaise yaar ji toh koi sab apna mera kitni kaha kahan kaun kyu kyun konsa ' +
      'konsi hu kuch kisi mere meri tera teri tere aapka aapki aapke apka apki tumhe tujhe gaya gayi gaye diya ' +
      'kiya liya karo rha rhi rhe wala wali wale acha accha abhi aaj kal didi bata batao bolo dekh dekho milega ' +
      'sakte chahiye hoga yaha waha saath liye raat ne pe din baat bahut yahi wahi kare hota karu isse usse jao ' +
      'chalo kr rakha',
  cues: [
    opening(1, WH),
    anywhere(2.3, WH),
    closing(1.7, 'kya|hai?na|(?:hain?|ho|hu|tha|ho?g[aie]|right|gaye|\\S+og[ei]) na|kyu|kab|kaha|[ky][ia] na?hi'),
    closing(1.1, 'na|sakt[aei] h(?:ai|u|o)|milega|milegi|\\S+[ae]te ho|rah[ei] ho|\\S*(?:chal|aay)eg[ai]|hog[ai]'),
    // Will you; and the one who is asked, left out at first.
    closing(
      1.7,
      '\\S+og[ei]|(?:aap|ap|tum|tu|tune|tumne|aapne|kisi)(?:ka|ko|ki|ke)?|kisi ne|t(?:er|umhar)[aei](?: paas)?|' +
        'tujhe|tumhe',
    ),
    opening(
      0.8,
      '(?:tu|tum|aap|ap)(?:ne|k[aeio]|log)?|tujhe|tumhe|tumhar[aei]|ter[aei]|koi|kisi (?:ne|ko)|main?|me|kuch',
    ),
    anywhere(1.7, '(?:hai|\\S+e ho|tha|lu|\\S+ge) ya|ya (?:nahi|nhi|fir)'),
    anywhere(1, 'to na?hi|pakka|bata (?:do|dijiye|sakte)|batao|bol do|pata hai'),
    anywhere(
      2.4,
      'kitne k[ai]|kya price|(?:price|rate|link|number|size|date|naam|policy) (?:kya|batao|bata\\S*|bol\\S*|do|' +
        'bhejo)|k[aei] (?:naam|price|daam|rate|code|link|meaning) $',
    ),
    whole(2, 'sach+i|sach me|(?:aur|or) (?:tum|aap|tu)|khana khaya'),
    // How lovely; whoever; said.
    anywhere(
      -3.4,
      'kya (?:ba+t|mast|gaj?zab|khoob|scene|look|farak|fark|hi|ghatiya|bakwas|dialogue|karu)|(?:jo|jab|jahan|' +
        'jais[aei]|kais[aei]|kuch|kitn[aei]|kab|kya) bhi|pata nahi|kyu ?n?ki|kitn[aei] (?:ac+h[aei]|sundar|mast|' +
        'cute|pyar[aei])|(?:ne|sahi|sach) kaha|kaha se kaha|kab se (?:\\S+ ){1,3}rh?aha?|kaise log',
    ),
    // Not asked, but told.
    anywhere(
      -2,
      `(?:pata|batata|bataya|samajh|pucho?a?|dekho|yaad|maloom|janta|soch\\S*|jaise|ki) (?:\\S+ ){0,3}(?:${WH})`,
    ),
  ],
};
