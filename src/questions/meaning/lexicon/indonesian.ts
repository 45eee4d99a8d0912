/**
 * What Indonesian shop questions are made of, chat spellings too. Knows no English loans that are spelt as in
 * English.
 */
import type { ConceptTable } from '../types';

export const indonesian: ConceptTable = {
  language: 'id',
  concepts: {
    price:
      'harga*|hrg|hrga|berapaan|brpan|berapa duit|brp duit|berapa rupiah|ini berapa|itu berapa|yg ini brp|berapa kak'
      + '|brp kak|kak berapa|kak brp|berapa sis|berapa satunya|berapa semuanya|dijual berapa|pl|price list|brapaan'
      + '|berapa ya|hrgnya|hrganya|howmuch|duitnya berapa|kena berapa|kena brp|brp duitnya|mahal*|jatuhnya berapa'
      + '|habis berapa duit|budget berapa',
    size: 'ukuran*|size*|uk|muat|cutting*|besar kecilnya|ngepas|pas di badan|standar apa',
    stock: 'stok*|redi|masih ada|msh ada|tersedia|ketersediaan|masih bisa dibeli|ready*|stock*|masih bisa order',
    colour: 'warna*|wrn|varian*|color*|pilihan warna*|pilih warna*|kulernya',
    suitability:
      'cocok*|aman buat|aman untuk|aman utk|aman gak buat|aman di|aman dipakai|bisa buat|bisa untuk|bisa utk' +
      '|boleh dipake|boleh dipakai|boleh pake|bisa dipake|bisa dipakai|kompatibel|dipadu|padu*|matching',
    delivery:
      'kirim*|dikirim*|pengiriman*|ngirim|ekspedisi*|kurir*|jne|jnt|sicepat|anteraja|spx|gosend|grab instan|alamat'
      + '|ganti alamat|jasa kirim*|pilih kurir*|pilih ekspedisi|ninja express|idexpress|shopee express|sicepet|gojek',
    returns:
      'retur*|dikembalikan|balikin|pengembalian|kalau rusak|kalo rusak|klo rusak|barang rusak|kalau cacat|kalo cacat'
      + '|kalo gak muat|kalau tidak muat|kalo kekecilan|kalo kebesaran|salah kirim|dibalikin|kembalikan|barang cacat'
      + '|dikembaliin|kembaliin|retur garansi|garansi retur|garansi kembali|ga sesuai bisa|kalo ga sesuai'
      + '|kalau ga sesuai|kalo gak sesuai|barangnya rusak|rusak bisa',
    'how-to-buy':
      'cara mesen|cara co|cara conya|gimana pesannya|order lewat mana|ordernya lewat mana|order di mana|beli di mana'
      + '|belinya di mana|beli dimana|belinya dimana|cara bayar*|bayar pake|bayar pakai|bayarnya gimana|bisa bayar'
      + '|pembayaran*|gak bisa checkout|dicheckout|gak bisa co|ga bisa co|masukin keranjang|checkout*|cara order*'
      + '|cara beli*|cara pesan*|gimana order*|gimana beli*|caranya beli|belinya lewat*|beli lewat mana|beli lewat apa'
      + '|caranya pesen|caranya pesan|caranya order|beli gimana|ordernya gimana|order gimana|pesen gimana'
      + '|pesennya gimana|pesan gimana|how to buy|co gimana|pesannya gimana|belinya gimana|ordernya gmn|gmn ordernya'
      + '|gimana pesennya|gmn cara',
    link:
      'linknya|tautan|etalase*|keranjang berapa|keranjang kuning|di keranjang|nomor berapa|nomer berapa|no berapa' +
      '|no brp|nmr brp|kode barang|kode produk|nama produk*|nama tokonya|nama toko|etalase nomer|etalase nomor' +
      '|etalase no|nomer etalase|nomor etalase|nomer brp',
    material: 'bahan*|kainnya|kain|terbuat dari|dibuat dari|materialnya|terbuat dr',
    discount:
      'diskon*|potongan harga|promo*|harga live|harga coret|potongan|murah*|harga normal|harga biasa'
      + '|hari biasa lebih mahal|ada sale',
    voucher: 'voucer*|vocer*|vocher*|kupon|kode promo|koin|voucher*|kode diskon*|kode voucher*',
    wholesale: 'grosir*|reseller|borongan|lusinan|selusin|minimal order',
    cheaper: 'lebih murah|murahan|bisa kurang|kurangin|kurang lagi|nego*|ditawar|lebih hemat',
    'per-piece': 'satuan|satuannya|satu aja|ecer|eceran|per pcs|sebiji|sepasang|selembar|satunya',
    'two-pieces': 'beli dua|ambil dua|dua pcs|beli 2|ambil 2',
    'cash-on-delivery':
      'cod|bayar di tempat|bayar ditempat|cod an|bayarnya pas barang|bayar pas barang|bayar pas sampe|bayar pas sampai'
      + '|bayar pas dateng|bayar pas datang|sistem cod|bayar cash|bayar tunai|bayar kalau sampai|bayar kalo udah sampe'
      + '|bayarnya pas sampai|bayarnya ditempat|bayarnya di tempat',
    instalments: 'cicil*|dicicil|nyicil|kredit|spaylater|spay later|kredivo|akulaku|bayar nanti|paylater',
    'bank-transfer': 'transfer*|tf|rekening|norek|bca|bri|mandiri|va',
    'e-wallet': 'dana|ovo|gopay|shopeepay|spay|qris',
    'credit-card': 'kartu kredit|kartu debit|cc',
    gift: 'hadiah*|bonus*|gratis apa|dapet apa|free apa|kado|gratisan|bungkus kado|gratisannya',
    set: '1 set|setelan|paket|paketan|sepaket|bundling|set',
    pay:
      'cara bayar*|bayarnya gimana|bayar gimana|metode pembayaran|bayarnya lewat apa|bayar lewat apa' +
      '|gimana bayarnya|pembayarannya gimana|pembayaran lewat',
    invoice: 'faktur*|nota|kwitansi|invoice',
    'voucher-fails':
      'kode ga bisa|kode tidak bisa|vouchernya gabisa|voucher gagal|kodenya ga bisa|kode promo ga bisa|voucher* kok ga'
      + '|voucher* kok gak|voucher* kok gabisa|voucher* invalid|voucher* ditolak|vocer* ditolak|voucher* ga kepake'
      + '|voucher* gak kepake|gabisa pake voucher*|ga bisa pake voucher*|gak bisa pake voucher*'
      + '|tidak bisa pakai voucher*|voucher* gabisa|voucher* nggak bisa|vocer* ga bisa|vocer* gabisa|kupon* ga bisa'
      + '|kupon* gak bisa|voucher* ga masuk|voucher* eror|kode voucher* error|kode voucher* ga bisa'
      + '|kode voucher* gak bisa|kodenya error|kodenya salah|voucher* ga berlaku|voucher* tidak berlaku'
      + '|kodenya gak bisa|kode promo* gak bisa|voucher* ga bisa|voucher* gak bisa|voucher* tidak bisa',
    cancel: 'cancel|dibatalin|batal*|membatalkan',
    'shipping-cost': 'ongkir*|ongkos kirim|kena ongkir|biaya kirim*|ongkirnya bayar|bayar ongkir',
    'free-shipping':
      'gratis ongkir*|free ongkir*|bebas ongkir|freeong*|gratong*|free ong|ongkir gratis|ongkirnya gratis|ongkir 0'
      + '|gratisin ongkir|tanpa ongkir|ongkirnya free|ongkir free',
    'delivery-time':
      'berapa hari|brp hari|kapan sampai|kapan sampe|kapan dikirim|estimasi*|berapa lama sampai|dikirimnya kapan'
      + '|dikirim kapan|kirimnya kapan|sampainya|nyampenya|nyampe|lama pengiriman|sampenya|barangnya dateng kapan'
      + '|berapa lama barangnya|brp lama barangnya|datengnya|lama kirimnya|kapan barangnya',
    abroad:
      'luar negeri|malaysia|singapura|hongkong|taiwan|internasional|luar negri|singapur|sg|hk|jepang|korea|brunei',
    today: 'hari ini|hr ini|malam ini|ntar malem|nanti malem',
    tomorrow: 'besok|bsk',
    'where-from':
      'dari mana kirimnya|kirim dari mana|kirim dr mana|lokasi*|dikirim dari|pengiriman dari|pengiriman dr'
      + '|kirim dari kota|dikirim dr|alamat toko*|lokasi toko*|tokonya di mana|tokonya dimana|toko dimana|toko di mana'
      + '|toko fisik*|toko offline*|offline store*|outlet*|cabang*|tokonya offline|store nya dimana|storenya dimana'
      + '|alamatnya dimana|alamatnya di mana|alamat lengkap*|alamat tokonya dimana|lokasi tokonya|tokonya dmn|toko dmn',
    'pick-up':
      'ambil sendiri|ambil di toko|datang ke toko|cod langsung|ambil ditempat|ambil di tempat|pick up|pickup'
      + '|ambil langsung|langsung ke toko|datang langsung|dateng langsung|ambil di store|diambil di toko|diambil'
      + '|mampir ke toko|ke toko langsung|beli langsung di toko',
    'my-parcel':
      'paket saya|paketku|paket aku|pesanan saya|pesananku|orderan saya|orderanku|no resi|belum dikirim|blm dikirim'
      + '|belum sampai|blm nyampe|blm sampe|belum nyampe|resi*|pesanan ku|paket ku|belum dateng|belum datang'
      + '|paket ga nyampe|paket gak nyampe|paket ga sampe|paket belum|paketnya belum|paket kok belum|barangku'
      + '|barang ku|paket mana|cek resi*|nomor resi*|cek paket*|lacak*|udah seminggu paket*|pesenanku|pesanan aku'
      + '|orderan ku|paketnya mana',
    exchange:
      'tuker*|tukar*|ditukar|dituker|ganti ukuran|ganti size|salah size bisa ganti|salah ukuran bisa|salah size bisa'
      + '|bisa ganti kalo|diganti',
    refund: 'uang kembali|refund*|duit balik|balik duit|balikin uang|pengembalian dana|uangnya balik|uang balik',
    warranty: 'garansi*|jaminan|bergaransi',
    packaging:
      'packing*|bubble wrap|kemasan*|kardus|pake box|kotaknya|bungkus*|dibungkus|box kado|kotak kado|dibungkus kado' +
      '|bungkus kado',
    'last-one': 'sisa satu|tinggal satu|terakhir|sisa 1|tinggal 1',
    restock:
      'restock*|ready lagi|kapan ready|ada lagi kapan|restok*|ada lg|kapan ada|ntar ada lagi|kapan masuk'
      + '|bakal ada lagi|re stock|re stok|bakal ready|kapan adanya',
    'pre-order': 'po|pesan dulu',
    'how-many-left':
      'sisa berapa|tinggal berapa|sisanya berapa|sisa brp|stoknya berapa|tinggal brp|stok berapa|masih banyak|sisanya'
      + '|sisa brp pcs|tinggal dikit|tinggal sedikit|stok* sisa|stoknya tinggal|stok brp|stoknya brp|stoknya brapa'
      + '|banyak gak stoknya|sisa stok*',
    'sold-out': 'habis|udah abis|abis ya|stok abis|kosong|keabisan|sold out|soldout|ludes|kehabisan|stoknya abis',
    reserve:
      'keep|dp dulu|bisa dp|simpenin|simpan*|tolong simpen|keepin|booking*|titip|dikeep|boking|bisa hold|hold dulu',
    small: 'kecil|kecilan|kekecilan',
    large: 'besar|gede|kebesaran',
    'plus-size':
      'jumbo|bigsize|big size|badan gemuk|badan besar|gendut|gemuk|ukuran besar banget|badan gede|badan gendut|xxxl',
    'runs-small':
      'kekecilan|modelnya pas|sempit|pas atau sempit|kecil ga ukurannya|kecil modelnya|naik size|naik satu size',
    tight: 'ketat|sempit|ngetat|kesempitan',
    loose: 'longgar*|gombrong|kedodoran',
    length:
      'panjang*|pb|kepanjangan|pjg|sepanjang apa|pb* berapa kak|pb* brp kak|panjang* berapa kak|panjang* brp kak'
      + '|panjang berapa cm|panjang brp cm|panjangnya berapa cm|pb nya brp kak|pb nya berapa kak',
    waist: 'pinggang*|lp|lingkar pinggang|lp* berapa kak|lp* brp kak|pinggang* berapa kak|pinggang* brp kak',
    chest:
      'dada|ld|ld* berapa|ld* brp|lingkar dada|dada*|lingkar dada brp kak|lingkar dada berapa kak|dadanya berapa kak'
      + '|ld* berapa kak|ld* brp kak|lebar dada berapa*|dada berapa ya|ld berapa ya',
    hips: 'pinggul|lingkar pinggul|panggul',
    shoulder: 'bahu|lebar bahu|pundak',
    sleeve: 'lengan*|tangan panjang|ketiak',
    foot: 'kaki lebar|telapak kaki|insole',
    weight: 'bb|berat badan|berat*|berapa kilo|brp kilo|timbangan|berat* berapa kak|berat* brp kak',
    height: 'tb|tinggi badan|tinggi*',
    volume: 'isi* berapa|isi* brp|berapa ml|berapa gram|netto|brp gram|volumenya|volume|isi berapa ml',
    'one-size': 'all size|allsize|satu ukuran',
    measurements: 'berapa cm|brp cm|detail ukuran|tabel ukuran',
    stretchy:
      'melar|karet*|ngaret|elastis|stretch|bahannya stretch|bahannya melar|bahan melar|karet ga pinggangnya'
      + '|pinggang karet|pinggangnya karet|pinggangnya melar|mulur',
    'model-wears':
      'kakak pake size|kakaknya pake|yang dipake kakak|yg dipake kakak|model pake|yang dipakai|model pakai' +
      '|dipakai model*|dipake model*|modelnya pake|modelnya pakai',
    'which-for-me':
      'aku size apa|aku pake size apa|size apa buat aku|saya size apa|cocok size apa|aku cocoknya|buat aku size' +
      '|saya pakai size|saya pake size|ukuran saya|aku ukuran apa|muat size apa',
    black: 'hitam*|item|hitem',
    white: 'putih*|broken white|bw',
    red: 'merah*|marun',
    blue: 'biru*',
    navy: 'biru dongker|dongker|biru tua',
    green: 'hijau*|ijo|army',
    yellow: 'kuning*',
    pink: 'merah muda|dusty|fanta',
    purple: 'ungu*',
    grey: 'abu',
    brown: 'coklat|cokelat|coksu|moca',
    beige: 'krem',
    orange: 'oranye|oren|jingga',
    gold: 'warna emas',
    silver: 'perak',
    transparent: 'bening|transparan',
    patterned: 'motif*|corak|bermotif|bunga bunga|kotak kotak|batik',
    plain: 'polos',
    dark: 'gelap',
    'light-coloured': 'terang|cerah|muda',
    'other-colour':
      'warna lain*|warna apa lagi|warna yang lain|selain ini ada warna*|selain warna ini|selain ini warna*'
      + '|adanya warna ini|warna ini aja|gaada warna lain|cuma warna ini|warna laennya|warna laen',
    glossy: 'mengkilap|kilap',
    'true-to-photo':
      'sesuai foto|sesuai gambar|sama kayak foto|realpict|aslinya|kayak di foto|sama kaya foto|real pict*|warna asli*'
      + '|persis kaya gambar|persis gambar|persis kayak gambar|persis foto|sama kaya gambar|sama kayak gambar'
      + '|warnanya asli|sesuai sama gambar|sesuai sama foto|kaya difoto|mirip foto|mirip gambar|beda sama foto',
    'oily-skin': 'kulit berminyak|wajah berminyak|muka berminyak|berminyak|oily',
    'dry-skin': 'kulit kering|wajah kering|muka kering',
    'sensitive-skin': 'sensitif|kulit sensitif|gampang merah|gampang iritasi',
    'combination-skin': 'kulit kombinasi',
    acne: 'jerawat*|berjerawat|bruntusan|beruntusan|breakout',
    'dark-spots': 'flek*|bekas jerawat|noda hitam|bopeng',
    wrinkles: 'keriput|kerutan|garis halus|penuaan',
    'dark-skin': 'kulit gelap|sawo matang|kulit hitam|kulit coklat',
    'fair-skin': 'kulit putih|kulit cerah|kuning langsat',
    pregnant: 'bumil|hamil',
    breastfeeding: 'busui|menyusui|busui friendly',
    baby: 'mpasi|bayi*|newborn',
    child: 'usia berapa|usia brp|anak kecil|anak|bocil|balita',
    teenager: 'remaja|anak sekolah|abg',
    men: 'cowok|cowo|pria|laki laki|lakilaki|laki2',
    women: 'cewek|cewe|wanita|perempuan',
    elderly: 'lansia|orang tua|orangtua|nenek',
    diabetic: 'diabetes|kencing manis|gula darah',
    allergy: 'alergi*',
    hair: 'rambut',
    'dyed-hair': 'rambut diwarnai|rambut bleaching|rambut cat',
    'curly-hair': 'rambut keriting|keriting',
    office: 'kantor|ngantor|kerja kantoran',
    party: 'kondangan|pesta|lebaran|wisuda|lamaran|nikahan',
    sport: 'olahraga|senam|lari pagi',
    'daily-use': 'sehari hari|harian|tiap hari|setiap hari',
    'side-effects': 'purging|efek samping*|bahaya*|aman ga pemakaiannya',
    halal: 'halal',
    cotton: 'katun|kapas',
    leather: 'kulit asli|kulit sintetis|kulit sapi|kulit beneran|bahan kulit|kulit ori',
    silk: 'sutra|sutera',
    wool: 'wol',
    polyester: 'poliester',
    linen: 'rami',
    denim: 'bahan jeans|bahan jins',
    plastic: 'plastik',
    metal: 'besi|logam|stenlis|baja',
    wood: 'kayu',
    glass: 'kaca',
    'real-gold': 'emas asli|emas',
    ingredients: 'kandungan*|komposisi*',
    alcohol: 'alkohol*',
    fragrance: 'pewangi',
    expiry: 'exp|expnya|expired*|ed|kadaluarsa*|kadaluwarsa*|kedaluwarsa*',
    'made-in':
      'buatan*|produk mana|made in|produksi mana|asal produk|impor|lokal|diproduksi|produksi dimana|bikinan mana',
    authentic: 'ori|original*|asli|palsu|kw|tiruan|bukan palsu',
    registered: 'bpom|sni|izin edar|terdaftar|sertifikat*',
    thick: 'tebal*|tebel*',
    thin: 'tipis*',
    soft: 'lembut*|halus',
    heavy: 'berat gak|berat banget',
    'see-through':
      'nerawang|menerawang|tembus|keliatan dalemannya|perlu daleman|pake daleman|pakai daleman|harus pake daleman'
      + '|keliatan dalam|keliatan dalemnya|kelihatan dalam*',
    waterproof: 'anti air|tahan air|anti hujan|waterproof|kena air|kena hujan|tahan hujan|kalau hujan',
    'machine-wash': 'mesin cuci|cuci mesin|dicuci mesin|cara cuci*|nyuci*|dicuci',
    iron: 'setrika|disetrika',
    shrinks: 'nyusut|menyusut|menciut|mengkerut|mengkeret',
    fades: 'luntur*|pudar|kelunturan|warnanya pudar|warna pudar|luntur warnanya',
    pills: 'berbulu|bulu bulu',
    'wrinkle-free':
      'kusut|gampang kusut|lecek|gampang lecek|harus disetrika|perlu disetrika|disetrika terus|perlu setrika',
    durable: 'awet*|transfer proof|transferproof|tahan lama|tahan berapa|kuat gak|cepat rusak',
    smell: 'wangi*|aroma*|bau*|nyengat',
    taste: 'level berapa|level brp|rasa apa|rasanya|varian rasa|pedes*|pedas*|manis|asin',
    itchy: 'gatal|gatel',
    'hot-to-wear': 'panas|gerah|adem|sumuk',
    battery: 'batre*|batere*|baterai*|sekali cas|sekali charge',
    charging: 'ngecas|dicas|cas|casnya',
    voltage: 'watt|voltase|colokan*',
    'how-to-use':
      'cara pakai*|cara pake*|pakenya gimana|cara makainya|cara masak*|cara minum*|gimana pakenya|makenya gimana' +
      '|pakainya gimana',
    'how-often': 'berapa kali|brp kali',
    'before-or-after': 'sebelum atau sesudah|sebelum apa sesudah|sebelum apa setelah|abis apa|setelah apa|duluan mana',
    before: 'sebelum|sblm',
    after: 'sesudah|setelah|abis|habis pakai',
    greasy: 'bikin berminyak|lengket|berminyak ga|berminyak gak',
    warm: 'hangat|anget|angat',
    'which-age':
      'umur berapa boleh|usia berapa|mulai umur|umur berapa bisa|untuk usia|buat usia|untuk umur|buat umur' +
      '|umur berapa main',
    pockets: 'saku|sakunya|kantong*',
    lining: 'furing*|puring|lapisan dalam|dalaman',
    zipper: 'resleting*|sleting|seleting',
    padding: 'busa*',
    brand: 'merk*|merek*|brand apa',
    quality: 'kualitas*|bagus gak',
    'try-on': 'cobain|coba dipake|dicoba*|liat dipake|dipake dong|pakein|lihat dipakai|coba pake',
    'show-closer': 'dideketin|deketin|lebih dekat|dekatkan|deket|zoom*|close up|dekatin|dekatin kamera',
    'show-back': 'belakangnya|bagian belakang|tampak belakang|liat belakang|balik badan|putar badan|muter|putar',
    'show-again': 'liat lagi|lihat lagi|liatin lagi|tunjukin lagi|ulang|spill lagi',
    compare: 'beda|bedanya|bedain|perbedaan*|dibanding*',
    'which-is-better':
      'bagusan mana|bagus mana|mending mana|lebih bagus|paling laris|rekomendasi*|bagusan yg mana|mending yg mana' +
      '|pilih mana|lebih cakep|cakepan mana|menurut kakak|bagus merah|bagus yang mana|pilih yang mana',
    'next-show':
      'live lagi|besok live|kapan live|jadwal live|live besok|live kapan|live jam berapa|livenya besok|jam berapa live'
      + '|live jam brp|jam brp livenya|livenya kapan|biasanya live|live tiap hari|livenya tiap hari|kapan livenya'
      + '|livenya jam berapa|livenya jam brp|live nya kapan|live nya jam berapa|live berikutnya|kapan ada live'
      + '|next live|live mulai jam|live nya jam brp',
    'how-long-on-sale':
      'live sampe jam|live sampai jam|sampai jam berapa|sampe jam berapa|promo sampai kapan|sampe kapan promonya' +
      '|promo sampai|promonya sampai|diskon sampai|sampai kapan|promo sampai jam|promo sampe jam',
    song: 'lagu*|judul lagu*|judulnya',
    'host-name':
      'namanya siapa|nama kakak|nama kamu|siapa namanya|nama host|siapa nama|nama hostnya|kenalan|nama nya siapa'
      + '|nama kakaknya|kakak namanya|kak namanya|nama mbak|namanya sp',
    'host-age': 'umur*|usia*|kelahiran*|thn lahir|lahiran tahun*',
    'host-place':
      'orang mana|asal mana|asli mana|asalnya|dari daerah mana|kota mana|dari daerah|kakak dari mana|orang sunda'
      + '|orang jawa|kaka dari mana|asal mn',
    'host-home':
      'tinggal di mana|tinggal dimana|rumahnya|rumah kak|domisili*|tinggalnya|kakak tinggal|tinggal dmn'
      + '|tinggal daerah mana|tinggal di daerah|tinggal di kota',
    'host-height':
      'tinggi kakak|kakak tingginya|tingginya host|kakak tb|tb kakak|tingginya berapa kak|tb berapa kak' +
      '|tinggi badan kakak|host tingginya',
    'host-partner':
      'udah nikah|sudah nikah|udh nikah|jomblo|punya suami|ada suami|suaminya|punya pacar|kakak single|punya istri'
      + '|suami kakak|pacar kakak|masih sendiri|sudah menikah|udah menikah|sdh nikah|punya cowok|udah ada yang punya'
      + '|lajang|jomlo|berkeluarga|married|pny pacar|belum nikah|single ga|single gak|single kak|single ya'
      + '|masih single|singel ga',
    'host-family': 'punya anak|anaknya berapa|punya adik',
    'is-real': 'ai apa orang|robot|ini ai|orang asli|orang beneran|bot ya|manusia',
    sound:
      'suara*|audio|kedengaran|kedengeran|volume nya|digedein|gedein suara|volume|kecil banget suaranya|audionya'
      + '|audio mati|suara mati|mic|mik|mikenya|micnya|suaranya ilang|suara hilang|ga denger|gak denger|gada suara*'
      + '|volumenya|putus putus suara*|kekecilan suaranya|suara kekecilan',
    picture:
      'burem|buram|blur|ngeblur|gambarnya|gambar ga jelas|ngelag|ga jelas gambarnya|patah patah|layarnya*|layar pecah'
      + '|ngefreeze|freeze|nge lag|lagging|buffering|kameranya blur|stuck|macet',
    game: 'game|gim',
    'play-along': 'mabar|ikut main|main bareng|join main|ikutan main',
    rank: 'rank|tier apa',
    greet: 'sapa|kirim salam|titip salam|ucapin|salam dong|salam buat',
    sing: 'nyanyi*',
    giveaway:
      'giveaway*|undian*|ga kapan|kuis|ga jam berapa|ga jam brp|ga nya|bagi hadiah|give away*|bagi bagi gratis'
      + '|doorprize|kapan ga|bagi2 hadiah|ga kak kapan',
    unban: 'unban|buka blokir|diblokir|diban|kena ban',
    'show-end':
      'live sampai jam|live sampe jam|live sampe kapan|livenya sampai|selesai live|livenya selesai'
      + '|live sampai jam berapa|live sampe jam berapa|sampai jam berapa live*|sampe jam berapa live*'
      + '|sampe jam brp live*|selesai jam berapa|selesai jam brp|kelar jam berapa|livenya masih lama|live masih lama'
      + '|masih lama live*|udahan livenya|kapan selesai|kapan udahan|live selesai|livenya sampe*|live berakhir*'
      + '|live berapa jam|livenya berapa lama|live brp lama|sampai kapan livenya|sampe kapan livenya|sampe kapan live'
      + '|livenya berapa jam|tutup live',
    'live-since':
      'udah lama live|live dari kapan|mulai live dari|sejak kapan live|udah berapa lama live|jadi streamer' +
      '|sejak kapan jadi|udah lama jadi|berapa lama jadi',
    'selling-since': 'jualan dari kapan|mulai jualan|jualan berapa lama|lama jualan|jualan dari tahun',
    replay: 'ditonton ulang|rekaman*|nonton ulang|tonton ulang|live ulang|siaran ulang',
    transfers: 'nempel*|transfer ga|transferproof|luntur di masker',
    shop:
      'toko*|toko offline*|tokonya offline|toko fisik*|alamat toko*|lokasi toko*|offline store*|alamat tokonya dimana'
      + '|lokasi tokonya|outlet*|cabang*|alamat toko nya',
    'shop-age': 'tokonya sudah berapa|toko udah berapa|tokonya udah',
    dress: 'gamis*|daster|gaun|abaya',
    shirt: 'kemeja*|kaos*|koko',
    blouse: 'blus|atasan|tunik',
    trousers: 'celana*|kulot',
    jeans: 'celana jeans|jins',
    skirt: 'rok|roknya',
    shorts: 'celana pendek|kolor',
    jacket: 'jaket*',
    sweater: 'switer|kardigan',
    underwear: 'celana dalam|cd|beha|kutang',
    shoes: 'sepatu*',
    sandals: 'sandal*|sendal*',
    bag: 'tas|tasnya',
    hat: 'topi|topinya|peci',
    scarf: 'kerudung*|jilbab*|hijab*|pashmina|segi empat|mukena',
    watch: 'jam tangan',
    ring: 'cincin*',
    necklace: 'kalung*',
    earrings: 'anting*',
    bracelet: 'gelang*',
    glasses: 'kacamata*',
    lipstick: 'lipstik|lipen|liptint|lipcream',
    foundation: 'cushion|fondesyen',
    powder: 'bedak*',
    cream: 'krim*|pelembab',
    cleanser: 'sabun muka|pembersih wajah',
    mask: 'masker*',
    shampoo: 'sampo*',
    soap: 'sabun*',
    perfume: 'parfum*|minyak wangi',
    oil: 'minyak*',
    phone: 'hp',
    case: 'casing*|kesing|softcase',
    charger: 'casan|kepala charger',
    headphones: 'hedset|headset|tws',
    pillow: 'bantal*',
    towel: 'handuk*',
    pan: 'wajan|panci|teflon',
    cup: 'gelas|cangkir',
    bottle: 'botol*',
    coffee: 'kopi*',
    tea: 'teh celup|teh hijau|minum teh',
    negation: 'tidak|bukan|jangan|tanpa|gak bisa|ga bisa|gabisa|nggak bisa|gk bisa|selain|kecuali|gak usah|non',
  },
  fillers:
    'berapa lama|teh|teteh|tidak ya|tidak kak|yang|yg|ini|itu|nih|ni|tuh|tu|kah|apakah|apa|ap|apaan|mana|dimana|dmn'
    + '|kemana|ke|siapa|sp|kapan|kpn|kenapa|knp|mengapa|ngapain|gimana|gmn|gmana|bagaimana|berapa|brp|brapa|brpa|ada'
    + '|ad|adakah|bisa|bs|bisakah|boleh|blh|bolehkah|dapat|dapet|dpt|mau|pengen|pingin|tanya|nanya|mo|tau|tahu|minta'
    + '|mnta|tolong|tlg|spill|dong|donk|sih|deh|kok|ya|y|yah|yuk|loh|lho|lah|kan|aja|saja|juga|jg|pun|lagi|lg|masih'
    + '|msh|udah|udh|dah|sudah|sdh|belum|blm|belom|gak|ga|g|gk|nggak|ngga|enggak|kagak|atau tidak|apa tidak|di|dari|dr'
    + '|pada|untuk|utk|buat|bwt|dengan|dgn|sama|ama|dan|atau|kalau|kalo|klo|jika|kayak|kaya|seperti|satu|semua'
    + '|semuanya|lain|lainnya|dikit|banget|bgt|bener|beneran|emang|memang|oke|oh|wkwk*|haha*|hehe*|hai|halo|hallo|misi'
    + '|permisi|assalamualaikum|selamat|pagi|siang|sore|malam|malem|kak|kakak|kka|ka|sis|say|sayang|bun|bunda|mbak|mba'
    + '|mas|bang|bg|om|tante|bu|ibu|pak|bapak|gan|bos|min|mimin|aku|ak|saya|sy|gue|gw|gua|kamu|km|lo|lu|anda|kita|kami'
    + '|dia|mereka|nya|punya|pake|pakai|pk|dipake|dipakai|baju|bajunya|barang|barangnya|produk|produknya|orang|beli'
    + '|jual|jualan|ambil|liat|lihat|kasih|jadi|sampai|sampe|terus|trus|toko|makasih|terima kasih|ada anak|pandang'
    + '|cantik|salah|cara|jenis|tahun|ingin|akan|sekarang|skrg|lebih|kk|ukuran apa|doang|pemakaian|sehari|namanya'
    + '|dateng|ku|perlu|wig|live nya|waktu|biasanya|mulu|kesini|ntar|nanti|dulu|misal|misalnya|gtu|gitu|begitu|gini'
    + '|tsb|makanya|soalnya|mohon|info|infonya|jawab|bales|balas|jwb|notice|notis|kaka|kakanya|beb|bro|guys|gaes|ges'
    + '|plis|please|pls|ganteng|cakep|hadir|nyimak|join|gabung|tiap|melayani|daerah|caranya|nya kak',
};
