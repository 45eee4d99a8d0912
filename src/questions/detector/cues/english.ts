/** What asks, and what only seems to, in English. */
import { wordCues, type CueTable } from '../cue';

const FILLERS =
  'shop|so|and|but|or|ok|okay|bro|bruh|hey|hi|hello|wait|lol|um|uh|uh huh|well|guys|chat|yo|omg|oh|yeah|yes|no|now|' +
  'then|please|pls|plz|dude|man|also|sir|sis|dear|host|admin|hmm|excuse me|by the way|btw|just|actually|sorry|' +
  'good (?:morning|evening)|i wonder|quick question|question|like|because|\\d+';
const ASKING = 'is|are|was|were|does|did|can|could|will|would|should|r';
const AUXILIARY = `${ASKING}|am|do|has|have|had|shall|may|must|might|aint|ain't|(?:is|are|do|does|did|ca|wo|was|were|` +
  "have|has|could|would|should)n'?t";
const PRONOUN = 'i|you|u|ya|he|she|it|we|they|this|that|these|those|there';
const SUBJECT =
  `${PRONOUN}|the|your|ur|my|his|her|our|their|any|anyone|anybody|someone|everyone|everybody|all|its|people|a|an`;
const WH =
  "(?:wh?at|wut|who|where|when|why|how|whr)(?:'?(?:s|d|re|ll|ve))?|which|whose|whom|wyd|hbu|wbu|hru|wru|wuu2|hw|sup|" +
  '(?:y|wtf) (?:u|r|are|is|did|do|no|not|happened|you)';

const { opening, closing, anywhere, whole } = wordCues(FILLERS);

export const english: CueTable = {
  commonWords:
    'the is are you this that it i to and of my was for in with have do does what how when where why who can not ' +
    "don't i'm it's we they be at on your will please much size ship shipping if did or there which u ur any anyone " +
    "got would could should about from been has just need want know what's get their our an his her wanna gonna " +
    "y'all yall asl doing doesn't didn't isn't",
  cues: [
    opening(3, WH),
    anywhere(0.6, WH),
    anywhere(1, `(?:${WH}) (?:${AUXILIARY}) (?:${PRONOUN}|the|your|my)`),
    opening(2.6, `(?:${AUXILIARY}) (?:${SUBJECT})`),
    opening(0.8, AUXILIARY),
    opening(1, ASKING),
    anywhere(0.9, `(?:${AUXILIARY}) (?:${PRONOUN})`),
    anywhere(0.9, "(?:do|did|can|could|would|will|are|r|have|were) (?:you|u|ya|y'?all)"),
    // After what it is about.
    anywhere(1.7, `, (?:(?:and|but|so|or|i mean) (?:, )?)?(?:${AUXILIARY}) (?:${SUBJECT})`),
    anywhere(2, 'ho?w (?:much|many|long|old|far|big|tall|often|come|about|bout|abt|do|does|is|are|can|to|would)'),
    anywhere(
      1.6,
      '(?:of|in|on|at|to|for|from|with|by|over|since) (?:what|which|whom|whose|when)|what (?:kind|type|size|colou?r|' +
      'time|brand|year|about|if)|which (?:one|colou?r|size)|say what',
    ),
    opening(
      2.4,
      "(?:(?:is|are) there )?(?:any(?:one|body|thing)?|ne1|any1)(?! (?:day|way|time|minute|can|is|who|but) )(?:'?s)?",
    ),
    anywhere(1.2, '(?:any|some)(?:one|body|1) (?:here|know|else|wanna|from|got|tried|has|have)|ne1|any1'),
    closing(
      1.8,
      '\\S+ (?:huh|eh)|innit|or (?:what|not|no|nah)|, (?:right|correct|ok|okay|yeah|ya|no|deal|alright)|(?:is|are|' +
      "was|were|do|does|did|has|have|had|ca|could|wo|would|should)n'?t (?:i|it|you|u|he|she|we|they|there)|(?:do|" +
      'does|did|is|are|am|can|will|was|shall|have|has) (?:you|u|he|she|they|we|i)|(?:did|is|does|was) (?:it|this)|' +
      'and you',
    ),
    closing(
      1,
      '(?:\\S+s|know|mean|mine|thing|day|that|free|you|it|on) (?:right|yet)|exactly|what|where|when|who|which|why',
    ),
    opening(
      1.2,
      "you|u|still|got|ever|think|wanna|wana|want|need|know an?|going|mind if|available|in stock|tryna|y'?all|" +
      'seriously',
    ),
    opening(
      0.7,
      "(?:you|u|y'?all) (?:got|ever|still|there|ok|good|sure|want|wanna|think|guys|been|live|play|single|married|" +
      'awake|alone|from|in|at|on|mean|remember|mad|(?!amaz|stunn|king )\\S+ing)|u have|(?:ever|wanna|tryna|want me|' +
      'need any) \\S+',
    ),
    { pattern: /^ (?:[^ |,]+ ){1,4}or (?:[^ |,]+ ){1,3}$/u, weight: 1.7 },
    opening(
      3,
      '(?:price|cost|sizes?|link|colou?rs?|discount|code|shipping fee|details?|specs)(?: (?:please|pls|plz|po|list|' +
      'chart|of .*|available))|(?:name|type|height|weight|length|dimensions|difference|measurements|number|' +
      'material) (?:of|for|between) .*|(?:thoughts|opinions|tips|advice) (?:on|for) .*',
    ),
    whole(
      2.6,
      '(?:(?:other|more|mens|kids) )?(?:sizes|colou?rs)|prices?|cost|link|pm price|hm(?: for .*)?|cod|shipping|' +
      'a ?s ?l|really|m or f',
    ),
    opening(
      2.4,
      '(?:can|could|would|will) (?:you|u|i|we|someone|anyone)|(?:send|share|drop|spill|give|show) (?:me |' +
      'us )?(?:the |ur |your )?(?:link|price|size|details?|code)|care to \\S+|may i|might i|best way to',
    ),
    anywhere(
      2.4,
      "(?:i )?(?:wanna|would like to|i'd like to|like to) (?:know|ask)|want to (?:know|ask) (?:if|what|how|when|" +
      'where)|tell me (?:what|how|when|where|who|which|the|about)|wondering (?:if|what|how|when)|want info',
    ),
    // Not asked, but told.
    anywhere(
      -2.4,
      '(?:knows?|knew|idk|idc|understand|remember|see|guess|explains?|sure|matters?|depends on|says?|said|show\\S*|' +
      'learn|teach|asked|told|forgot)(?: me| him| her| us)? (?:what|who|where|when|why|how|which)(?! (?:is|' +
      "are) (?:you|u|your|the))|(?:that's|thats|is|was|just|exactly|love|like|hate|about) (?:what|who|where|when|why|" +
      'how)(?! (?:is|are|do|does|did|can|much|many))|on what (?:i|you|he|she|they)',
    ),
    opening(
      -3.4,
      'what (?:an?|(?:the|in the) (?:hell|heck|fuck|world)|(?:i|he|she|we|they) (?!(?:do|say|doing|mean) )\\S+|' +
      'matters|bothers|goes|nobody|are the (?:odds|chances))|how (?:cute|nice|sweet|lovely|beautiful|funny|sad|dare|' +
      'adorable|cool|awesome|pretty|lucky|kind|rude|wonderful|amazing|boring|(?:\\S+ )?(?:i|he|she|we|they|things|' +
      "people) (?!doing)\\S+)|who (?:cares|knows|knew|asked|needs|let|would(?:n'?t| have))|when (?:i|he|she|his|her|" +
      "life|it's|(?:you|u) (?:see|realize|find|finally))|where (?:i|we|im|i'm)|whatever|whoever|why (?:you should|" +
      'bother)|which (?:he|she|i|they|reminds|means|makes|was|is (?:why|how|so|,))|so what|can (?:you (?:believe|' +
      'imagine)|we just|(?:you|u) not|i just say)|could you not|are you kidding|may (?:you|god|allah|the|he|she|all)|' +
      '(?:had|were) (?:i|it not)|should (?:you|anyone) .*,|(?:was|did|does|is|do|could) not|do (?:an?|it|that|this|' +
      'what|as|better|come|try|watch)|(?:does|did|has|have) (?:an?|what|get|fun|good|nice)|(?:is|are|was|' +
      'were) (?:a (?:bit|little|lot)|so|all|very|too|the best|just)',
    ),
    opening(-2.2, 'when (?:they|we|it|the|my|this)|how (?:\\S+ )?(?:it|my|the)(?! (?:doing|fit)) \\S+'),
    closing(-5, '(?:so|neither|nor) (?:do|does|did|am|is|are|can|have|was|would) (?:i|we|he|she|they|my \\S+|mine)'),
    opening(
      -1.6,
      "(?:who|which|what) (?:wants to|ever)|don'?t (?:be|worry|forget|do|let|say|tell|go|buy|miss|make|get|know|" +
      'think|want|like|have)|(?:you|u) (?:are|r|can|must|have to|need|look|get|did|just|guys are|should)|why (?:am i|' +
      'is (?:nobody|he|she|this) so)|(?:bro|man|dude|chat|guys) (?:is|are|was|will)(?! (?:it|this|that|there|he|she|' +
      'they|you|we|the) )|(?:will|would|could|can|should) (?:be|do|buy|order|have|recommend|confirm|relate|call|use|' +
      'love|never|definitely)',
    ),
    closing(-1, 'lol|(?:ha)+h?|lma?o+|thanks|thank you|ty'),
    anywhere(-1, "because|cuz|although|idk|i don'?t know|not sure|uh huh"),
  ],
};
