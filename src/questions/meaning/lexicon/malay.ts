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
      + '|berapa tu|berapa kak|berapa sis|berapa semua|jual berapa|kira berapa|berapa kos|brape|brp ni|mahal*',
    size: 'saiz*|size*|ukuran*|cutting|potongan|muat|besar mana',
    stock:
      'stok*|ada lagi|ada lg|ade lagi|ade lg|masih ada|masih ade|lagi ada|ready stok|masih available|ready|still ada'
      + '|available',
    colour: 'warna*|kaler*|color*|colour*|warna lain lain',
    suitability:
      'boleh pakai|blh pakai|boleh guna|blh guna|selamat digunakan|serasi|cocok|safe ke|safe untuk|sesuai*' +
      '|ok ke untuk|selamat*|padan',
    delivery:
      'penghantaran|pos|poslaju|pos laju|kurier|jnt|dihantar|dipos|alamat|tukar alamat|hantar*|postage*|delivery'
      + '|sampai|courier|ninjavan|spx|lalamove|gdex',
    returns:
      'returnkan|pemulangan|kalau tak muat|salah barang|pulang*|return|rosak|cacat|hantar balik|hantar semula'
      + '|barang problem|barang koyak',
    'how-to-buy':
      'macam mana nak order|camne nak order|macam mana order|order macam mana|cara order|order kat mana'
      + '|macam mana nak beli|camne nak beli|beli macam mana|cara beli|beli kat mana|beli dekat mana|beli di mana'
      + '|nak bayar|cara bayar|bayar macam mana|boleh bayar|pembayaran|tempah|tempahan|masuk troli|order pm|pm mana'
      + '|checkout*|camne order|nak order*|mcm mana nak beli|mcm mana order|mcmana nak order|mcmana order'
      + '|mcm mana beli|nak beli macamana|macamana nak order|cane nak beli|order mcm mana|order camne|beli camne'
      + '|order kat ne',
    link:
      'pautan|beg kuning|bakul kuning|keranjang|nombor berapa|no berapa|kod barang|kod produk|nama produk|nama barang'
      + '|bakul*|no bakul|bakul nombor|nombor bakul|no brp|no berapa kak|link mana|no berapa sis|nombor brp',
    material: 'kain*|fabrik|diperbuat|buat dari apa|bahan*|material*',
    discount: 'diskon|potongan harga|promosi|tawaran|murah*|diskaun*|sale|tgh sale|offer*|tgh promo',
    voucher: 'vocer|baucer|kod diskaun|kupon|koin|kod promo|voucher*|baucar*|kod baucar',
    wholesale: 'borong|harga borong|pemborong|ejen|agen',
    cheaper: 'lebih murah|lagi murah|murah lagi|boleh kurang|kurang lagi|kurang sikit|nego|tawar|murah sikit|murahkan',
    'per-piece': 'sehelai|sebiji|seunit|satu unit|sepasang|sekeping|sebotol|satu helai|per pcs',
    'two-pieces': 'dua helai|dua biji|dua unit|beli dua|ambil dua|amik dua',
    'cash-on-delivery':
      'cod|bayar masa sampai|bayar bila sampai|bayar lepas terima|bayar masa|bayar masa barang sampai'
      + '|bayar masa terima|bayar cash|bayar bila barang sampai|bayar bila terima|bayar bila dah sampai'
      + '|bayar kat rumah|bayar dekat rumah|bayar lepas sampai|bayar bila dapat|bayar time sampai|bayar bila dah dapat'
      + '|bayar kat abang pos|bayar masa posmen',
    instalments:
      'spaylater|atome|bayar bulan bulan|bayar ansur|ansur*|bayar bulan|beransur|bulan2|installment*|pay later'
      + '|paylater|bayar sikit sikit',
    'bank-transfer': 'bank in|fpx|nombor akaun|no akaun|duitnow|online transfer|transfer',
    'e-wallet': 'tng|touch n go|touch and go|grabpay|boost',
    'credit-card': 'kad kredit|kad debit|kad',
    gift: 'free gift|percuma apa|dapat percuma|hadiah*',
    set: 'set|kombo|pakej',
    pay:
      'cara bayar*|nak bayar macam mana|macam mana nak bayar|bayar macam mana|cara pembayaran|kaedah bayaran' +
      '|bayar ikut mana|bayaran macam mana',
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
      'kos penghantaran|kos pos|kos postage|pos berapa|postage berapa|caj pos|ongkos|caj penghantaran|postage brp'
      + '|berapa postage|berapa pos|bayar pos|postage|caj delivery|kos delivery|kos hantar|shipping fee',
    'free-shipping':
      'free pos|free postage|pos percuma|penghantaran percuma|pos free|postage free|postage percuma|pos foc'
      + '|free penghantaran',
    'delivery-time':
      'berapa hari|berapa hari sampai|bila sampai|bile sampai|berapa lama sampai|sampai bila|bila pos|bila hantar'
      + '|berapa hari pos|dah pos|berapa lama nak sampai|sampai brp hari|sampai berapa hari|brp hari sampai'
      + '|bila boleh terima|bila terima|bila dapat|lama tak sampai|lama tak nak sampai|lama ke nak sampai'
      + '|lama ke sampai|brp lama sampai|lambat ke sampai|cepat sampai tak',
    abroad: 'luar negara|singapura|singapore|brunei|indonesia|overseas|luar ngara',
    today: 'hari ni|hari ini|harini|malam ni|malam ini',
    tomorrow: 'esok|besok',
    'where-from':
      'pos dari|hantar dari|dihantar dari|dari negeri|barang dari mana|kedai kat mana|kedai di mana|shop kat mana'
      + '|kedai dekat mana|kedai fizikal*|alamat kedai|lokasi kedai*|outlet*|butik*|cawangan*|alamat butik'
      + '|lokasi butik|kedai kat ne|store kat mana|kedai area mana|kedai mana|lokasi mana|ada kedai',
    'pick-up':
      'ambil sendiri|self pickup*|self collect*|pickup kat kedai|pickup*|cod self collect|ambil kat kedai'
      + '|ambil dekat kedai|ambil di kedai|datang ambil|collect*|ambik sendiri|ambik kat kedai|datang kedai|walk in'
      + '|pergi ambil|beli kat kedai terus|pergi kedai ambil|ambik sndiri|beli terus kat kedai|datang sendiri',
    'my-parcel':
      'parcel saya|barang saya|order saya|pesanan saya|belum sampai|tak sampai lagi|tak sampai sampai|parcel sy'
      + '|tak terima lagi|order sy|tracking|parcel mana|parcel belum|parcel x|parcelnya|barang tak sampai'
      + '|barang x sampai|seminggu parcel|mana parcel*|order belum|order tak sampai|barang sy|tak gerak|belum terima'
      + '|tak dapat lagi barang|barang tak dapat lagi',
    exchange: 'tukar saiz|tukar size|tukar warna|tukar baru|tukar*|exchange*',
    refund: 'bayar balik|pulang duit|duit balik|pulangkan duit|refund*',
    warranty: 'waranti|jaminan|garansi|warranty|warranty brp bulan|warranty berapa bulan|waranti berapa bulan',
    packaging: 'packing|bubble wrap|pembungkusan|pakai kotak|kotak hadiah|balut*|bungkus*',
    'last-one': 'yang terakhir|tinggal satu|yang last|last piece|tinggal 1',
    restock:
      'restok|masuk stok|tambah stok|stok baru|bila masuk|masuk balik|masuk semula|stok masuk|ada lagi bila'
      + '|bila nak ada|bila ada|restock*|bila stok|stok baru bila sampai|ada lagi nanti',
    'pre-order': 'po',
    'how-many-left':
      'tinggal berapa|baki berapa|berapa tinggal|tinggal brp|ada berapa lagi|berapa helai lagi|lagi tinggal'
      + '|yang tinggal|stok tinggal|banyak lagi|tinggal sikit|berapa stok|tinggal banyak|baki',
    'sold-out': 'stok habis|kehabisan|habis|sold out|habis stok|dah sold',
    reserve: 'keep|book dulu|simpan*|keep*|reserve*|book*|tempah dulu',
    small: 'kecil|kecik',
    large: 'besar',
    'plus-size': 'saiz besar|gemuk|xxxl|badan gempal|gempal|besar badan',
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
    sleeve: 'lengan*|tangan panjang|tangan pendek',
    foot: 'kaki lebar|tapak kaki|kaki besar|size kaki',
    weight: 'berat|berat badan|berapa kilo|beratnya',
    height: 'tinggi|ketinggian',
    volume: 'berapa ml|berapa gram|isi* berapa|isi|isipadu',
    measurements: 'berapa cm|berapa inci|carta saiz|carta ukuran',
    stretchy: 'strechable|melar|boleh tarik|getah|stretch*|boleh regang',
    'model-wears': 'model pakai|akak pakai|kak pakai|kakak pakai|yang dipakai|host pakai|model tu pakai|dipakai model',
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
    patterned: 'corak|bercorak|bunga bunga|motif|batik',
    dark: 'gelap',
    'light-coloured': 'cerah|warna lembut',
    'other-colour': 'warna lain|lain warna|selain ni ada warna|selain warna ni|warna selain',
    matte: 'mate',
    glossy: 'berkilat',
    'true-to-photo':
      'sama dengan gambar|real color|macam gambar|macam dalam gambar|ikut gambar|warna sebenar|sama tak dengan gambar'
      + '|sebijik*|sama tak gambar|mcm gambar|mcm dalam gambar|sama seperti gambar|real colour|warna real|warna betul'
      + '|sebiji macam gambar',
    'oily-skin': 'kulit berminyak|muka berminyak|berminyak',
    'dry-skin': 'kulit kering|muka kering',
    'sensitive-skin': 'sensitif|kulit sensitif|senang merah|kulit senang merah',
    acne: 'jerawat*',
    'dark-spots': 'jeragat|parut|bintik hitam|pigmentasi|flek',
    wrinkles: 'kedut*|garis halus',
    'fair-skin': 'kulit cerah|kulit putih',
    pregnant: 'hamil|preggy|mengandung|ibu mengandung|pregnant',
    breastfeeding: 'nursing friendly|bf friendly|menyusu*|breastfeeding',
    baby: 'baby|bayi*',
    child: 'budak|kanak kanak|anak kecil',
    teenager: 'remaja|budak sekolah',
    men: 'lelaki',
    women: 'perempuan|wanita|muslimah',
    elderly: 'orang tua|warga emas|mak mak',
    allergy: 'alergi|alahan|alah|resdung',
    hair: 'rambut',
    office: 'ofis|pejabat',
    party:
      'kenduri|nikah|raya|majlis*|majlis kahwin|kenduri kahwin|pergi kahwin|baju kahwin|orang kahwin|makan kenduri',
    sport: 'sukan|senaman',
    'daily-use': 'harian|hari hari|setiap hari',
    'side-effects': 'kesan sampingan|side effect*|kesan buruk',
    halal: 'halal|jakim|wuduk friendly|mesra wuduk',
    cotton: 'kapas|koton',
    leather: 'kulit ori|kulit betul|kulit tulen|kulit asli|kulit sebenar|kulit sintetik|kulit lembu',
    'real-gold': 'emas 916|emas tulen|916',
    ingredients: 'kandungan|ramuan|gula|tambah gula|garam|msg',
    fragrance: 'pewangi|wangian',
    expiry: 'tarikh luput|luput|expired|exp|tamat tempoh|tahan sampai bila|expiry*|expire*|tarikh exp*',
    'made-in': 'dari negara mana|buatan*|made in|keluaran|buat kat mana|dibuat',
    authentic: 'ori|tulen|tiruan|asli|klon|betul ke|original|fake*|barang betul|palsu',
    registered: 'kkm|npra|berdaftar|sirim|sijil|daftar kkm|lulus kkm|kkm lulus|notifikasi*',
    thick: 'tebal*',
    thin: 'nipis',
    soft: 'lembut',
    'see-through':
      'kain jarang|tembus|nampak dalam|jarang|transparent|nampak coli|inner*|nampak baju dalam|nampak badan'
      + '|nampak bayang',
    waterproof: 'kalis air|tahan air|kena air|kena hujan',
    'machine-wash': 'mesin basuh|mesin cuci|basuh mesin|cuci macam mana|cara basuh|basuh*|basuh tangan',
    iron: 'gosok|seterika',
    shrinks: 'mengecut|susut|kecut*',
    fades:
      'turun warna|lusuh|pudar|luntur*|warna turun|warna lari|lari warna|warna cepat pudar|cepat pudar|cepat luntur'
      + '|luntur lepas basuh|warna lusuh',
    pills: 'berbulu|naik bulu|keluar bulu',
    'wrinkle-free': 'ironless|tak payah gosok|renyuk|ronyok|kedut*|kena gosok|gosok selalu|berkedut',
    durable: 'tahan lama|transfer proof|transferproof|lasak|tahan berapa lama|cepat rosak',
    smell: 'bau*|wangi',
    taste: 'level berapa|rasa apa|rasanya|perisa|pedas|manis|masin',
    itchy: 'gatal',
    'hot-to-wear': 'panas|sejuk|berpeluh',
    battery: 'bateri*|tahan berapa lama|sekali charge',
    charging: 'cas',
    voltage: 'voltan|3 pin|palam',
    'how-to-use':
      'macam mana guna|macam mana pakai|camne guna|camne pakai|cara masak|mcm mana guna|mcm mana pakai|cara guna*' +
      '|cara pakai*',
    'how-often': 'berapa kali|berapa kerap|berapa kali sehari',
    'before-or-after': 'sebelum ke selepas|sebelum atau selepas|sebelum ke lepas|lepas apa',
    before: 'sebelum',
    after: 'selepas|lepas pakai',
    greasy: 'melekit*|berminyak tak',
    warm: 'hangat|memanaskan badan',
    'which-age': 'umur berapa boleh|umur berapa sesuai|budak umur|untuk umur|umur berapa main|sesuai umur|had umur',
    pockets: 'poket',
    lining: 'lapik',
    zipper: 'zip*',
    brand: 'jenama',
    quality: 'kualiti|bagus tak',
    'try-on': 'cuba pakai|try pakai|boleh try|cuba try|pakai jap|try on',
    'show-closer': 'dekat dekat|dekatkan|tunjuk dekat|dekat sikit|zoom',
    'show-back': 'belakang*|pusing|bahagian belakang',
    'show-again': 'tunjuk lagi|tunjuk balik|ulang balik|tengok lagi',
    compare: 'beza*|perbezaan|banding',
    'which-is-better':
      'mana lagi bagus|mana satu best|mana satu cantik|paling laku|pilih mana|mana lagi ok|lagi cantik|mana lagi' +
      '|lagi best|cantik mana',
    'next-show':
      'live lagi|esok live|bila live|live bila|ada live|next live|live esok|live pukul|pukul berapa live|jadual*'
      + '|selalu live|biasa live|live hari hari|hari hari live|bila lagi live|live minggu|bila nak live'
      + '|live seterusnya',
    'how-long-on-sale': 'sampai bila promo|sampai pukul berapa|promosi sampai|promo sampai|sale sampai|sampai bila',
    song: 'tajuk lagu|lagu*',
    'host-name':
      'nama kakak|nama apa|nama akak|nama sis|nama siapa|siapa nama|nama awak|tau nama|nama abang|nama u|nama tuan'
      + '|panggil apa|nama dia',
    'host-age': 'umur*|akak berapa tahun|berapa tahun akak|tahun berapa lahir|lahir bila',
    'host-place':
      'orang mana|asal mana|negeri mana|asal negeri|asal dari|kampung*|negeri apa|org mana|orang negeri|kg mana'
      + '|asal kat mana',
    'host-home':
      'duduk mana|tinggal mana|duduk di mana|akak tinggal*|tinggal kat mana|tinggal area|duduk kat mana|duduk area'
      + '|duduk negeri mana|duduk dekat mana|dok mana|dok kat mana|tinggal dekat mana|menetap*|duk mana|duduk mane'
      + '|duduk kat ne|rumah kat mana|rumah mana|rumah akak|rumah sis|stay mana|stay kat mana',
    'host-height':
      'tinggi awak|awak tinggi|tinggi sis|sis tinggi berapa|tinggi akak|tinggi badan awak|cm tinggi awak' +
      '|brp cm tinggi',
    'host-partner':
      'kahwin|bujang|pakwe|balak|ada suami|suami awak|ada boyfriend|suami sis|awak single|berpunya|ada bf|husband*'
      + '|isteri*|dah nikah|kawin|ada gf|ada girlfriend|ada bini|single ke|single lagi|masih single|single tak',
    'host-family': 'ada anak|anak berapa|ada adik',
    'is-real': 'robot|orang betul|ini ai|awak ai|ai ke',
    camera: 'kamera*',
    sound:
      'suara|tak dengar|bunyi|audio|kuatkan|x dengar|naikkan|volume|suara perlahan|suara*|mik|bunyi perlahan'
      + '|suara slow|slow sangat suara|senyap*|xdengar|tak kedengaran|mic',
    picture:
      'kabur|blur|gambar pecah|tak jelas gambar|lag|kamera blur|gambar|tak nampak jelas|tak jelas|tak clear|tak nampak'
      + '|skrin pecah|video lag|lagging|tersangkut*|stuck|freeze|x jelas|x nampak',
    game: 'game',
    'play-along': 'join main|nak join|main sekali|boleh join|main sama',
    rank: 'rank',
    greet: 'tegur saya|wish|sapa|kirim salam dekat|salam kat|kirim salam kat',
    sing: 'nyanyi*|menyanyi',
    giveaway: 'giveaway*|cabutan*|cabutan bertuah|lucky draw*',
    unban: 'unban|buka block|kena block|kena ban|unblock',
    'show-end':
      'live sampai pukul|live habis pukul|live habis bila|pukul berapa habis live|habis live*|live habis*'
      + '|lama lagi ke live|live lama lagi|lama lagi live|pukul berapa habis|habis pukul berapa|habis pukul brp'
      + '|bila tamat*|tamat pukul|tamat live|live tamat|live sampai bila|pukul berapa tamat|live sampai pkl'
      + '|berapa lama live|pukul brp habis|live sampai pukul berapa|habis live pukul',
    'live-since': 'lama dah live|lama live|mula buat live|mula live|sejak bila live',
    'selling-since': 'meniaga*|berniaga|jual dari bila',
    replay: 'rakaman|tengok balik|tonton semula|ulang tayang|recorded',
    transfers: 'melekat kat|transfer',
    shop:
      'kedai*|kedai fizikal*|alamat kedai|lokasi kedai*|alamat butik|lokasi butik|shop kat mana|kedai kat ne'
      + '|store kat mana|kedai area mana|ada kedai|outlet*|butik*|cawangan*',
    'shop-age': 'kedai dah berapa',
    dress: 'gaun|jubah|abaya|kurung|kebaya|kaftan',
    shirt: 'kemeja',
    blouse: 'blaus',
    trousers: 'seluar|slack',
    jeans: 'jeans|seluar jeans',
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
    cream: 'krim muka|krim malam|pelembap',
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
    + '|kena|datang|join|hi|nampaknya|notice|reply|jawab|jawap|balas|tolong jawab|mohon|info|dear|yang mana|saje|aje'
    + '|yelah|yea',
};
