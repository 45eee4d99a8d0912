/** What shop questions are made of in Hindi, in its own script and in Latin letters, English loans included. */
import type { ConceptTable } from '../types';

export const hindi: ConceptTable = {
  language: 'hi',
  concepts: {
    price:
      'price*|prize|prise|rate|rates|daam|kimat|keemat|qeemat|kitne ka|kitne ki|kitne ke|kitna ka|kitne me' +
      '|kitne mein|kitne rs|kitne rupay*|kitne rupee*|kitne rupe|kitne paise|kitne k h|kitna padega|kitne ka padega' +
      '|kitna lagega|kitne tak|bhav|mrp|cost|how much|प्राइस|रेट|दाम|कीमत|मूल्य|भाव|कितने का|कितने की|कितने के' +
      '|कितने में|कितना पड़ेगा|कितने पैसे|कितने रुपये|कितने रुपए|मोल',
    size:
      'size|sizes|saiz|sije|fitting|fit aayega|fit hoga|fit aayegi|naap|mujhe aayega|mujhe aa jayega' +
      '|aa jayega mujhe|wale ko aayega|wale ko aa jayega|ke liye konsa|saij|साइज|साईज|नाप|माप|फिट|फिटिंग|मुझे आएगा' +
      '|मुझे आ जाएगा',
    stock:
      'stock|in stock|avail|avl|avlbl|availabl*|milega|milegi|milenge|mil jayega|mil jayegi|mil sakta|mil sakti' +
      '|mil skta|bacha hai|bachi hai|bacha h|bache hai|abhi hai|uplabdh|स्टॉक|उपलब्ध|मिलेगा|मिलेगी|मिलेंगे' +
      '|मिल जाएगा|मिल जायेगा|मिल जाएगी|मिल सकता|मिल सकती|बचा|बची|बचे|अवेलेबल',
    colour: 'color*|colour*|colr|clr|rang|rango|shade|shades|design|designs|रंग|रंगों|कलर|शेड|शेड्स|डिजाइन|डिजाइनें',
    suitability:
      'suit karega|suit krega|suit karegi|suitable|ke liye hai|ke liye theek|ke liye thik|ke liye sahi' +
      '|ke liye accha|chalega|chalegi|chlega|use kar sakte|use kr skte|laga sakte|laga sakti|lga skte|laga skte' +
      '|safe hai|safe h|kitne saal ke|kis age|konsi age|kis umar|kaun pehan|pehen sakte|pehan sakte|सूट करेगा' +
      '|के लिए ठीक|के लिए सही|के लिए अच्छा|चलेगा|चलेगी|लगा सकते|लगा सकती|इस्तेमाल कर सकते|किस उम्र|सेफ है|पहन सकते' +
      '|ठीक रहेगा|ठीक रहेगी',
    delivery:
      'delivery|delivry|dilivery|deliver|delivered|shipping|ship|courier|bhejte|bhej doge|bhej denge|bhejoge' +
      '|bhejenge|bhej sakte|kab aayega|kab ayega|kab tak aayega|kab milega|kab tak milega|pahunch jayega' +
      '|pahuch jayega|pincode|pin code|डिलीवरी|डिलिवरी|डिलीवर|शिपिंग|कूरियर|भेजते|भेजेंगे|भेज देंगे|भेज सकते' +
      '|कब आएगा|कब तक आएगा|कब मिलेगा|कब तक मिलेगा|पहुंच जाएगा|पिनकोड',
    returns:
      'return*|wapas|vapas|wapis|vapis|waapas|return policy|lauta|lautana|kharab nikla|damage|damaged|defect*' +
      '|रिटर्न|वापस|वापसी|लौटा|लौटाना|खराब निकला|खराब निकली',
    'how-to-buy':
      'kaise kharide|kaise kharidu|kaise kharidna|kaise le|kaise lena|kaise lu|kaise mangaye|kaise mangau' +
      '|kaise mangwaye|kaise book|book kaise|booking|kaha se le|kaha se kharide|kaise milega|how to order' +
      '|how to buy|order|orders|payment|pay|cart|buy|buy now|checkout|कैसे खरीदें|कैसे खरीदे|कैसे लें|कैसे मँगाएँ' +
      '|कैसे मंगवाएं|कैसे मिलेगा|कैसे बुक|बुक कैसे|ऑर्डर|आर्डर|पेमेंट|भुगतान|कार्ट',
    link:
      'link|links|product code|code kya|product number|item number|product ka naam|product name|naam batao product' +
      '|kaha milega|kaha milegi|kahan milega|kahan milegi|whatsapp|whatsap|watsapp|wp number|contact number' +
      '|contact no|mobile number|website|site|insta|instagram|insta id|page name|लिंक|वेबसाइट|व्हाट्सएप|व्हाट्सऐप' +
      '|वाट्सएप|मोबाइल नंबर|फोन नंबर|कहां मिलेगा|कहाँ मिलेगी|प्रोडक्ट का नाम|इंस्टा|ka code|कोड क्या|इसका कोड' +
      '|कौन से नंबर|नंबर पे|kaun se number|konsa number|number kya',
    material:
      'fabric|febric|fabrik|material|matrial|kapda|kapra|kis cheez ka|kis chij ka|kis cheej se bana|kis se bana' +
      '|kisse bana|made of|stuff|कपडा|फैब्रिक|मटेरियल|मैटेरियल|किस चीज का|किससे बना',
    discount: 'discount*|disc|off|offer|offers|sale|chhoot|chhut|छूट|डिस्काउंट|ऑफर|सेल|रियायत',
    voucher: 'coupon*|kupan|promo code|discount code|coupon code|कूपन|प्रोमो कोड|डिस्काउंट कोड',
    wholesale: 'wholesale*|holesale|bulk|thok|थोक|होलसेल',
    cheaper:
      'sasta|saste|sasti|last price|kam karo|kuch kam|kam karoge|kam kar|best price|सस्ता|सस्ते|सस्ती|कम करो' +
      '|कम करोगे|कुछ कम|लास्ट प्राइस',
    'per-piece': 'ek piece|per piece|1 piece|single piece|ek pis|ek ka|एक पीस|एक का',
    'two-pieces': 'do piece|2 piece|do lene|2 lene|do lunga|2 lunga|do lungi|2 lungi|दो पीस|दो लेने|दो लूँ',
    'cash-on-delivery': 'cod|cash on delivery|cash on|c o d|cash on dilivery|कैश ऑन डिलीवरी|कैश ऑन डिलिवरी|सीओडी',
    instalments: 'emi|kist|kisto|kishto|किस्त|किस्तों|ईएमआई',
    'bank-transfer': 'bank transfer|neft|imps|account number|बैंक ट्रांसफर|खाते में',
    'e-wallet': 'upi|gpay|google pay|phonepe|phone pe|paytm|qr code|scanner|यूपीआई|गूगल पे|फोनपे|पेटीएम|क्यूआर कोड',
    'credit-card': 'credit card|debit card|card|क्रेडिट कार्ड|डेबिट कार्ड',
    gift: 'gift*|free gift|tohfa|muft|गिफ्ट|तोहफा|उपहार|मुफ्त',
    set: 'set|combo|full set|pura set|suit set|सेट|कॉम्बो',
    pay: 'payment kaise|kaise pay|pay kaise|पेमेंट कैसे|भुगतान कैसे',
    invoice: 'bill|gst',
    cancel: 'cancel*|कैंसिल',
    'shipping-cost':
      'shipping charge*|delivery charge*|courier charge*|shipping kitna|delivery kitna|डिलीवरी चार्ज|शिपिंग चार्ज' +
      '|कूरियर चार्ज|shipping ka paisa',
    'free-shipping':
      'free shipping|free delivery|shipping free|delivery free|free ship|फ्री डिलीवरी|फ्री शिपिंग|डिलीवरी फ्री',
    'delivery-time':
      'kitne din|kitne dino|kitna time|kitne time|how many days|din me aa|कितने दिन|कितने दिनों|कितना समय' +
      '|कितना टाइम',
    abroad: 'abroad|international|foreign|videsh|usa|canada|dubai|nepal|विदेश|नेपाल|दुबई',
    today: 'aaj|aj|today|आज',
    tomorrow: 'kal tak|tomorrow|कल तक',
    'where-from': 'kaha se bhejte|kaha se aayega|kahan se aayega|dispatch|कहाँ से भेजते|कहां से आएगा',
    'pick-up':
      'dukan|dukaan|shop kaha|shop kahan|shop address|store|address|pata kya|kaha pe hai shop|दुकान|पता क्या|एड्रेस' +
      '|शॉप',
    'my-parcel':
      'mera order|my order|order id|order number|tracking|track|mera saman|parcel|पार्सल|मेरा ऑर्डर|मेरा आर्डर' +
      '|ट्रैक|ट्रैकिंग|ऑर्डर नंबर|order kiya tha|abhi tak nahi aaya|order nahi aaya|ऑर्डर किया था|अभी तक नहीं आया' +
      '|ऑर्डर नहीं आया',
    exchange: 'exchange*|badal*|replace*|बदल*|एक्सचेंज|रिप्लेस',
    refund: 'refund*|paise wapas|paisa wapas|money back|रिफंड|पैसे वापस|पैसा वापस',
    warranty: 'warranty|waranty|warrenty|guarantee|gaurantee|garanti|guaranty|वारंटी|गारंटी',
    packaging: 'packing|packaging|box|pack|पैकिंग|पैकेजिंग|डिब्बा',
    'last-one': 'last piece|aakhri piece|last pis|आखिरी पीस|लास्ट पीस',
    restock:
      'restock*|stock kab|fir se aayega|phir se aayega|fir kab|रीस्टॉक|फिर से आएगा|wapas kab aayega' +
      '|kab aayega stock|wapas aayega|stock me kab|kab aayega|dobara|dubara|kab milega|phir kab|फिर कब|दोबारा',
    'pre-order': 'pre order|preorder|pre booking|advance booking|प्री ऑर्डर',
    'how-many-left': 'kitne bache|kitna bacha|kitne piece bache|kitne left|kitna stock|कितने बचे|कितना बचा|कितना स्टॉक',
    'sold-out': 'sold out|soldout|sold|khatam|khtm|out of stock|खत्म|सोल्ड आउट',
    reserve: 'hold kar*|rakh do|rakh dena|rakh sakte|रख दो|रख देना|होल्ड',
    small: 'chhota|chota|choti|chhoti|chote|chhote|small|छोटा|छोटी|छोटे|स्मॉल',
    large: 'bada|badi|bade|large|बड़ा|बड़ी|बड़े|लार्ज',
    'plus-size': 'plus size|plus siz|bada size|bade size|healthy|mote log*|प्लस साइज|बड़ा साइज|मोटे लोग*',
    'runs-small': 'chhota aata|chota aata|size chhota|size chota|छोटा आता|साइज छोटा',
    'runs-large': 'bada aata|size bada|बड़ा आता|साइज बड़ा',
    tight: 'tight|tait|टाइट|तंग',
    loose: 'loose|lose|dhila|dheela|dhili|ढीला|ढीली|लूज',
    length: 'length|lenth|lambai|lamba|lambi|लंबाई|लम्बाई|लेंथ|लंबा|लंबी',
    waist: 'waist|kamar|कमर|वेस्ट',
    chest: 'bust|chest|brest|सीना|बस्ट|चेस्ट',
    hips: 'hip|hips|कूल्हे|हिप',
    shoulder: 'shoulder*|kandha|kandhe|कंधा|कंधे|शोल्डर',
    sleeve: 'sleeve*|slive*|baju|baazu|aastin|full sleeve*|स्लीव|बाजू|आस्तीन',
    foot: 'foot|pair ka|पैर',
    weight: 'weight|vajan|wajan|vazan|kitne kg|kitna kg|वजन|वेट|कितने किलो',
    height: 'height|hight|hite|हाइट|कद',
    volume: 'kitne ml|kitna ml|kitne litre|kitne gram|kitne meter|कितने एमएल|कितने लीटर|कितने ग्राम|कितने मीटर',
    'one-size': 'free size|freesize|one size|फ्री साइज',
    measurements: 'measurement*|mesurement*|size chart|मेजरमेंट|साइज चार्ट',
    stretchy: 'stretch*|strech*|lycra|elastic|स्ट्रेच|स्ट्रेचेबल|लाइक्रा|इलास्टिक',
    'model-wears':
      'aapne konsa size|aapne kaunsa size|aapka size|apka size|konsa size pehna|आपका साइज|आपने कौन सा साइज',
    'which-for-me': 'mera size|mujhe konsa size|मेरा साइज|mujhe kaunsa size|मुझे कौन सा साइज',
    black: 'black|blck|kala|kaala|kali|kaali|kale|काला|काली|काले|ब्लैक',
    white: 'white|wite|safed|safaid|सफेद|व्हाइट',
    red: 'red|lal|laal|लाल|रेड|maroon|mehroon|मैरून|मरून',
    blue: 'blue|neela|nila|neeli|nili|neele|firozi|नीला|नीली|नीले|ब्लू|फिरोजी',
    navy: 'navy|navy blue|नेवी|नेवी ब्लू',
    green: 'green|hara|hari|hare|mehndi color|हरा|हरी|हरे|ग्रीन',
    yellow: 'yellow|yelow|peela|pila|peeli|pili|peele|mustard|पीला|पीली|पीले|येलो',
    pink: 'pink|gulabi|rani color|गुलाबी|पिंक',
    purple: 'purple|baingani|jamuni|बैंगनी|जामुनी|पर्पल',
    grey: 'grey|gray|slety|ग्रे|स्लेटी',
    brown: 'brown|bhura|bhoora|भूरा|भूरी|ब्राउन',
    beige: 'beige|cream color|skin color|offwhite|off white|ऑफ व्हाइट|बेज',
    orange: 'orange|narangi|kesari|नारंगी|केसरी|संतरी|ऑरेंज',
    gold: 'golden|sunhara|सुनहरा|सुनहरी|गोल्डन',
    silver: 'silver|chandi|सिल्वर|चाँदी',
    transparent: 'transparent|पारदर्शी|ट्रांसपेरेंट',
    patterned: 'printed|check wala|phool wala|प्रिंटेड|चेक वाला',
    plain: 'plain|sada|saada|सादा|सादी|प्लेन',
    dark: 'dark|gehra|gahra|गहरा|गहरे|डार्क',
    'light-coloured': 'light color|light colour|halka rang|हल्का रंग|हल्के रंग|लाइट कलर',
    'other-colour':
      'other color*|other colour*|dusra color|dusre color|aur color|aur colour|aur colors|aur kaun se color' +
      '|aur konse color|dusra rang|dusre rang|दूसरा रंग|दूसरे रंग|और रंग|दूसरा कलर|और कलर|दूसरे कलर',
    matte: 'matte|mat finish|मैट',
    glossy: 'glossy|shine|chamak|chamakdar|चमक|चमकदार|ग्लॉसी',
    'true-to-photo': 'photo jaisa|photo jaisi|same as photo|same color aayega|फोटो जैसा|फोटो जैसी',
    'oily-skin': 'oily skin|oily|ऑयली स्किन|तैलीय|ऑयली',
    'dry-skin': 'dry skin|dry|rukhi|रूखी|ड्राई|ड्राई स्किन',
    'sensitive-skin': 'sensitive*|sensitive skin|सेंसिटिव|संवेदनशील|सेंसिटिव स्किन|skin sensitive',
    'combination-skin': 'combination skin|combination|कॉम्बिनेशन स्किन',
    acne: 'acne|pimple*|muhase|muhaase|मुँहासे|पिंपल|पिम्पल',
    'dark-spots': 'dark spot*|pigmentation|jhaiya|jhaiyan|daag|dag|dhabbe|dark circle*|झाइयाँ|दाग|धब्बे|डार्क सर्कल',
    wrinkles: 'wrinkle*|jhurri*|झुर्रियाँ',
    'dark-skin': 'dark skin|sawli|saanwli|sanwle|dusky|साँवली|सांवले',
    'fair-skin': 'fair skin|gori|gore|गोरी|गोरे',
    pregnant: 'pregnan*|garbhwati|प्रेगनेंसी|प्रेग्नेंसी|प्रेगनेंट|गर्भवती|गर्भावस्था',
    breastfeeding: 'breastfeed*|feeding|स्तनपान|फीडिंग',
    baby: 'baby|babies|new born|newborn|बेबी|शिशु|नवजात',
    child:
      'kids|baccha|bacche|bacchon|bachche|bachcho|bacho|bache|bacchi|bachi|child|children|बच्चा|बच्चे|बच्चों|बच्ची' +
      '|किड्स',
    teenager: 'teenage*|टीनएज',
    men: 'men|mens|gents|ladka|ladke|ladko|ladkon|boys|mard|पुरुष|पुरुषों|लड़के|लड़कों|जेंट्स|मर्द',
    women: 'women|womens|ladies|ladki|ladkiyo|girls|mahila|महिला|महिलाओं|लड़कियों|लड़की|लेडीज',
    elderly: 'old age|buzurg|budhe|बुजुर्ग',
    diabetic: 'sugar patient*|diabet*|sugar walo|शुगर|डायबिटीज|मधुमेह',
    allergy: 'allerg*|एलर्जी',
    hair: 'hair|baal|balo|baalo|बाल|बालों|हेयर',
    'dyed-hair': 'colored hair|coloured hair|color kiye baal|कलर किए बाल',
    'curly-hair': 'curly|curly hair|ghungrale|घुंघराले',
    summer: 'summer|garmi|garmiyo|गर्मी|गर्मियों|समर',
    winter: 'winter|sardi|sardiyo|thand|सर्दी|सर्दियों|ठंड|विंटर',
    office: 'office|ऑफिस',
    party: 'party|party wear|shaadi|shadi|wedding|function|पार्टी|शादी|फंक्शन',
    sport: 'gym|sports|jogging|running|जिम|खेल',
    'daily-use': 'daily|daily use|daily wear|roz|rozana|रोज|रोजाना|डेली',
    'side-effects': 'side effect*|nuksan|nuksaan|साइड इफेक्ट|नुकसान',
    android: 'android|samsung|एंड्रॉयड|सैमसंग',
    iphone: 'iphone|आईफोन',
    halal: 'halal|हलाल',
    vegan: 'vegan|vegetarian|veg|shakahari|शाकाहारी|वेज',
    cotton: 'cotton|coton|suti|sooti|कॉटन|सूती',
    leather: 'leather|chamda|chamde|चमड़ा|चमड़े|लेदर',
    silk: 'silk|resham|reshmi|सिल्क|रेशम|रेशमी',
    wool: 'wool|woolen|oon|ऊन|ऊनी|वूलन',
    polyester: 'polyester|polister|georgette|rayon|reyon|पॉलिएस्टर|जॉर्जेट|रेयॉन',
    linen: 'linen|लिनन',
    denim: 'denim|डेनिम',
    plastic: 'plastic|plastik|प्लास्टिक',
    metal: 'steel|metal|loha|iron ka|aluminium|peetal|pital|स्टील|लोहे|पीतल|एल्युमिनियम',
    wood: 'wooden|lakdi|लकड़ी',
    glass: 'glass|kaanch|kanch|कांच',
    'real-gold': 'gold plated|asli sona|sone ka|sone ki|carat|सोने का|सोने की|असली सोना|गोल्ड प्लेटेड',
    ingredients:
      'ingredient*|kya dala|kya mila|chemical*|सामग्री|क्या क्या डाला|केमिकल|इंग्रीडिएंट्स|चीनी|cheeni|chini|शक्कर' +
      '|namak|नमक',
    alcohol: 'alcohol|अल्कोहल',
    fragrance: 'fragrance|scent|फ्रेगरेंस',
    sunscreen: 'sunscreen|sun screen|spf|सनस्क्रीन',
    expiry: 'expiry|expire|exp date|kab tak chalega|kitne mahine chalega|एक्सपायरी|एक्सपायर',
    'made-in': 'made in|kaha ka bana|kaha bana|kahan bana|china ka|imported|कहां बना|इंपोर्टेड',
    authentic:
      'original|orignal|orginal|asli|nakli|duplicate|copy|first copy|fake|genuine|असली|नकली|ओरिजिनल|डुप्लीकेट|कॉपी',
    registered: 'fssai|license|लाइसेंस|एफएसएसएआई',
    thick: 'thick|mota|मोटा|मोटी',
    thin: 'thin|patla|patli|पतला|पतली',
    soft: 'soft|mulayam|naram|मुलायम|नरम|सॉफ्ट',
    heavy: 'heavy|bhari|bhaari|भारी|हैवी',
    'see-through': 'transparent to nahi|see through|aar paar|आर पार',
    waterproof: 'waterproof|water proof|वाटरप्रूफ|वॉटरप्रूफ',
    'machine-wash': 'machine wash|wash|dho sakte|dhone|dhulai|dhulne|धो सकते|धोने|धुलाई|धुलने|वॉश|मशीन में',
    iron: 'press|istri|प्रेस|इस्त्री',
    shrinks: 'shrink*|sikud*|sikur*|सिकुड़*',
    fades:
      'fade*|color jayega|rang jayega|color nikalta|color nikalega|rang nikal*|kala padega|kaala padega|रंग जाएगा' +
      '|रंग निकल*|रंग छोड़*|काला पड़ेगा',
    pills: 'roye|bur aayega|रोएँ',
    'wrinkle-free': 'crease*|silwat|सिलवट',
    durable: 'tikau|mazboot|majboot|kitna chalega|kitne din chalega|टिकाऊ|मजबूत|कितने दिन चलेगा',
    smell: 'smell|khushboo|khushbu|mehek|खुशबू|महक',
    taste: 'taste|swad|flavour*|flavor*|स्वाद|फ्लेवर',
    itchy: 'khujli|chubhta|chubhega|chubhti|खुजली|चुभता|चुभेगा|चुभती',
    'hot-to-wear': 'garmi lagegi|pasina|गर्मी लगेगी|पसीना',
    battery: 'battery|batry|kitne mah|cell|बैटरी|सेल लगता',
    charging: 'charging|charge hota|fast charging|type c|चार्जिंग|चार्ज होता',
    voltage: 'volt|watt|वोल्ट|वाट',
    'how-to-use':
      'kaise use|use kaise|kaise lagana|kaise lagaye|kaise lagau|kaise chalana|kaise pehne|kaise istemal' +
      '|कैसे इस्तेमाल|कैसे लगाना|कैसे लगाएँ|कैसे यूज',
    'how-often': 'kitni baar|kitne baar|din me kitni|कितनी बार|दिन में कितनी',
    'before-or-after': 'pehle ya baad|khane se pehle|khane ke baad|पहले या बाद|खाने से पहले|खाने के बाद',
    warm: 'garam|गरम',
    'which-age': 'kitne saal|kis umar|किस उम्र',
    pockets: 'pocket*|jeb|जेब|पॉकेट',
    lining: 'lining|astar|अस्तर|लाइनिंग',
    zipper: 'zip|chain hai|zipper|जिप',
    padding: 'padded|padding|pads|पैडेड',
    brand: 'brand*|company|kampani|ब्रांड|कंपनी',
    quality: 'quality|qualty|kwality|क्वालिटी|गुणवत्ता',
    'try-on': 'pehen ke|pehan ke|pahan ke|pehenke|try kar*|पहन के|पहनकर|ट्राई',
    'show-closer': 'paas se|pas se|zoom|najdik|पास से|नजदीक|ज़ूम',
    'show-back': 'back side|back se|बैक साइड|pichhe|piche|पीछे|peeche|ghum ke|ghoom',
    'show-again': 'phir se dikhao|fir se dikhao|dobara dikhao|dubara dikhao|फिर से दिखाओ|दोबारा दिखाओ|फिर से दिखाइए',
    compare: 'difference|fark|farak|antar|फर्क|अंतर|डिफरेंस',
    'which-is-better':
      'konsa best|kaunsa best|konsa accha|kaunsa accha|konsa better|kaunsa sahi|best konsa|कौन सा अच्छा' +
      '|कौन सा बेस्ट|कौन सा सही|कौन सी अच्छी',
    'next-show': 'next live|agla live|live kab|kab live|kitne baje live|अगला लाइव|लाइव कब|कब लाइव|kal live|कल लाइव',
    'how-long-on-sale':
      'kab tak sale|sale kab tak|offer kab tak|kab tak offer|ऑफर कब तक|सेल कब तक|sale kab tak chalegi' +
      '|kab tak chalegi|kab tak hai offer',
    song: 'song|gana|gaana|गाना|सॉन्ग',
    'host-name': 'aapka naam|apka naam|aapka name|tumhara naam|आपका नाम|तुम्हारा नाम',
    'host-age': 'aapki age|apki age|aapki umar|age kitni|आपकी उम्र|umar kitni|aap kitne saal|kitne saal ki ho|umar kya',
    'host-place': 'aap kaha se|ap kaha se|aap kahan se|kaha se ho|kahan se ho|आप कहां से|कहां से हो',
    'host-home': 'kahan rehte*|kaha rehte*|कहाँ रहते|कहां रहते|kahan rehti*',
    'host-height': 'aapki height|आपकी हाइट',
    'host-partner': 'shadi|shaadi|bf hai|शादी',
    camera: 'camera|कैमरा',
    sound: 'awaz*|awaaz*|आवाज*|sunai nahi|aawaz*',
    picture: 'blur|dhundla|saaf nahi|धुंधला',
    game: 'game|गेम',
    giveaway: 'giveaway',
    unban: 'unban|unblock',
    'show-end': 'live kab tak',
    shop: 'dukan|दुकान',
    dress:
      'dress|dres|kurti|kurtis|kurta|gown|frock|anarkali|lehenga|lahenga|saree|sari|कुर्ती|कुर्ता|ड्रेस|गाउन|फ्रॉक' +
      '|साड़ी|lehenge|लहंगे|लहँगा',
    shirt: 'shirt|shirts|tshirt|t shirt|tee|शर्ट|टीशर्ट|टी शर्ट',
    blouse: 'blouse|blows|top|ब्लाउज|टॉप',
    trousers: 'pant|pants|plazo|palazzo|salwar|lower|leggings|पैंट|प्लाजो|सलवार|लेगिंग',
    jeans: 'jeans|jins|जींस|जीन्स',
    skirt: 'skirt|स्कर्ट',
    shorts: 'shorts|शॉर्ट्स',
    jacket: 'jacket|jaket|coat|जैकेट|कोट',
    sweater: 'sweater|hoodie|sweatshirt|स्वेटर|हुडी',
    underwear: 'bra|panty|innerwear|underwear|ब्रा|अंडरवियर',
    shoes: 'shoes|shoe|juta|jute|joote|sneaker*|heels|heel|जूता|जूते|हील',
    sandals: 'sandal*|chappal|slipper*|चप्पल|सैंडल',
    bag: 'bag|bags|handbag|बैग|हैंडबैग',
    hat: 'cap|topi|टोपी|कैप',
    scarf: 'dupatta|duptta|chunni|scarf|stole|shawl|दुपट्टा|चुन्नी|शॉल|स्टोल',
    watch: 'ghadi|ghdi|smartwatch|smart watch|घड़ी',
    ring: 'ring|anguthi|angoothi|अँगूठी|रिंग',
    necklace: 'necklace|mangalsutra|चेन|नेकलेस|मंगलसूत्र',
    earrings: 'earring*|jhumka|jhumke|bali|tops|झुमका|झुमके|बालियाँ',
    bracelet: 'bracelet|chudi|chudiya|bangle*|kada|चूड़ी|चूड़ियाँ|कंगन|कड़ा',
    glasses: 'chashma|goggles|sunglasses|चश्मा',
    lipstick: 'lipstick|lipistic|लिपस्टिक|लिपिस्टिक',
    foundation: 'foundation|फाउंडेशन',
    mascara: 'mascara|kajal|मस्कारा|काजल',
    powder: 'powder|पाउडर',
    serum: 'serum|siram|सीरम',
    cream: 'cream|creem|moistur*|lotion|क्रीम|मॉइस्चराइजर|लोशन',
    toner: 'toner|टोनर',
    cleanser: 'facewash|face wash|cleanser|फेसवॉश|फेस वॉश',
    mask: 'face mask|face pack|फेस पैक|मास्क',
    shampoo: 'shampoo|shampu|शैम्पू|शैंपू',
    soap: 'soap|sabun|साबुन',
    perfume: 'perfume|parfume|itra|attar|deo|परफ्यूम|इत्र',
    oil: 'oil|tel|तेल',
    phone: 'phone|mobile|fon|फोन|मोबाइल',
    case: 'cover|phone cover|back cover|कवर',
    charger: 'charger|चार्जर',
    headphones: 'headphone*|earphone*|earbuds|airpods|buds|हेडफोन|ईयरफोन|ईयरबड्स',
    pillow: 'pillow|takiya|तकिया',
    towel: 'towel|tauliya|toliya|तौलिया',
    pan: 'kadhai|tawa|cooker|frying pan|bartan|कढ़ाई|तवा|कुकर|बर्तन',
    cup: 'cup|mug|कप|मग',
    bottle: 'bottle|botal|बोतल',
    coffee: 'coffee|कॉफी',
    tea: 'chai|tea|chai patti|चाय|चायपत्ती',
    negation: 'nahi|nhi|nahin|na ho|mat|bina|without|not|नहीं|नही|मत|बिना|बगैर',
  },
  fillers:
    'kya|kia|kyaa|ky|क्या|hai|hain|h|he|hein|ha|haan|han|ji|jee|है|हैं|हूँ|हो|जी|हाँ|ho|hu|hoon|hoga|hogi|honge' +
    '|होगा|होगी|होंगे|tha|thi|the|था|थी|थे|ka|ki|ke|ko|se|me|mein|mai|mei|par|pe|pr|का|की|के|को|से|में|पर|पे|तक|tak' +
    '|wala|wali|wale|vala|vali|वाला|वाली|वाले|ye|yeh|yah|is|iska|iski|iske|isme|ismein|isko|ise|us|uska|uski|usme' +
    '|wo|woh|vo|यह|ये|इस|इसका|इसकी|इसके|इसमें|इसको|इसे|उस|उसका|उसकी|वह|वो|aap|ap|aapke|apke|aapki|apki|aapka|apka' +
    '|tum|mera|meri|mere|mujhe|mujhko|muje|main|hum|hame|hamko|आप|आपके|आपकी|आपका|तुम|मेरा|मेरी|मेरे|मुझे|मैं|हम' +
    '|हमें|kitna|kitne|kitni|कितना|कितने|कितनी|kaise|kaisa|kaisi|kese|कैसे|कैसा|कैसी|kaun|kon|kaunsa|konsa|kaunsi' +
    '|konsi|konse|kaun sa|kaun si|कौन|कौन सा|कौन सी|कौनसा|कौनसी|kab|कब|kaha|kahan|kha|कहां|किस|kis|kyu|kyun|kyo' +
    '|क्यों|aur|or|और|ya|या|bhi|भी|to|toh|तो|hi|ही|na|ना|न|ki nahi|ya nahi|कि नहीं|या नहीं|k liye|ke lie|liye' +
    '|के लिये|लिए|koi|कोई|kuch|कुछ|sab|sabhi|सब|सभी|ek|एक|abhi|अभी|ab|अब|chahiye|chaiye|chahie|चाहिए|चाहिये|bata' +
    '|batao|batana|batayiye|bataiye|btao|btaiye|bta|bol|bolo|boliye|de|do|dena|dijiye|dijie|बताओ|बताइए|बताइये|बता' +
    '|बोलो|दो|दे|दीजिए|दीजिये|देना|dikhao|dikha|dikhaiye|दिखाओ|दिखाइए|kar|karo|karna|karte|kr|kro|sakte|skte|sakta' +
    '|sakti|सकते|सकता|सकती|कर|करो|करना|करते|gaya|gayi|गया|गई|rha|raha|rahi|rahe|रहा|रही|रहे|milta|aata|aati|aayega' +
    '|aayegi|ayega|आता|आती|आएगा|आएगी|lena|lu|lunga|lungi|le|लेना|लूँ|please|pls|plz|plss|plij|प्लीज|कृपया|kripya' +
    '|sir|mam|maam|madam|mem|didi|di|bhai|bhaiya|bhaiyya|bro|sis|dear|aunty|दीदी|भाई|भैया|सर|मैडम|मैम|hello|hlo' +
    '|helo|hey|namaste|namaskar|हेलो|हैलो|नमस्ते|नमस्कार|thanks|thank you|dhanyawad|shukriya|धन्यवाद|शुक्रिया|ok' +
    '|okay|haha|hahaha|lol|bahut|bhut|bohot|बहुत|thoda|थोड़ा|acha|accha|achha|अच्छा|theek|thik|ठीक|number|no|nambar' +
    '|नंबर|piece|pis|पीस|item|product|प्रोडक्ट|apne|अपने|अपना|yaar|यार|are|arre|अरे|a|an|is it|do you|can i|to nahi' +
    '|toh nahi|तो नहीं|तो नही|aa|jayega|jaayega|jayegi|जाएगा|जाएगी|जायेगा|lagta|karu|karun|kare|karein|करें|करूं' +
    '|fir|phir|फिर|lene|लेने|sath|saath|साथ|hoti|hota|होती|होता|yaha|yahan|यहां|isse|इससे|rahega|rahegi|रहेगा|रहेगी' +
    '|aate|आते|chal|चल|आए|option|bhejo|bhej|भेजो|भेज|diya|दिया|kiya|किया|wahi|वही',
};
