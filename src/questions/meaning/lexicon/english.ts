/** The words of shop questions in English. Knows nothing of how they are read. */
import type { ConceptTable } from '../types';

export const english: ConceptTable = {
  language: 'en',
  concepts: {
    price: 'price*|pricing|cost|costs|how much|hw much|expensive|usd|dollars|total|do you charge|hm',
    size: 'size*|sizing|fit|fits|fitting|true to size|tts|how big|how wide|how small|my waist is|my bust is',
    stock:
      'stock|available|availability|avail|still have|any left|still left|left in|do you carry|have any more' +
      '|any more of|still got|for sale|remaining stock|got any',
    colour: 'color*|colour*|shade|shades|hue|variant*',
    suitability:
      'suitable|suits|suit me|suit my|good for|ok for|okay for|fine for|safe|work for|works for|work with' +
      '|works with|work on|compatible|compatibility|appropriate|right for|meant for|can i use|can you use' +
      '|can i wear|can it be used|can this be used|who is it for|what age|age range|match*|goes with|go with' +
      '|can i eat|can i drink|it suit|run with|alright for',
    delivery: 'ship|ships|shipping|shipped|shipment|deliver*|courier|send to|send it to|mail it|post it',
    returns: 'return*|send back|send it back|bring it back|give it back|return policy|wrong size',
    'how-to-buy':
      'can i order|place an order|how to buy|how do i buy|how can i buy|how do we buy|how to purchase|how to get it' +
      '|how do i get it|how do i get one|checkout|check out|cart|how to pay|how do i pay|can i pay|pay with|pay by' +
      '|payment*|how to claim|how do i claim|code doesnt work|code does not work|code not working|code isnt working' +
      '|code wont work|coupon not working|enter the code|cant checkout|cant check out|cant pay|click to order' +
      '|to order|do i order|checking out|place the order|tap to buy|hw do i order|hw do i buy',
    link:
      'link|links|url|item number|product number|product code|item code|sku|item name|product name|what number' +
      '|which number|it called|this called|what model is|model number|where can i find|where do i find' +
      '|where to find|where can i get|where do i get|where did you get|where to get|where can i buy|where do i buy' +
      '|where to buy|website|store name|shop name|in your bio|name of|in the shop',
    material: 'material*|fabric*|made of|made from|made out of|composition|contain|contains',
    discount:
      'discount*|sale|sales|deal|deals|promo|promos|promotion*|special offer|percent off|clearance|live price' +
      '|markdown',
    voucher: 'voucher*|coupon*|code|codes|promo code*|discount code*|coupon code*',
    wholesale: 'wholesale|bulk|reseller*|resell|moq|minimum order|distributor',
    cheaper:
      'cheap*|lower price|best price|better price|lowest price|lower the price|negotiable|go lower|too expensive' +
      '|less expensive|any lower|do better on the price|drop the price|give me a deal|better deal',
    'per-piece': 'per piece|each|a piece|apiece|per unit|individually|separately|just one piece|single piece',
    'two-pieces': 'for two|take two|buy two|get two|two of them|two pieces',
    'cash-on-delivery':
      'cash on delivery|cod|pay on delivery|pay cash|pay when it arrives|pay at the door|pay cash when it arrives' +
      '|cash when it arrives|pay when i receive|pay on arrival|pay at delivery|pay once it arrives' +
      '|when i get it pay|pay at my door',
    instalments:
      'installment*|instalment*|afterpay|klarna|affirm|monthly payment*|payment plan*|pay monthly|pay later' +
      '|pay in 4|pay in four|financing|layaway|monthly|in parts|split the payment|pay over time|spread the cost',
    'bank-transfer': 'bank transfer*|wire transfer|bank deposit|direct deposit|zelle',
    'e-wallet': 'paypal|apple pay|google pay|venmo|cash app|cashapp|gcash|paytm|e wallet*|ewallet*',
    'credit-card': 'credit card*|debit card*|debit|visa|mastercard|amex|card',
    gift: 'free gift|present|freebie*|gwp|gift*|wrapped as a present|anything free with|something free|throw in',
    set: 'set|sets|bundle*|combo',
    pay:
      'how to pay|how do i pay|how do we pay|how can i pay|ways to pay|payment method*|payment option*' +
      '|how does payment',
    invoice: 'invoice*|receipt*',
    'voucher-fails':
      'code doesnt work|code does not work|code not working|code isnt working|code wont work|coupon not working' +
      '|voucher not working|voucher is not working|coupon doesnt work|voucher doesnt work|my code is' +
      '|coupon is not working|code invalid|code is invalid|code expired',
    cancel: 'cancel|cancel my order|cancellation',
    'shipping-cost':
      'shipping cost*|shipping fee*|shipping price|shipping rate*|shipping charge*|how much is shipping' +
      '|how much is the shipping|how much for shipping|how much shipping|how much to ship|how much does shipping' +
      '|whats shipping|cost of shipping|cost to ship|delivery fee*|delivery cost*|delivery charge*' +
      '|how much is delivery|postage|pay for shipping|charge for shipping|pay for postage|pay for delivery' +
      '|delivery free or|free postage',
    'free-shipping':
      'free shipping|free delivery|shipping free|ship free|ships free|ship for free|shipping included|delivery free',
    'delivery-time':
      'how long does shipping|how long does delivery|how long is shipping|how long is the shipping' +
      '|how long is delivery|how long for delivery|how long for shipping|how long to ship|how long does it take' +
      '|shipping time*|delivery time*|how fast is shipping|how fast do you ship|how soon|when will it ship' +
      '|when does it ship|when do you ship|when do they ship|when will i get|when will i receive|when do i get' +
      '|arrive*|get it by|how many days|ship out|eta|how long to|gets here|get here|till it gets|until it gets here' +
      '|delivered by|will it take',
    abroad:
      'international*|overseas|abroad|worldwide|outside the us|outside the usa|other countries|ship outside' +
      '|outside the country|other country',
    today: 'today|tonight',
    tomorrow: 'tomorrow|tomorow|tomorrows|tmrw|tmr|2morrow',
    'where-from': 'ship from|ships from|shipped from|sent from',
    'pick-up':
      'pick up|pickup|pick it up|collect it|in store|in stores|physical store|showroom|collect in person' +
      '|come get it',
    'my-parcel':
      'my order|my package|my parcel|my delivery|where is my|wheres my|where is mine|wheres mine|tracking' +
      '|tracking number|order status|havent received|didnt receive|not received|never received|hasnt arrived' +
      '|hasnt shipped|when will mine|still waiting|not arrived|hasnt come|my stuff|order hasnt|package hasnt' +
      '|still havent',
    exchange:
      'exchange*|change the size|change for a|swap*|change size|different size|trade it|another size instead' +
      '|change it for|for another size',
    refund: 'refund*|money back|get my money|money refunded',
    warranty:
      'warranty|warrenty|warantee|guarantee*|if it breaks|arrives broken|comes broken|arrives damaged|warrantee' +
      '|months guarantee',
    packaging: 'packaging|packaged|packed|gift wrap*|gift box|original box|wrapped|wrapped as a present',
    'last-one': 'last one|last ones|last piece|last pair|only one left|is that the last',
    restock:
      'restock*|back in stock|coming back|come back|getting more|get more in|more coming|new stock|be back' +
      '|restock date|available again',
    'pre-order': 'preorder*|pre order*|backorder*',
    'how-many-left':
      'how many left|how many are left|how many do you have left|how many remain*|how many do you have' +
      '|how much left|how many in stock|how much stock|remaining|do you have left|pieces left|remaining stock',
    'sold-out': 'sold out|out of stock|all gone|soldout|run out|ran out|gone',
    reserve:
      'reserve|hold it for|save one for|save me one|set aside|set one aside|put aside|keep one for me|hold one' +
      '|put one aside|keep it for me|put it aside',
    small: 'small*',
    large: 'large*|bigg*|big|extra large',
    'plus-size': 'plus size*|plussize|curvy|big girls',
    'runs-small': 'runs small|run small|size up|sizing up|too small|fit small|small fit',
    'runs-large': 'runs large|runs big|run large|run big|oversize*|size down|too big|too large',
    tight: 'tight*|snug|bodycon',
    loose: 'loose*|baggy|roomy',
    length:
      'length|how long is it|how long is the|how long are they|how long are the|inseam|long is the dress' +
      '|past the knee|knee length|how long the dress',
    waist: 'waist|waistband|waistline',
    chest: 'chest|bust',
    hips: 'hip|hips',
    shoulder: 'shoulder*',
    sleeve: 'sleeve*|short sleeve*',
    foot: 'foot|feet|wide feet|broad foot',
    weight: 'weight|weigh|weighs|how much does it weigh|how much do they weigh|how heavy',
    height: 'height|tall|how high',
    volume: 'volume|capacity|ounces|oz|how much does it hold|ml|millilit*',
    'one-size': 'one size|one size fits all|osfa|free size',
    measurements: 'measure*|dimension*',
    stretchy: 'stretch*|elastic|any give',
    'model-wears': 'you wearing|she wearing|your size|model size|model wear*|model has|model have on|on the model',
    'which-for-me':
      'what size should i|which size should i|what size do i|which size do i|what size am i|size for me|my size' +
      '|what size would i|which size would i|what size will i|size to get|recommend size',
    black: 'black',
    white: 'white',
    red: 'red',
    blue: 'blue',
    navy: 'navy|navy blue',
    green: 'green',
    yellow: 'yellow',
    pink: 'pink',
    purple: 'purple',
    grey: 'grey|gray',
    brown: 'brown|chocolate brown',
    beige: 'beige',
    orange: 'orange',
    gold: 'gold|golden',
    silver: 'silver',
    transparent: 'transparent|clear one|clear color',
    patterned: 'pattern*|print|printed|prints',
    plain: 'plain|solid color*',
    dark: 'dark|darker|dark color*',
    'light-coloured': 'lighter|light color*|pale|lighter shade',
    'other-colour':
      'other color*|other colour*|other shade*|another color|another colour|another shade|different color*' +
      '|different colour*|more color*|more colours|more shades',
    matte: 'matte|mat finish',
    glossy: 'glossy|shiny',
    'true-to-photo':
      'true to photo|same as the picture|same as in the picture|like the picture|like the photo|true to the picture' +
      '|true to the pic|true to pic|irl|true to the photo|same as photo|same as the photo|in real life|in person' +
      '|match the photo',
    'oily-skin': 'oily skin|greasy skin',
    'dry-skin': 'dry skin|drying',
    'sensitive-skin':
      'sensitive skin|sensitive|skin gets irritated|irritates easily|skin irritates|skin gets red|delicate skin',
    'combination-skin': 'combination skin|combo skin',
    acne: 'acne|pimple*|breakout*|break me out',
    'dark-spots': 'dark spot*|hyperpigmentation|melasma',
    wrinkles: 'fine lines|anti aging|antiaging|anti wrinkle|for wrinkles|my wrinkles|mature skin',
    'dark-skin': 'dark skin|darker skin|deep skin|brown skin',
    'fair-skin': 'fair skin|pale skin|light skin',
    pregnant: 'pregnan*|expecting moms|expecting mothers|expecting',
    breastfeeding: 'breastfeed*|nursing',
    baby: 'baby|babies|infant*|newborn*',
    child: 'toddler*|my son|my daughter|kid*|child*|year old',
    teenager: 'teen|teens|teenager*',
    men: 'men|mens|for a man|for him|for guys|for my husband|for my boyfriend|male',
    women: 'women|womens|woman|for her|female',
    elderly: 'elderly|seniors|old people|older people|grandma|grandmother|grandpa',
    diabetic: 'diabetic*|diabetes',
    allergy: 'allerg*|hypoallergenic|nickel free|eczema|rash|irritate*|breakouts|bad reaction*',
    hair: 'hair',
    'dyed-hair': 'colored hair|dyed hair|color treated|bleached hair',
    'curly-hair': 'curly hair|curls',
    summer: 'summer',
    winter: 'winter',
    office: 'office|for work|to work',
    party: 'party|parties|wedding|formal event|guest dress',
    sport: 'sport*|gym|workout*|working out|exercise',
    'daily-use': 'daily|everyday|every day',
    'side-effects': 'side effect*|bad reaction*|adverse',
    android: 'android|samsung',
    iphone: 'iphone*',
    halal: 'halal',
    vegan: 'vegan|plant based',
    cotton: 'cotton',
    leather: 'leather|real leather|genuine leather|faux leather|pu leather',
    silk: 'silk',
    wool: 'wool',
    polyester: 'polyester|poly',
    linen: 'linen',
    denim: 'denim',
    plastic: 'plastic',
    metal: 'metal',
    wood: 'wood|wooden',
    glass: 'glass',
    'real-gold': 'real gold|solid gold|gold plated|plated|gold filled',
    ingredients: 'ingredient*|whats in it|what is in it|sugar|added sugar|salt|msg|paraben*|preservative*',
    alcohol: 'alcohol|alcohol free',
    fragrance: 'fragrance*|fragrance free|unscented',
    sunscreen: 'sunscreen|spf|sunblock',
    expiry:
      'expir*|exp date|best before|shelf life|use by date|how long does it keep|expir* date*|go bad|goes bad' +
      '|good until|use by|keep for|until when is|go off|keeps for',
    'made-in':
      'made in|where is it made|where is this made|where are they made|where are these made|manufactured' +
      '|country of origin|imported|wheres it made|made where|locally made|where do they make|which country made' +
      '|which country is it made|comes from which country',
    authentic:
      'authentic*|genuine|original|fake|knockoff*|knock off|legit|replica|counterfeit|is it real|is this real' +
      '|are they real|are these real|dupe|copy|real deal|the real thing',
    registered: 'fda|certified|certificate*|approved',
    thick: 'thick*|heavyweight',
    thin: 'thin|thinner|flimsy',
    soft: 'soft|softer',
    heavy: 'heavy|heavier|lightweight|light weight',
    'see-through': 'see through|sheer|see thru|see your underwear|see your bra|show through',
    waterproof:
      'waterproof*|water proof|water resistan*|get wet|in the shower|in the rain|splash proof|survive rain' +
      '|survive the rain|rain proof|rainproof|in rain',
    'machine-wash':
      'machine wash*|wash|washable|washed|washing machine|hand wash|dry clean*|handwash|tumble dry|in the washer',
    iron: 'iron|ironing|ironed',
    shrinks: 'shrink*|shrunk|shrank',
    fades:
      'fade|fades|fading|color run|bleed|tarnish*|turn green|finger green|colour wash out|color wash out|wash out' +
      '|lose color|lose colour|lose its color|lose its colour|bleed color|color come off|colour come off' +
      '|dye come off',
    pills: 'pilling|does it pill|will it pill',
    'wrinkle-free':
      'wrinkle free|wrinkle resistant|wrinkle easily|does it wrinkle|will it wrinkle|crease*|easy to iron' +
      '|needs ironing|iron well|get wrinkled',
    durable: 'durab*|sturdy|long lasting|last long|how long does it last|how long will it last|hold up|break easily',
    smell: 'smell*|scent|scents|odor|strong smell|scent intense',
    taste: 'taste*|flavor*|flavour*',
    itchy: 'itch*|scratchy',
    'hot-to-wear': 'breathable|too hot to wear|is it hot',
    battery: 'battery|batteries|battery life|charge last|hours does it last',
    charging: 'charging|charge time|rechargeable|recharge|fast charge|charge it|to charge',
    voltage: 'volt*',
    'how-to-use':
      'how to use|how do i use|how do you use|how is it used|how to apply|how do i apply|how do you apply' +
      '|how to wear|instructions|how does it work|how does this work|how to put it on|how should i use|way to use',
    'how-often':
      'how often|how many times a|times a day|times a week|every day or|times per day|times per week|how frequently',
    'before-or-after':
      'before or after|morning or night|day or night|before moisturizer|after moisturizer|before makeup' +
      '|first or after|which first|goes first|what time of day|am or pm|day or at night',
    before: 'before',
    after: 'after',
    greasy: 'greasy|is it oily|feel oily|look oily',
    warm: 'warm|keep me warm|warmth',
    'which-age': 'what age|age range|from what age|which age|how old should|how old do you have to be|minimum age',
    pockets: 'pocket*',
    lining: 'lining|lined|lined inside',
    zipper: 'zip|zips|zipper*',
    padding: 'padded|padding',
    brand: 'brand*|who makes it|who makes this',
    quality: 'quality|well made|any good|worth it',
    'try-on': 'try it on|try on|try that on|try them on|put it on|see it on|show it on|model it|wear it|looks on',
    'show-closer': 'closer|close up|closeup|zoom',
    'show-back': 'back view|from behind|turn around|the back|back side|spin around',
    'show-again':
      'show again|show it again|show that again|see it again|see that again|show me again|one more time|go back to' +
      '|missed it',
    compare: 'difference*|compare*|versus|vs|different from',
    'which-is-better':
      'which is better|which one is better|whats better|which is best|which one is best|do you prefer' +
      '|do you recommend|would you recommend|would you pick|which would you|which one would you|better one' +
      '|like more|ur favourite|your favourite|your favorite|favorite one|prettier|which one do you like' +
      '|looks better',
    'next-show':
      'next live|next show|next stream|live again|when are you live|go live|going live|live schedule|next sale' +
      '|live tomorrow|back on live',
    'how-long-on-sale':
      'sale end|sale ends|how long is the sale|deal end|deal ends|how long is the deal|until when|price good until' +
      '|deal last|sale last|promo end|promo last',
    song: 'song name|music|song*|track playing|whats playing|track',
    'host-name': 'your name|ur name|who are you|call you',
    'host-age': 'how old are you|how old r u|how old are u|your age|ur age|age are you',
    'host-place':
      'where are you from|where r u from|where u from|where you from|where are you located|where are you based' +
      '|what state are you in|what city are you in|which country do you|what country are you|which country are you' +
      '|country do you come from|come from|which city are you|which state are you|what part of',
    'host-home':
      'where do you live|where u live|you live in|where are you now|where are you right now|which city do you live' +
      '|where you live|what city do you live|where abouts',
    'host-height': 'how tall are you|how tall r u|how tall u|your height|ur height',
    'host-partner':
      'r u single|you single|you married|your wife|dating anyone|in a relationship|your husband|got a husband' +
      '|have a husband|have a boyfriend|have a bf|got a bf|have a girlfriend|your boyfriend|your bf|got a boyfriend' +
      '|a gf|you taken|u married|have a partner',
    'host-family': 'have kids|have children|your kids|your children|have siblings|your son|your daughter',
    'host-job': 'your job|do for a living|what do you do for',
    'is-real': 'are you real|real person|a robot|a bot|you ai|are you human|r u real|ai or human',
    camera: 'camera|cam|film with|filming with|filming on',
    sound:
      'volume pls|cant hear|cannot hear|can hear you|sound|audio|louder|speak up|muted|no volume|too quiet' +
      '|volume up|turn up the volume',
    picture: 'blurry|blurred|blury|out of focus|picture quality|pixelated|laggy|lagging|keeps freezing',
    game: 'game',
    'play-along': 'play with you|join you|can i join|play with u|join the game|join your game|add me|play together|1v1',
    rank: 'rank|elo|current rank',
    greet: 'shoutout|shout out|say hi|say hello|wish me|greet|birthday wish|wave at',
    sing: 'sing|sing a song',
    giveaway: 'giveaway*|raffle*|lucky draw|prize draw',
    unban: 'unban|unblock|unmute me|banned|ban me|blocked me',
    'show-end':
      'stream end|stream ends|live end|live ends|end the live|end the stream|how long are you live' +
      '|how long will you be live|until what time',
    'live-since':
      'been streaming|start streaming|started streaming|been doing lives|first stream|start doing streams' +
      '|start doing lives',
    'selling-since': 'been selling|start selling|started selling|selling since|in business|doing this job',
    replay: 'replay|recording|rewatch|watch it later|watch later|watch again|watch the live after|recorded',
    transfers: 'transfer*|come off on|smudge*|smear*|rub off|rubs off|kiss proof',
    shop: 'store|your shop|the shop',
    'shop-age': 'how old is your shop|how long has the shop|how long have you had the shop|how long has your store',
    dress: 'dress|dresses|gown|gowns',
    shirt: 'shirt*|tshirt*|t shirt*|tee|tees',
    blouse: 'blouse*',
    trousers: 'pants|trousers|slacks',
    jeans: 'jeans',
    skirt: 'skirt|skirts',
    shorts: 'shorts',
    jacket: 'jacket*|coat|coats',
    sweater: 'sweater*|jumper*|pullover*',
    underwear: 'underwear|panties|boxers|lingerie',
    shoes: 'shoe|shoes|sneaker*|trainers',
    sandals: 'sandal*|slides|flip flops',
    bag: 'bag|bags|purse*|handbag*',
    hat: 'hat|hats|baseball cap',
    scarf: 'scarf|scarves',
    watch: 'watch|watches|wristwatch',
    ring: 'ring|rings',
    necklace: 'necklace*',
    earrings: 'earring*',
    bracelet: 'bracelet*',
    glasses: 'glasses|sunglasses',
    lipstick: 'lipstick*|lip stick|lippie',
    foundation: 'foundation',
    mascara: 'mascara',
    powder: 'powder',
    serum: 'serum*',
    cream: 'cream|creams|moisturizer*|moisturiser*|lotion*',
    toner: 'toner',
    cleanser: 'cleanser*|face wash|facewash',
    mask: 'mask|masks',
    shampoo: 'shampoo',
    soap: 'soap*|body wash',
    perfume: 'perfume*|cologne',
    oil: 'oil|oils',
    phone: 'phone|phones|cell phone*|cellphone*|smartphone*',
    case: 'phone case|case|cases',
    charger: 'charger*|charging cable',
    headphones: 'headphone*|earbud*|earphones|headset',
    pillow: 'pillow*|cushion*',
    towel: 'towel*',
    pan: 'pan|pans|skillet',
    cup: 'cup|cups|mug|mugs',
    bottle: 'bottle*|water bottle',
    coffee: 'coffee',
    tea: 'tea|teas',
    negation: 'not|without|dont|doesnt|didnt|isnt|arent|wont|cant|cannot|wouldnt|shouldnt|never|no longer|with no',
  },
  fillers:
    'a|an|the|this|that|these|those|it|its|they|them|their|theyre|i|im|id|ive|me|my|mine|we|us|our|you|u|ya|your|ur' +
    '|youre|he|she|him|her|one|ones|someone|anyone|anybody|any1|something|anything|thing|things|item|items|product' +
    '|products|piece|stuff|is|are|am|was|were|be|been|being|do|does|did|done|have|has|had|having|got|get|gets' +
    '|getting|can|could|will|would|should|shall|may|might|must|there|theres|here|any|some|dont you|isnt it' +
    '|isnt there|cant you|wont it|doesnt it|what|whats|wat|which|who|how|hows|when|whens|where|wheres|why|whose' +
    '|kind|type|sort|and|or|but|so|if|then|than|of|to|in|on|at|for|from|with|by|about|as|like|up|out|into|also|too' +
    '|just|only|really|very|still|yet|already|now|rn|again|more|most|much|many|please|pls|plz|plss|thanks|thank you' +
    '|thx|ty|hi|hello|hey|hiya|yo|good morning|good evening|sis|bro|girl|girly|hun|hon|babe|love|dear|sir|maam|miss' +
    '|guys|yall|everyone|ladies|admin|seller|host|lol|lmao|haha|hahaha|hehe|omg|wow|ok|okay|yes|yeah|yep|no|nope|oh' +
    '|uh|um|well|hmm|actually|maybe|possible|know|tell|say|said|show|see|look|looking|let me know|wanna|wanted|want' +
    '|wondering|need|question|quick question|ask|asking|come|comes|coming|go|going|gonna|take|give|make|makes|use' +
    '|used|using|buy|buying|bought|order|ordered|purchase|sell|selling|wear|wearing|put|think|sure|for real|in case' +
    '|idk|btw|super|pretty|cute|nice|beautiful|gorgeous|amazing|same|way|lot|bit|little|though|tho|because|cause' +
    '|cuz|since|ever|even|exactly|able|allowed|offer|accept|on live|screen|watch the|watch live|case sensitive' +
    '|years old|old|while|include|includes|included|sold|yourself|film|filming|hold|people|person|have a baby' +
    '|host pregnant|turn|back|made|else|good|long|off|onto|right|wen|agan|time',
};
