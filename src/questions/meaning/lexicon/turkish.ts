/** What Turkish shop questions are made of. Written without accents where that is safe, as half of the chat is. */
import type { ConceptTable } from '../types';

export const turkish: ConceptTable = {
  language: 'tr',
  concepts: {
    price:
      'fiyat*|fiat*|fyat*|fyt|ne kadar|nekadar|ne kdr|ne kadara|kac para|kac tlye|kaca|kactan|ucret*|tl|lira' +
      '|son ne olur|bedeli|uygun fiyat*',
    size:
      'beden*|beden tablosu|hangi numara|numaralar|numaralari|kac numara|kalip*|kalib*|bana olur*|uyar mi bana' +
      '|ustume olur*',
    stock: 'stok*|stogu*|mevcut*|kaldi|kaldimi|elinizde|hala var*|daha var mi|mevcut|mevcut mu',
    colour: 'renk*|rengi*|ton|tonu|tonlari|kahvesi|siyahi|beyazi',
    suitability:
      'uygun|uygunmu*|uygundur|uyumlu*|uyar mi|uyarmi|uyuyor mu|uyuyomu|kullanabilir*|kullanilir mi|kullanilirmi' +
      '|kullanilabilir*|iyi gelir*|giyilir*|giyebilir*|yakisir*',
    delivery:
      'kargo*|gonderim*|gonderiyo*|gonderir*|gonderilir*|yolluyor*|yollar misiniz|teslimat*|teslim|teslim edil*' +
      '|sevkiyat*|kurye*',
    returns: 'iade*|geri gonder*|geri ver*|olmazsa|uymazsa|begenmezsem|kusurlu*|defolu*|bozuk cik*|hatali urun',
    'how-to-buy':
      'siparis*|nasil al*|nerden al*|nereden al*|satin al*|nasil sat*|odeme*|nasil ode*|odeyebilir*|nasil yapacag*' +
      '|sepet*|sepete ekle*|nereye yaz*|dmden mi',
    link:
      'link*|linq|urun kodu*|urun no|kod|kodu|kodunu|kodlari|barkod*|magaza ad*|magazanin adi|magazanizin adi' +
      '|sayfa adi|sayfanin adi|sayfanin ismi|site|sitesi|sitede|siteniz*|internet adresi|nerden bulur*' +
      '|nerden bulabil*|nereden bulur*|nereden bulabil*|urun adi*|urunun adi|urun ismi|adi ne|adi nedir|ismi ne' +
      '|ismi nedir|link gonder*|link at*|kacinci*|numara kac|numarasi kac',
    material: 'kumas*|malzeme*|materyal*|neyden yapil*|neden yapilmis|hammadde*',
    discount: 'indirim*|kampanya*|iskonto*|indirm*',
    voucher: 'kupon*|kupon kod*|indirim kodu*|promosyon kodu|hediye ceki',
    wholesale: 'toptan*|seri satis|seri fiyat*',
    cheaper: 'ucuz*|pazarlik*|son fiyat*|biraz dus*',
    'per-piece': 'tanesi|adedi|tek tek|adet fiyat*|tane fiyat*|tekli',
    'two-pieces': 'iki tane|iki adet|ikisi*|ikili',
    'cash-on-delivery': 'kapida ode*|kapida|kapida nakit|kapida kart',
    instalments: 'taksit*|taksti',
    'bank-transfer': 'havale*|eft|iban*|hesap no|hesap numara*',
    'e-wallet': 'papara|ininal',
    'credit-card': 'kredi kart*|kartla|kart gecer*|banka kart*',
    gift: 'hediye*',
    set: 'set|seti|setin|takim|ikili takim',
    pay: 'nasil oderim|odeme yontem*|nasil odeme|odeme nasil',
    invoice: 'fatura*',
    cancel: 'iptal*',
    'shipping-cost':
      'kargo ucret*|kargo ne kadar|kargo kac*|kargo parasi|kargo fiyat*|kargo kime ait|kargo dahil*|kargoya para',
    'free-shipping': 'kargo bedava*|bedava kargo|kargo ucretsiz*|ucretsiz kargo|kargo ucretsiz|kargo bedava',
    'delivery-time':
      'ne kadar surer|ne kadar surede|kac gunde|kac gune|ne zaman gelir|ne zaman gelecek|ne zaman gelicek' +
      '|ne zaman kargo*|ne zaman ulas*|ne zaman elim*|ne zaman gonder*|ne zaman yola*|kargo ne zaman|kargo kac gun*' +
      '|kac gun sur*|kac is gunu|ne zamana gelir|elime ulas*|kac gunde gelir',
    abroad: 'yurtdisi*|yurt disi*|avrupa*|almanya*|kibris*|hollanda*|azerbaycan*',
    today: 'bugun*|bu aksam',
    tomorrow: 'yarin|yarina|yarinki',
    'where-from': 'nerden gonder*|nereden gonder*|nereden geliyor|nerden geliyo*|kargo nereden|kargo nerden',
    'pick-up':
      'elden|magazadan|magazaniz nerede|magazaniz nerde|magaza nerde|magaza nerede|sube*|yeriniz ner*|adresiniz',
    'my-parcel': 'siparisim*|kargom*|paketim*|takip no|takip numara*|kargo takip*',
    exchange: 'degisim*|degistir*',
    refund: 'para iade*|iade para*|paramiz*|parami',
    warranty: 'garanti*',
    packaging: 'ambalaj*|kutulu*|kutusu*|paketleme*',
    'last-one': 'sonuncu|son urun|son parca|son adet|tek kaldi',
    restock:
      'yenisi ne zaman*|ne zaman gelir yenisi|yeni urunler ne zaman|tekrar gel*|yeniden gel*|bir daha gel*' +
      '|stok ne zaman|ne zaman stok*|yeni stok|stok gel*|yenisi*|tekrar ne zaman|stok yenilen*|ne zaman yenilenir' +
      '|yenilenir|tekrar gelecek',
    'pre-order': 'on siparis*|onsiparis*',
    'how-many-left':
      'kac tane kaldi|kac adet kaldi|kac kaldi|ne kadar kaldi|kac tane var|kac adet var|stok kac|stok sayisi' +
      '|stok adedi',
    'sold-out': 'tuken*|bitti|bittimi|bitmis|kalmadi*',
    reserve: 'ayirir*|ayirabilir*|ayirt*|rezerv*',
    small: 'kucuk|kucugu|kucuk beden',
    large: 'buyuk|buyugu',
    'plus-size': 'buyuk beden*|battal*|kilolu*',
    'runs-small': 'dar kalip*|kucuk kalip*|dar kesim',
    'runs-large': 'genis kalip*|buyuk kalip*|bol kalip*',
    tight: 'dar|darmi|sikar*|sikiyor*|vucuda otur*',
    loose: 'bol|bolmu|salas*|oversize|genis',
    length: 'boyu|boyu ne kadar|boyu kac*|uzunlu*|uzun mu|uzunmu|kisa mi|kisami|etek boyu|boy uzunlu*',
    waist: 'bel|beli|bel olcusu',
    chest: 'gogus*|gogs*',
    hips: 'basen*|kalca*',
    shoulder: 'omuz*',
    sleeve: 'kol boyu*|kollari|kolu|kol uzunlu*',
    foot: 'ic taban*|taban*|tarakli*',
    weight: 'kilo|kilosu|kilom|kiloya|kiloyum',
    height: 'boy|boyum|boyuma|boylular*|boyunuz|boya olur',
    volume: 'kac ml|kac gram|kac litre|gramaj*|kac gr',
    'one-size': 'standart|standart beden*|tek beden*|standartmi',
    measurements: 'olcu*',
    stretchy: 'esne*|likra*',
    'model-wears':
      'manken*|siz kac beden*|ustunuzdeki kac*|uzerinizdeki kac*|ustunuzdeki beden|uzerinizdeki beden' +
      '|ustundeki kac*|giydiginiz kac*|sizin bedeniniz',
    'which-for-me':
      'benim bedenim|hangi beden olur|bana hangi beden|kac beden olur|bana olur|bana kac beden|ben hangi beden',
    black: 'siyah*',
    white: 'beyaz*',
    red: 'kirmizi*',
    blue: 'mavi*',
    navy: 'lacivert*',
    green: 'yesil*',
    yellow: 'sari|sarisi*|sarinin',
    pink: 'pembe*',
    purple: 'mor|moru|morun',
    grey: 'gri|grisi*|grinin',
    brown: 'kahverengi*|kahve rengi*|kahve|kahvesi',
    beige: 'bej|beji|bejin',
    orange: 'turuncu*',
    gold: 'altin rengi|gold',
    silver: 'gumus rengi',
    transparent: 'seffaf*|transparan*',
    patterned: 'desen*|cicekli*|cizgili*|baskili*',
    plain: 'duz renk*|desensiz*',
    dark: 'koyu*',
    'light-coloured': 'acik renk*|acik ton*',
    'other-colour': 'baska renk*|diger renk*|farkli renk*|baska rengi*|diger rengi*|baska hangi renk*',
    matte: 'mat|matmi',
    glossy: 'parlak*|simli*',
    'true-to-photo': 'fotograftaki gibi|resimdeki gibi|gorseldeki gibi|resimdekiyle ayni|rengi ayni|renk ayni',
    'oily-skin': 'yagli cil*',
    'dry-skin': 'kuru cil*',
    'sensitive-skin': 'hassas*',
    'combination-skin': 'karma cil*',
    acne: 'sivilce*|akne*',
    'dark-spots': 'leke*',
    wrinkles: 'kirisiklik*|yaslanma*',
    'dark-skin': 'esmer*|koyu ten*',
    'fair-skin': 'acik ten*|beyaz ten*',
    pregnant: 'hamile*|gebe|gebelik*|gebeler',
    breastfeeding: 'emziren*|emzirme*|emzirirken',
    baby: 'bebek*|bebeg*',
    child: 'cocuk*|cocug*|kac yas icin|kac yasa|kac yas grubu|kac yasindaki',
    teenager: 'ergen*',
    men: 'erkek*|erkeg*',
    women: 'kadin*|bayan*',
    elderly: 'yasli|yaslilar*',
    diabetic: 'seker hasta*|diyabet*',
    allergy: 'alerji*|allerji*',
    hair: 'sac|saci|saca|saclar*|sac dok*',
    'dyed-hair': 'boyali sac*',
    'curly-hair': 'kivircik*',
    summer: 'yazlik*|yazin giy*|yaz icin',
    winter: 'kislik*|kisin|kisa dayan*',
    office: 'ofis*|ise giy*',
    party: 'dugun*|nisan|nisana|nisanlik*|abiye*|kina*',
    sport: 'spor*',
    'daily-use': 'gunluk*|her gun',
    'side-effects': 'yan etki*',
    android: 'android*',
    iphone: 'iphone*|ayfon*',
    halal: 'helal*',
    vegan: 'vegan*',
    cotton: 'pamuk*|cotton',
    leather: 'deri|derimi|hakiki deri*|gercek deri*|suni deri*',
    silk: 'ipek*',
    wool: 'yun|yunlu|yunmu',
    polyester: 'polyester*|sentetik*',
    linen: 'keten*',
    denim: 'denim|kot kumas*',
    plastic: 'plastik*',
    metal: 'metal*|celik*',
    wood: 'ahsap*',
    glass: 'cam|cammi',
    'real-gold': 'gercek altin*|altin kaplama*|kac ayar',
    ingredients: 'icerik*|icerig*|icinde ne var|icindekiler*|paraben*|seker*|ilave seker|tuz|katki',
    alcohol: 'alkol*',
    fragrance: 'parfumsuz*|esans*',
    sunscreen: 'spf*|gunes krem*',
    expiry: 'skt|son kullan*|miadi|tarihi gec*|tarihi ne zaman',
    'made-in':
      'nerenin mal*|hangi ulke*|mensei*|yerli|yerlimi|ithal*|turk mal*|cin mal*|nerede uret*|uretim yeri' +
      '|yerli uretim',
    authentic: 'orijinal*|orjinal*|orginal*|replika*|taklit*|sahte*|cakma*|hakiki|gercek',
    registered: 'saglik bakanlig*|onayli*|bakanlik*',
    thick: 'kalin|kalinmi|kalinlig*',
    thin: 'ince|incemi|incecik',
    soft: 'yumusa*',
    heavy: 'agir|agirlig*|agirmi',
    'see-through': 'ic goster*|icini goster*|ici gorun*',
    waterproof: 'su gecir*|suya dayan*|su alir*|su alma*',
    'machine-wash':
      'yikan*|makinede yika*|makinada yika*|makineye at*|kac derece*|makinede|camasir makine*|makinede yikan*',
    iron: 'utu*',
    shrinks: 'cekme yap*|ceker*|cekiyomu|cekiyor mu',
    fades:
      'kararma*|kararir*|karariyor*|renk at*|renk ver*|renk birak*|boya ver*|boya birak*|solar mi|solarmi|solma*' +
      '|rengi sol*|rengi at*',
    pills: 'tuylen*|boncuklan*',
    'wrinkle-free': 'kirisir*|kirisma*|kirisiyo*|burusur*',
    durable: 'dayanikli*|saglam*|ne kadar dayan*',
    smell: 'koku|kokusu*|kokar*|kokuyor*|kokulu*',
    taste: 'tadi|lezzet*|aromasi',
    itchy: 'kasin*|dalar mi|dalarmi',
    'hot-to-wear': 'terlet*',
    battery: 'pil|pili|pille|pilli|batarya*|sarji kac saat|sarj ne kadar',
    charging: 'sarj ol*|hizli sarj*',
    'how-to-use': 'nasil kullan*|nasil sur*|kullanimi|nasil uygula*',
    'how-often': 'kac kere|kac kez|gunde kac|haftada kac|ne siklik*|kac defa',
    'before-or-after': 'once mi|sonra mi|oncemi|sonrami|sabah mi|ac mi tok*|ac karn*',
    greasy: 'yagli his|yapis*',
    warm: 'sicak tutar|sicak tut*',
    'which-age': 'kac yas*|hangi yas',
    pockets: 'cep|cebi|cepli|cepleri|cepler',
    lining: 'astar*',
    zipper: 'fermuar*',
    padding: 'dolgu*|balen*|sungerli*',
    brand: 'marka*',
    quality: 'kalite*',
    'try-on': 'dener misin*|denermisin*|giyer misin*|giyermisin*|dene misin|uzerinizde gor*|ustunuzde gor*',
    'show-closer': 'yakindan|yakin goster*|yaklastir*',
    'show-back': 'arkasi*|arkadan|sirti|arkasini|arkani don*|arka taraf*',
    'show-again': 'tekrar goster*|bir daha goster*|bi daha goster*',
    compare: 'farki|fark ne|arasindaki fark|farklari',
    'which-is-better': 'hangisi daha|hangisi iyi|hangisini oner*|hangisini al*|ne oner*|hangisi guzel',
    'next-show':
      'sonraki yayin*|yarin yayin*|ne zaman yayin*|yayin ne zaman|yayin kacta|bir daha ne zaman|tekrar yayin*' +
      '|yarin yayin|yarin kacta|kacta canli*|canli yayin ne zaman',
    'how-long-on-sale': 'ne zamana kadar|kampanya ne zaman|indirim ne zaman|son gun|indirim kac gun',
    song: 'sarki*|muzik*|calan sarki',
    'host-name': 'adin ne|adiniz ne|adiniz nedir|ismin ne|isminiz ne*|senin adin|sizin adiniz',
    'host-age': 'kac yasindasin*|yasin kac|yasiniz kac',
    'host-place': 'nerelisin*|nerdesin*|neredesin*|hangi sehir*|nereden yayin*|nerden yayin*',
    'host-home': 'nerede yasiyor*|nerde yasiyor*|nerede oturuyor*',
    'host-height': 'boyun kac|boyunuz kac',
    'host-partner': 'sevgilin|evli mi*|bekar*|erkek arkadas*',
    camera: 'kamera*',
    sound: 'ses*|duyulmuyor|duyamiyor*|duyamiyoruz',
    picture: 'bulanik|goruntu|net degil|donuyor',
    game: 'oyun*',
    sing: 'sarki soyle*',
    giveaway: 'cekilis*',
    unban: 'engel*|ban',
    'show-end': 'yayin ne zaman bit*',
    shop: 'magaza*|dukkan*',
    shirt: 'tisort*|tshirt|t shirt',
    trousers: 'pantolon*|pantalon*|pantul',
    jeans: 'kot|kotu|kotlar|kot pantolon*|jean|jeans',
    jacket: 'ceket*|caket*',
    sweater: 'kazak*|kazag*|triko*',
    suit: 'takim elbise*',
    underwear: 'ic camasir*|kulot*',
    shoes: 'ayakkabi*|ayakabi*|pabuc*',
    bag: 'canta*',
    wallet: 'cuzdan*',
    scarf: 'esarp*|basortu*',
    glasses: 'gozluk*|gozlug*',
    foundation: 'fondoten*',
    mascara: 'rimel*|maskara*',
    shampoo: 'sampuan*',
    phone: 'telefon*',
    case: 'kilif*',
    charger: 'sarj aleti*|sarj cihaz*|adaptor*',
    headphones: 'kulaklik*|kulaklig*',
    negation: 'degil|yok|olmadan|haric|kullanmadan',
  },
  fillers:
    'mu|mı|midir|mudur|misin|misiniz|musun|musunuz|miyim|miyiz|muyum|muyuz|miydi|muydu|var|varmi|varmidir|vardi' +
    '|yok mu|yokmu|degil mi|degilmi|dimi|di mi|olur|olurmu|oluyor|oluyomu|oluyo|olacak|olcak|olsa|olan|olarak|oldu' +
    '|bu|bunu|bunun|buna|bunlar|bunlarin|bundan|su|sunu|sunun|o|onu|onun|onlar|ben|bana|beni|benim|bende|sen|sana' +
    '|seni|senin|siz|size|sizi|sizin|sizde|biz|bize|bizim|bir|bi|biraz|tane|adet|ve|ile|icin|de|da|ki|ama|ya|yaa' +
    '|yada|veya|gibi|kadar|gore|sonra|once|daha|en|cok|hic|her|hepsi|butun|tum|ne|neler|nedir|neydi|nasıl|kac' +
    '|kactir|hangi|hangisi|hangileri|kim|kimin|nerde|nerede|nereden|nerden|nereye|nere|nereli|ne zaman|neden|niye' +
    '|niçin|acaba|peki|simdi|hemen|lutfen|luften|rica|ederim|zahmet|cm|ustunuzdeki|uzerinizdeki|kac saat|tesekkur*' +
    '|sagol*|saol|merhaba|mrb|selam|slm|selamlar|iyi|aksamlar|gunler|gunaydin|yayinlar|kolay|gelsin|abla|ablam' +
    '|ablacim|abi|abicim|canim|cnm|tatlim|guzelim|hanim|hanimefendi|bey|hocam|kanka|knk|arkadaslar|kizlar|kuzum' +
    '|alabilir|alabilirmiyim|alayim|alsam|alicam|alacagim|almak|istiyorum|istiyom|isterim|atar|atarmisin*|atin|at' +
    '|verir|verirmisin*|verin|yazar|yazarmisin*|yazin|soyler|soylermisin*|soyleyin|soyler misin*|goster|gosterin' +
    '|gosterir|bakar|ogrenebilir|ogrenmek|bilgi|bilen|bilgisi|belli|mumkun|mumkunmu|urun|urunu|urunun|urunler|model' +
    '|modeli|haha*|ahaha*|sjsj*|ay|off|vay|guzel|super|harika|tamam|tmm|evet|hayir|ok|kaca kadar|olmus|duruyor' +
    '|duruyo|geliyor|geliyo|gelir|gelirmi|yapiyor|yapiyo|yapar|yaparmi|eder|ediyor|ilavesi|tarihi|kullanma|sever' +
    '|burada|cocugun var',
};
