/**
 * What Malay shop questions are made of. Knows no English loans, and of the kinds of products only what Indonesian
 * calls otherwise.
 */
import type { ConceptTable } from '../types';

export const malay: ConceptTable = {
  language: 'ms',
  concepts: {
    price:
      'harga*|hrg|berapa ringgit|berapa rm|rm berapa|berapa hinggit|berapa duit|ni berapa|tu berapa|berapa ni'
      + '|berapa tu|berapa kak|berapa sis|berapa semua|jual berapa|kira berapa|berapa kos|brape|brp ni|mahal*'
      + '|amik 2 berapa|ambil 2 berapa|ambil dua berapa|kalau ambil dua|kalau amik dua',
    size: 'saiz*|size*|ukuran*|cutting|potongan|muat|besar mana',
    stock: 'stok*|ada lagi|ade lagi|ade lg|masih ada|masih ade|lagi ada|ready|still ada|available',
    colour: 'warna*|kaler*|color*|colour*|warna lain lain',
    suitability:
      'boleh pakai|blh pakai|boleh guna|blh guna|selamat digunakan|serasi|cocok|sesuai*|ok ke untuk|selamat*|padan',
    delivery:
      'penghantaran|pos|poslaju|pos laju|kurier|jnt|dihantar|dipos|alamat|tukar alamat|hantar*|postage*|delivery'
      + '|sampai|courier|ninjavan|spx|lalamove|gdex',
    returns:
      'returnkan|pemulangan|kalau tak muat|salah barang|pulang*|return|rosak|cacat|hantar balik|hantar semula'
      + '|barang problem|barang koyak',
    'how-to-buy':
      'macam mana order|order macam mana|cara order|order kat mana|macam mana nak beli|camne nak beli|beli macam mana'
      + '|cara beli|beli kat mana|beli dekat mana|beli di mana|nak bayar|boleh bayar|pembayaran|tempah|tempahan'
      + '|masuk troli|order pm|pm mana|checkout*|camne order|nak order*|mcm mana nak beli|mcm mana order'
      + '|mcmana nak order|mcmana order|mcm mana beli|nak beli macamana|macamana nak order|cane nak beli'
      + '|order mcm mana|order camne|beli camne|order kat ne',
    link:
      'pautan|beg kuning|bakul kuning|keranjang|nombor berapa|kod barang|kod produk|nama produk|nama barang|bakul*'
      + '|bakul nombor|nombor bakul|no brp|no berapa kak|link mana|no berapa sis|nombor brp',
    material: 'kain*|fabrik|diperbuat|buat dari apa|bahan*|material*',
    discount: 'diskon|promosi|tawaran|murah*|diskaun*|sale|tgh sale|offer*|tgh promo',
    voucher: 'vocer|baucer|kod diskaun|kupon|koin|kod promo|voucher*|baucar*|kod baucar',
    wholesale: 'borong|pemborong|ejen|agen|wholesale*|dropship*',
    cheaper: 'boleh kurang|kurang lagi|kurang sikit|nego|tawar|murahkan',
    'per-piece': 'sehelai|sebiji|seunit|satu unit|sepasang|sekeping|sebotol|satu helai',
    'two-pieces': 'dua helai|dua biji|dua unit|beli dua|ambil dua|amik dua',
    'cash-on-delivery':
      'cod|bayar bila sampai|bayar lepas terima|bayar masa|bayar masa terima|bayar bila barang sampai'
      + '|bayar bila terima|bayar bila dah sampai|bayar kat rumah|bayar dekat rumah|bayar lepas sampai'
      + '|bayar bila dapat|bayar time sampai|bayar bila dah dapat|bayar kat abang pos|bayar masa posmen',
    instalments:
      'spaylater|atome|bayar ansur|ansur*|bayar bulan|beransur|bulan2|installment*|pay later|paylater'
      + '|bayar sikit sikit',
    'bank-transfer': 'fpx|nombor akaun|no akaun|duitnow|online transfer|transfer',
    'e-wallet': 'tng|touch n go|touch and go|grabpay|boost',
    'credit-card': 'kad kredit|kad',
    gift: 'percuma apa|dapat percuma|hadiah*',
    set: 'set|kombo|pakej',
    pay: 'macam mana nak bayar|bayar macam mana|cara pembayaran|kaedah bayaran|bayar ikut mana|bayaran macam mana',
    invoice: 'resit|invois',
    'voucher-fails':
      'voucher tak boleh|baucar tak boleh|kod tak boleh|kod tak jalan|voucher x boleh|voucher tak dapat|voucher xleh*'
      + '|voucher x leh|baucar x boleh|baucar xleh|baucer tak boleh|kod voucher tak*|kod baucar tak*|kod diskaun tak*'
      + '|kod promo tak*|voucher saya tak|voucher tak jalan|voucher tak lepas|voucher tak masuk|baucar error|kod error'
      + '|tak lepas voucher|tak boleh guna voucher|tak boleh pakai voucher|tak boleh guna baucar|tak boleh guna kod'
      + '|x boleh guna voucher|voucher tak leh|voucher tak valid|kod tak valid|tak leh guna voucher'
      + '|tak dapat guna voucher|voucher tak aktif|kod tak dapat|voucher xdapat',
    cancel: 'cancel|batal*',
    'shipping-cost':
      'kos penghantaran|kos pos|kos postage|caj pos|ongkos|caj penghantaran|bayar pos|postage|caj delivery'
      + '|kos delivery|kos hantar|shipping fee',
    'free-shipping':
      'free pos|pos percuma|penghantaran percuma|pos free|postage free|postage percuma|pos foc|free penghantaran',
    'delivery-time':
      'berapa hari|bile sampai|berapa lama sampai|sampai bila|dah pos|bila boleh terima|bila terima|bila dapat'
      + '|lama tak sampai|lama tak nak sampai|lama ke nak sampai|lama ke sampai|brp lama sampai|lambat ke sampai'
      + '|cepat sampai tak',
    abroad: 'luar negara|singapura|singapore|brunei|indonesia|overseas|luar ngara',
    today: 'hari ni|hari ini|harini|malam ni|malam ini',
    tomorrow: 'esok|besok',
    'where-from':
      'dari negeri|barang dari mana|kedai kat mana|kedai di mana|shop kat mana|kedai dekat mana|kedai fizikal*'
      + '|alamat kedai|lokasi kedai*|outlet*|butik*|cawangan*|alamat butik|lokasi butik|kedai kat ne|store kat mana'
      + '|kedai area mana|kedai mana|ada kedai',
    'pick-up':
      'ambil sendiri|self pickup*|self collect*|pickup kat kedai|pickup*|cod self collect|ambil kat kedai'
      + '|ambil dekat kedai|ambil di kedai|datang ambil|collect*|ambik sendiri|ambik kat kedai|datang kedai|walk in'
      + '|pergi ambil|beli kat kedai terus|pergi kedai ambil|ambik sndiri|beli terus kat kedai|datang sendiri',
    'my-parcel':
      'parcel saya|barang saya|order saya|pesanan saya|belum sampai|tak sampai lagi|tak sampai sampai|parcel sy'
      + '|tak terima lagi|order sy|tracking|parcel mana|parcel belum|parcel x|parcelnya|barang tak sampai'
      + '|barang x sampai|seminggu parcel|mana parcel*|order belum|order tak sampai|barang sy|tak gerak|belum terima'
      + '|tak dapat lagi barang|barang tak dapat lagi',
    exchange: 'tukar*|exchange*',
    refund: 'bayar balik|pulang duit|duit balik|pulangkan duit|refund*',
    warranty: 'waranti|jaminan|garansi|warranty|warranty brp bulan|warranty berapa bulan|waranti berapa bulan',
    packaging: 'packing|pembungkusan|pakai kotak|kotak hadiah|balut*|bungkus*',
    'last-one': 'tinggal satu|yang last|tinggal 1',
    restock:
      'restok|masuk stok|tambah stok|stok baru|bila masuk|masuk balik|masuk semula|stok masuk|bila nak ada|bila ada'
      + '|restock*|stok baru bila sampai|ada lagi nanti',
    'pre-order': 'po',
    'how-many-left':
      'tinggal berapa|berapa tinggal|tinggal brp|berapa helai lagi|lagi tinggal|yang tinggal|stok tinggal|banyak lagi'
      + '|tinggal sikit|berapa stok|brp lagi|berapa lagi|tinggal banyak|baki*',
    'sold-out': 'kehabisan|habis|dah sold',
    reserve: 'keep|simpan*|keep*|reserve*|book*|tempah dulu',
    small: 'kecil|kecik',
    large: 'besar',
    'plus-size': 'saiz besar|gemuk|xxxl|badan gempal|gempal|gebu|besar badan',
    'runs-small': 'cutting kecil|cutting kecik|potongan kecil|sempit|potongan dia sempit|kecil ke|saiz kecil|naik saiz',
    'runs-large': 'cutting besar|potongan besar',
    tight: 'ketat|sendat',
    loose: 'longgar',
    length:
      'labuh*|panjang*|labuh berapa inci|labuh baju berapa inci|labuhnya sampai mana|labuh sampai|panjang berapa inci'
      + '|panjang baju ni berapa|labuh berapa kak|labuh berapa sis',
    waist: 'pinggang|pinggang berapa inci|pinggang*',
    chest: 'dada|dada berapa inci|dada brp inci|chest*|bust*|dada*|bust berapa sis|dada berapa sis',
    shoulder: 'bahu',
    sleeve: 'lengan*|tangan panjang',
    foot: 'kaki lebar|tapak kaki|kaki besar|size kaki',
    weight: 'berat|berat badan|berapa kilo|beratnya',
    height: 'tinggi|ketinggian',
    volume: 'berapa gram|isi|isipadu',
    measurements: 'berapa cm|berapa inci|carta saiz|carta ukuran',
    stretchy: 'strechable|melar|boleh tarik|getah|stretch*|boleh regang',
    'model-wears':
      'model pakai|akak pakai|kak pakai|kakak pakai|yang dipakai|host pakai|model tu pakai|dipakai model'
      + '|sis pakai saiz|sis pakai size|awak pakai saiz|kak pakai saiz|awak pakai size',
    'which-for-me':
      'saya saiz apa|saiz apa untuk saya|saya pakai saiz|saya kena ambil saiz|saiz saya|saiz apa sesuai' +
      '|saya sesuai saiz|nak ambil saiz apa|aku saiz apa|saya size apa|saya pakai size',
    black: 'hitam|htm',
    white: 'putih',
    red: 'merah|maroon',
    blue: 'biru',
    navy: 'biru gelap|biru tua',
    green: 'hijau',
    yellow: 'kuning',
    pink: 'merah jambu',
    purple: 'ungu',
    grey: 'kelabu',
    brown: 'coklat|cokelat',
    beige: 'krim',
    orange: 'oren|jingga',
    gold: 'emas',
    patterned: 'corak|bercorak|motif|batik',
    dark: 'gelap',
    'light-coloured': 'cerah|warna lembut',
    'other-colour': 'warna lain|lain warna|selain ni ada warna|selain warna ni|warna selain',
    matte: 'mate',
    glossy: 'berkilat',
    'true-to-photo':
      'sama dengan gambar|macam gambar|macam dalam gambar|ikut gambar|warna sebenar|sama tak dengan gambar|sebijik*'
      + '|sama tak gambar|mcm gambar|mcm dalam gambar|sama seperti gambar|real colour|warna real|warna betul'
      + '|sebiji macam gambar',
    'oily-skin': 'kulit berminyak|muka berminyak|berminyak',
    'dry-skin': 'kulit kering|muka kering',
    'sensitive-skin': 'sensitif|kulit sensitif|senang merah|kulit senang merah',
    acne: 'jerawat*',
    'dark-spots': 'jeragat|parut|bintik hitam|pigmentasi|flek',
    wrinkles: 'kedut*',
    'fair-skin': 'kulit cerah|kulit putih',
    pregnant: 'hamil|preggy|mengandung|ibu mengandung|pregnant',
    breastfeeding: 'nursing friendly|bf friendly|menyusu*|breastfeeding',
    baby: 'baby|bayi*',
    child: 'budak|kanak kanak|anak kecil',
    teenager: 'remaja|budak sekolah',
    men: 'lelaki|unisex',
    women: 'perempuan|wanita|muslimah',
    elderly: 'warga emas|mak mak',
    allergy: 'alergi|alahan|alah|resdung',
    hair: 'rambut',
    office: 'ofis|pejabat',
    party:
      'kenduri|nikah|raya|majlis*|majlis kahwin|kenduri kahwin|pergi kahwin|baju kahwin|orang kahwin|makan kenduri',
    sport: 'sukan|senaman',
    'daily-use': 'harian|hari hari',
    'side-effects': 'kesan sampingan|kesan buruk',
    halal: 'halal|jakim|wuduk friendly|mesra wuduk',
    cotton: 'kapas|koton',
    leather: 'kulit ori|kulit betul|kulit tulen|kulit asli|kulit sebenar|kulit sintetik|kulit lembu',
    'real-gold': 'emas tulen|916',
    ingredients: 'kandungan|ramuan|gula|tambah gula|garam|msg',
    fragrance: 'pewangi|wangian',
    expiry: 'tarikh luput|luput|expired|exp|tamat tempoh|tahan sampai bila|expiry*|expire*|tarikh exp*',
    'made-in': 'dari negara mana|buatan*|keluaran|buat kat mana|dibuat',
    authentic: 'ori|tulen|tiruan|asli|klon|betul ke|original|fake*|barang betul|palsu',
    registered: 'kkm|npra|berdaftar|sirim|sijil|daftar kkm|lulus kkm|kkm lulus|notifikasi*',
    thick: 'tebal*',
    thin: 'nipis',
    soft: 'lembut',
    'see-through':
      'tembus|nampak dalam|jarang|transparent|nampak coli|inner*|nampak baju dalam|nampak badan|nampak bayang',
    waterproof: 'kalis air|tahan air|kena air|kena hujan',
    'machine-wash': 'mesin basuh|mesin cuci|basuh mesin|basuh*|basuh tangan',
    iron: 'gosok|seterika',
    shrinks: 'mengecut|susut|kecut*',
    fades:
      'turun warna|lusuh|pudar|luntur*|warna turun|warna lari|lari warna|warna cepat pudar|luntur lepas basuh'
      + '|warna lusuh',
    pills: 'berbulu|naik bulu|keluar bulu',
    'wrinkle-free':
      'ironless|renyuk|ronyok|kedut*|kena gosok|gosok selalu|berkedut|tak payah iron|kena iron|kedut ke kain'
      + '|kain kedut|kedut ke|berkedut*|senang kedut|senang renyuk|payah gosok',
    durable: 'tahan lama|transferproof|lasak|cepat rosak|boleh tahan|lama tahan',
    smell: 'bau*|wangi',
    taste: 'level berapa|rasa apa|rasanya|perisa|pedas|manis|masin|sedap*|rasa dia|rasa macam mana|rasa mcm mana',
    itchy: 'gatal',
    'hot-to-wear': 'panas|sejuk|berpeluh',
    battery: 'bateri*',
    charging: 'cas',
    voltage: 'voltan|palam',
    'how-to-use':
      'macam mana guna|macam mana pakai|camne guna|camne pakai|mcm mana guna|mcm mana pakai|cara guna*|cara pakai*'
      + '|macam mana nak guna|mcm mana nak guna|camne nak guna|nak pakai mcm mana|macam mana nak pakai'
      + '|mcm mana nak pakai|camne nak pakai|cara nak guna|cane nak pakai|cane nak guna|pakai macam mana'
      + '|guna macam mana|macam mana cara',
    'how-often': 'berapa kali|berapa kerap',
    'before-or-after': 'sebelum ke selepas|sebelum atau selepas|sebelum ke lepas|lepas apa',
    before: 'sebelum',
    after: 'selepas|lepas pakai',
    greasy: 'melekit*|berminyak tak',
    warm: 'hangat|memanaskan badan',
    'which-age': 'umur berapa boleh|umur berapa sesuai|budak umur|untuk umur|umur berapa main|sesuai umur|had umur',
    pockets: 'poket',
    lining: 'lapik',
    zipper: 'zip*|zip ke butang',
    brand: 'jenama',
    quality: 'kualiti|bagus tak',
    'try-on':
      'cuba pakai|try pakai|boleh try|cuba try|pakai jap|try la|tryon|cuba la|cuba kak pakai|pakai la|try kak|cubalah',
    'show-closer': 'dekat dekat|dekatkan|tunjuk dekat|dekat sikit|zoom|dekat2|dekat lagi|dekat kamera',
    'show-back': 'belakang*|pusing|bahagian belakang',
    'show-again': 'tunjuk lagi|tunjuk balik|tengok lagi',
    compare: 'beza*|perbezaan|banding|lain ke|lain tak dengan',
    'which-is-better':
      'mana satu best|mana satu cantik|pilih mana|lagi cantik|mana lagi|lagi best|cantik mana|paling best'
      + '|paling ramai beli|paling cantik|ramai beli|lagi bagus|mana best|mana cantik|hot selling',
    'next-show':
      'live lagi|esok live|bila live|live bila|ada live|live esok|live pukul|pukul berapa live|jadual*|selalu live'
      + '|biasa live|live hari hari|hari hari live|bila lagi live|live minggu|bila nak live|live seterusnya',
    'how-long-on-sale': 'sampai bila promo|sampai pukul berapa|promosi sampai|promo sampai|sale sampai|sampai bila',
    song: 'tajuk lagu|lagu*',
    'host-name':
      'nama kakak|nama apa|nama akak|nama sis|nama siapa|siapa nama|nama awak|tau nama|nama abang|nama u|nama tuan'
      + '|panggil apa|nama dia',
    'host-age': 'umur*|akak berapa tahun|berapa tahun akak|tahun berapa lahir|lahir bila',
    'host-place': 'orang mana|negeri mana|asal negeri|kampung*|negeri apa|org mana|orang negeri|asal*|kg mana',
    'host-home':
      'duduk mana|tinggal mana|duduk di mana|akak tinggal*|tinggal kat mana|rumah*|tinggal area|stay*|duduk kat mana'
      + '|duduk area|duduk negeri mana|duduk dekat mana|dok mana|dok kat mana|tinggal dekat mana|menetap*|duk mana'
      + '|duduk mane|duduk kat ne',
    'host-height':
      'tinggi awak|awak tinggi|tinggi sis|sis tinggi berapa|tinggi akak|tinggi badan awak|cm tinggi awak|brp cm tinggi'
      + '|sis tinggi berapa cm|tinggi kak|host tinggi*',
    'host-partner':
      'kahwin|bujang|pakwe|balak|ada suami|suami awak|ada boyfriend|suami sis|berpunya|single|ada bf|husband*|isteri*'
      + '|dah nikah|kawin|status*|couple|ada gf|ada girlfriend|ada bini',
    'host-family': 'anak berapa|ada adik',
    'is-real': 'robot|orang betul|ini ai|awak ai|ai ke|ke ai|betul orang|manusia*|ni ai',
    camera: 'kamera*',
    sound:
      'suara|tak dengar|bunyi|audio|kuatkan|x dengar|naikkan|volume|suara perlahan|suara*|mic*|mik|bunyi perlahan'
      + '|suara slow|slow sangat suara|senyap*|xdengar|tak kedengaran',
    picture:
      'kabur|blur|gambar pecah|lag|gambar|tak nampak jelas|tak jelas|tak clear|tak nampak|skrin*|skrin pecah|video lag'
      + '|lagging|tersangkut*|sangkut*|stuck|freeze|x jelas|x nampak|screen',
    game: 'game',
    'play-along': 'join main|nak join|main sekali|boleh join|main sama',
    rank: 'rank',
    greet: 'wish|sapa|salam kat|kirim salam kat|tegur*|wish birthday|notice saya',
    sing: 'nyanyi*|menyanyi',
    giveaway: 'giveaway*|cabutan*|cabutan bertuah|lucky draw*|draw*',
    unban: 'unban|buka block|kena block|unblock',
    'show-end':
      'live sampai pukul|habis live*|live habis*|lama lagi ke live|live lama lagi|lama lagi live|pukul berapa habis'
      + '|habis pukul berapa|habis pukul brp|bila tamat*|tamat pukul|tamat live|live tamat|live sampai bila'
      + '|pukul berapa tamat|live sampai pkl|berapa lama live|pukul brp habis|live sampai pukul berapa'
      + '|habis live pukul',
    'live-since': 'lama dah live|lama live|mula buat live|mula live|sejak bila live',
    'selling-since': 'meniaga*|berniaga|jual dari bila',
    replay: 'rakaman|tengok balik|tonton semula|ulang tayang|recorded',
    transfers: 'melekat kat',
    shop:
      'kedai*|kedai fizikal*|alamat kedai|lokasi kedai*|alamat butik|lokasi butik|shop kat mana|kedai kat ne'
      + '|store kat mana|kedai area mana|ada kedai|outlet*|butik*|cawangan*|kedai kat mana|kedai di mana'
      + '|kedai dekat mana|kedai mana',
    'shop-age': 'kedai dah berapa',
    dress: 'gaun|jubah|abaya|kurung|kebaya|kaftan',
    shirt: 'kemeja',
    blouse: 'blaus',
    trousers: 'seluar|slack',
    jeans: 'jeans',
    skirt: 'kain skirt',
    shorts: 'seluar pendek',
    sweater: 'kardigan',
    underwear: 'spender|seluar dalam|coli|anak baju|baju dalam',
    shoes: 'kasut',
    bag: 'beg|beg tangan',
    scarf: 'tudung*|shawl|bawal|hijab|selendang|sarung|telekung',
    glasses: 'cermin mata|spek',
    lipstick: 'lipstik|lip matte',
    foundation: 'cushion',
    powder: 'bedak',
    cream: 'krim muka|pelembap',
    cleanser: 'pencuci muka',
    perfume: 'minyak wangi',
    phone: 'telefon|hp',
    charger: 'pengecas',
    headphones: 'fon telinga',
    towel: 'tuala',
    pan: 'kuali|periuk',
    tea: 'teh',
    negation: 'tidak|bukan|jangan|tanpa|tak boleh|x boleh|xboleh|xleh|tak dapat|tak payah|xpayah|selain',
  },
  fillers:
    'yang|yg|ni|tu|ini|itu|nih|tuh|ke|kah|*kah|tak|x|dak|ko|kan|la|lah|je|jer|sahaja|saja|pun|jugak|juga|pulak|pula'
    + '|dah|sudah|belum|blm|lagi|lg|masih|ada|ade|apa|ape|apo|gapo|mana|mane|kat ne|siapa|sape|bila|bile|kenapa|nape'
    + '|mengapa|awat|pasai pa|camne|cane|cemana|guano|bagaimana|berapa|brp|brapa|boleh|blh|bole|dapat|nak|nk|mahu'
    + '|hendak|mau|tanya|tau|tahu|minta|mintak|tolong|tlg|kat|dekat|di|dari|daripada|pada|untuk|utk|buat|dengan|dgn'
    + '|dan|atau|kalau|klu|kalu|jika|macam|mcm|sama|sekali|satu|semua|lain|sikit|sangat|gila|giler|betul|memang|kot|eh'
    + '|ea|ya|ye|yer|yeke|okey|oh|ha|haah|hmm|wei|weh|woi|haha*|hehe*|hai|helo|salam|assalamualaikum|kak|akak|kakak|kk'
    + '|sis|sista|abang|bang|abam|bos|min|tuan|puan|cik|encik|dik|adik|makcik|pakcik|kau|hang|awak|korang|aku|saya|sy'
    + '|sya|kita|kami|dia|diorang|dorang|kamu|anda|nya|baju|barang|produk|orang|pakai|guna|jual|beli|ambil|amik|tengok'
    + '|tunjuk|nampak|cakap|bagi|jadi|rasa nak|terima kasih|tq|atau tidak|ke tidak|takde|xde|tiada|tade|takda|ambik'
    + '|jenis|masa|sejak|lama|tahun|jap|uk|jam|balik|puas hati|kuat|tajam|live|pukul|pkl|alaa|ala|teruk|selalu|biasa'
    + '|biasanya|terus|nanti|jgn|korg|org|dalam|dlm|u|you|i|ni la|tu la|please|pls|plz|sis ni|still|ke ni|x sis|dulu'
    + '|kena|datang|baru|join|hi|nampaknya|notice|reply|jawab|jawap|balas|tolong jawab|mohon|info|dear|yang mana|saje'
    + '|aje|yelah|yea|tadi|semalam|cepat|yang tu|yang ni|jenis apa',
};
