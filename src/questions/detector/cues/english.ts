/** What asks, and what only seems to, in English. */
import { wordCues, type CueTable } from '../cue';

const FILLERS =
  "shop|so|and|but|or|ok|okay|bro|bruh|hey|hi|hello|wait|lol|um|uh|well|guys|chat|yo|omg|oh|yeah|yes|no|now|" +
  "then|please|pls|plz|dude|man|also|sir|sis|dear|host|admin|hmm|excuse me|by the way|btw|just|actually|" +
  "good morning|good evening|i wonder|\\d+";
const BE_OR_DO =
  "is|are|am|was|were|do|does|did|can|could|will|would|should|shall|has|have|had|may|must|isn't|aren't|don't|" +
  "doesn't|didn't|can't|won't|wasn't|weren't|haven't|hasn't|couldn't|wouldn't|shouldn't|isnt|arent|dont|doesnt|" +
  "didnt|cant|wont|r";
const SUBJECT =
  "i|you|u|ya|he|she|it|we|they|this|that|these|those|the|there|your|ur|my|his|her|our|their|any|anyone|" +
  "anybody|someone|everyone|everybody|all|its|people|a|an";
const PRONOUN = 'i|you|u|ya|he|she|it|we|they|this|that|these|those|there';
const WH =
  "what|what's|whats|wat|wut|who|who's|whos|where|where's|wheres|when|when's|why|how|how's|hows|which|whose|" +
  "whom|whr|wyd|hbu|wbu";

const { opening, closing, anywhere, whole } = wordCues(FILLERS);

export const english: CueTable = {
  commonWords:
    "the is are you this that it i to and of my was for in with have do does what how when where why who " +
    "can not don't i'm it's we they be at on your will please much size ship shipping if did or there " +
    "which",
  cues: [
    opening(3, WH),
    anywhere(0.6, WH),
    anywhere(1, `(?:${WH}) (?:${BE_OR_DO}) (?:${PRONOUN}|the|your|my)`),
    opening(2.6, `(?:${BE_OR_DO}) (?:${SUBJECT})`),
    opening(0.8, BE_OR_DO),
    anywhere(0.9, `(?:do|did|are|can|could|would|will|have|were|should|shall|does|is|was|has) (?:${PRONOUN})`),
    anywhere(2, 'how (?:much|many|long|old|far|big|tall|often|come|about|do|does|is|are|can|to|would)'),
    anywhere(
      1.6,
      "(?:of|in|on|at|to|for|from|with|by) (?:what|which|whom|whose)|what (?:kind|type|size|colou?r|time|brand|" +
      "year|about|if)|which (?:one|colou?r|size)",
    ),
    opening(
      2.2,
      '(?:any|is there|are there)? ?(?:anyone|anybody|any1) (?:know|knows|tried|have|has|else|here|got|bought|' +
      'use|used)?|any (?:discount|update|idea|news|other|chance)|does|did|do',
    ),
    anywhere(1.2, 'anyone|anybody|any1'),
    closing(
      1.8,
      "right|huh|eh|innit|or what|or not|or no|yet|tho|correct|isn't it|isnt it|aren't you|don't you|doesn't it|" +
      "didn't you|won't you|(?:do|does|did|is|are|can|will|was) (?:you|u|it|he|she|they|we|i|this)",
    ),
    opening(1.2, 'wanna|u|you|still|got|ever|think|want|need|going|mind if|available|in stock|how abt'),
    opening(
      3,
      '(?:price|cost|size|sizes|link|colou?rs?|discount|code|shipping fee|details?)(?: (?:please|pls|plz|po|list|' +
      'chart|of .*))',
    ),
    whole(2.6, 'price|prices|cost|sizes|link|pm price|price pls|hm|cod|shipping'),
    opening(
      2.4,
      '(?:can|could|would|will) (?:you|u|i|we|someone|anyone)|(?:send|share|drop|spill|give|show) (?:me |' +
      'us )?(?:the |ur |your )?(?:link|price|size|details?|code)',
    ),
    anywhere(
      2.4,
      "(?:i )?(?:want to|wanna|would like to|need to|like to) (?:know|ask)|tell me (?:what|how|when|where|why|" +
      "which|the|about)|wondering (?:if|what|how|when)|want info",
    ),
    // Not asked, but told.
    anywhere(
      -2.4,
      `(?:know|knew|idk|idc|understand|remember|see|guess|explain|sure|matters?|that's|thats|is|was|just|exactly|` +
      `say|says|said|love|like|hate|about) (?:what|who|where|when|why|how)(?! (?:is|are|do|does|did|can|much|` +
      `many))`,
    ),
    opening(
      -3.4,
      "what (?:a|an|the hell|the heck|the fuck)|how (?:cute|nice|sweet|lovely|beautiful|funny|sad|dare|adorable|" +
      "cool|awesome|pretty|lucky|kind|rude|wonderful|amazing|boring)|who cares|who knows|who asked|why not|" +
      "when (?:i|he|she|they|we|you|it|the|my|his|her) (?!.*(?:do|does|did|are|is|will|can))|whatever|whoever|" +
      "what's up with that|that's what",
    ),
    opening(
      -1.6,
      '(?:who|which|what) (?:wants to|ever)|do not|do n\'t|don\'t (?:be|worry|forget|do|let|say|tell|go|buy|miss|' +
      'make|get|know|think|want|like|have)|dont (?:be|worry|forget|do|let|say|tell|go|buy|know|think|want|like)|' +
      'have a|have fun|have (?:good|nice)|may (?:you|god|allah)',
    ),
    closing(-1, 'lol|haha|ha|lmao|thanks|thank you|ty'),
    anywhere(-1, 'because|cuz|although'),
  ],
};
