/**
 * What Indonesian shop questions are made of, chat spellings too. Knows no English loans that are spelt as in
 * English.
 */
import type { ConceptTable } from '../types';

export const indonesian: ConceptTable = {
  language: 'id',
  concepts: {
    price:
      'harga*|hrg|hrga|berapaan|brpan|brp duit|berapa rupiah|ini berapa|itu berapa|yg ini brp|brp kak|kak berapa'
      + '|kak brp|berapa semuanya|dijual berapa|pl|price list|brapaan|berapa ya|hrgnya|hrganya|howmuch|duitnya berapa'
      + '|kena berapa|kena brp|brp duitnya|mahal*|jatuhnya berapa|habis berapa duit|budget berapa'
      + '|ambil dua jadi berapa|jadinya berapa',
    size: 'ukuran*|size*|uk|muat|cutting*|besar kecilnya|ngepas|pas di badan|standar apa',
    stock: 'stok*|redi|msh ada|tersedia|ketersediaan|masih bisa dibeli|ready*|stock*|masih bisa order|masih bisa pesan',
    colour: 'warna*|wrn|varian*|color*|pilihan warna*|pilih warna*|kulernya',
    suitability:
      'cocok*|aman buat|aman untuk|aman utk|aman gak buat|aman di|aman dipakai|bisa buat|bisa untuk|bisa utk' +
      '|boleh dipake|boleh dipakai|boleh pake|bisa dipake|bisa dipakai|kompatibel|dipadu|padu*|matching',
    delivery:
      'kirim*|dikirim*|pengiriman*|ngirim|ekspedisi*|kurir*|jne|jnt|sicepat|anteraja|spx|gosend|grab instan|alamat'
      + '|ganti alamat|jasa kirim*|pilih kurir*|pilih ekspedisi|ninja express|idexpress|shopee express|sicepet|gojek'
      + '|sameday|same day|instan|instant',
    returns:
      'retur*|dikembalikan|balikin|pengembalian|kalau rusak|kalo rusak|klo rusak|barang rusak|kalo gak muat'
      + '|kalau tidak muat|kalo kekecilan|kalo kebesaran|salah kirim|dibalikin|kembalikan|dikembaliin|kembaliin'
      + '|retur garansi|garansi retur|garansi kembali|ga sesuai bisa|kalo ga sesuai|kalau ga sesuai|kalo gak sesuai'
      + '|barangnya rusak|rusak bisa',
    'how-to-buy':
      'cara mesen|cara co|cara conya|gimana pesannya|order lewat mana|ordernya lewat mana|order di mana'
      + '|belinya di mana|beli dimana|belinya dimana|bayar pake|bayar pakai|bisa bayar|pembayaran*|dicheckout'
      + '|gak bisa co|ga bisa co|masukin keranjang|checkout*|cara pesan*|gimana order*|gimana beli*|caranya beli'
      + '|belinya lewat*|beli lewat mana|beli lewat apa|caranya pesen|caranya pesan|caranya order|beli gimana'
      + '|ordernya gimana|order gimana|pesen gimana|pesennya gimana|pesan gimana|how to buy|co gimana|conya gimana'
      + '|pesannya gimana|belinya gimana|mesennya gimana|belinya gmn|ordernya gmn|gmn belinya|gmn ordernya'
      + '|gimana pesennya|gmn cara|beli nya gimana',
    link:
      'linknya|tautan|etalase*|keranjang kuning|nomor berapa|nomer berapa|no berapa|nmr brp|kode barang|kode produk'
      + '|nama tokonya|nama toko|etalase nomer|etalase nomor|nomer etalase|nomor etalase|nomer brp',
    material: 'bahan*|kainnya|kain|terbuat dari|dibuat dari|materialnya|terbuat dr',
    discount:
      'diskon*|promo*|harga live|harga coret|potongan|murah*|harga normal|harga biasa|hari biasa lebih mahal|ada sale'
      + '|disc',
    voucher: 'voucer*|vocer*|vocher*|kupon|kode promo|koin|voucher*|kode diskon*|kode voucher*',
    wholesale: 'grosir*|reseller|borongan|lusinan|selusin|minimal order|harga khusus|order banyak|partai',
    cheaper: 'murahan|bisa kurang|kurangin|nego*|ditawar|lebih hemat|murahin|diskonin|korting',
    'per-piece': 'satuan|satuannya|satu aja|ecer|eceran|per pcs|sebiji|sepasang|selembar|satunya',
    'two-pieces': 'dua pcs|beli 2|ambil 2',
    'cash-on-delivery':
      'cod|bayar di tempat|bayar ditempat|bayarnya pas barang|bayar pas barang|bayar pas sampe|bayar pas sampai'
      + '|bayar pas dateng|bayar pas datang|sistem cod|bayar cash|bayar tunai|bayar kalau sampai|bayar kalo udah sampe'
      + '|bayarnya pas sampai|bayarnya ditempat|bayarnya di tempat',
    instalments: 'cicil*|dicicil|nyicil|kredit|spaylater|spay later|kredivo|akulaku|bayar nanti|paylater',
    'bank-transfer': 'transfer*|tf|rekening|norek|bca|bri|mandiri|va',
    'e-wallet': 'dana|ovo|gopay|shopeepay|spay|qris',
    'credit-card': 'kartu kredit|kartu debit|cc',
    gift: 'hadiah*|bonus*|gratis apa|dapet apa|free apa|kado|gratisan|gratisannya',
    set: 'setelan|paket|paketan|sepaket|bundling|set',
    pay:
      'cara bayar*|bayarnya gimana|bayar gimana|metode pembayaran|bayarnya lewat apa|bayar lewat apa' +
      '|gimana bayarnya|pembayarannya gimana|pembayaran lewat',
    invoice: 'faktur*|nota|kwitansi|invoice',
    'voucher-fails':
      'voucher ga bisa|voucher gak bisa|voucher tidak bisa|vouchernya ga bisa|kode ga bisa|kode tidak bisa'
      + '|voucher gagal|kodenya ga bisa|kode promo ga bisa|vouchernya gak bisa|voucher* kok ga|voucher* kok gak'
      + '|voucher* kok gabisa|voucher* invalid|voucher* ditolak|vocer* kok ditolak|vocer* ditolak|voucher* ga kepake'
      + '|voucher* gak kepake|gabisa pake voucher*|ga bisa pake voucher*|gak bisa pake voucher*'
      + '|tidak bisa pakai voucher*|voucher* gabisa|voucher* nggak bisa|vocer* ga bisa|vocer* gabisa|kupon* ga bisa'
      + '|kupon* gak bisa|voucher* ga masuk|voucher* ga work|voucher* eror|kode voucher* error|kode voucher* ga bisa'
      + '|kode voucher* gak bisa|kode promo* error|kodenya error|kodenya salah|kode voucher* salah|voucher* ga muncul'
      + '|voucher* ga berlaku|voucher* expired|voucher* tidak berlaku|kodenya gak bisa|kode promo* gak bisa'
      + '|kode voucher* tidak bisa',
    cancel: 'cancel|dibatalin|batal*|membatalkan',
    'shipping-cost': 'ongkir*|ongkos kirim|biaya kirim*|ongkirnya bayar|bayar ongkir',
    'free-shipping':
      'gratis ongkir*|free ongkir*|bebas ongkir|freeong*|gratong*|free ong|ongkir gratis|ongkirnya gratis|ongkir 0'
      + '|gratisin ongkir|tanpa ongkir|ongkirnya free|ongkir free|free delivery',
    'delivery-time':
      'brp hari|kapan sampai|kapan sampe|estimasi*|sampainya|nyampenya|nyampe|lama pengiriman|sampenya'
      + '|barangnya dateng kapan|berapa lama barangnya|brp lama barangnya|datengnya|lama kirimnya|kapan barangnya',
    abroad:
      'luar negeri|malaysia|singapura|hongkong|taiwan|internasional|luar negri|singapur|sg|hk|arab saudi|jepang|korea'
      + '|brunei|mancanegara',
    today: 'hr ini|ntar malem|nanti malem',
    tomorrow: 'besok|bsk',
    'where-from':
      'lokasi*|kirim dari kota|alamat toko*|lokasi toko*|tokonya di mana|tokonya dimana|toko dimana|toko di mana'
      + '|toko fisik*|toko offline*|offline store*|outlet*|cabang*|tokonya daerah|tokonya offline|store nya dimana'
      + '|storenya dimana|alamatnya dimana|alamatnya di mana|alamat lengkap*|alamat tokonya dimana|lokasi tokonya'
      + '|tokonya dmn|toko dmn|offlinenya|alamat toko nya|dikirim dari kota mana|gudang*|dari kota mana kirim',
    'pick-up':
      'ambil di toko|datang ke toko|cod langsung|ambil ditempat|ambil di tempat|pick up|pickup|ambil langsung'
      + '|ambil di toko langsung|langsung ke toko|datang langsung|dateng langsung|ambil di store|ambil ke toko'
      + '|diambil sendiri|diambil di toko|diambil|ambil offline|mampir ke toko|ke toko langsung|beli langsung di toko'
      + '|beli di toko langsung',
    'my-parcel':
      'paket saya|paketku|paket aku|pesananku|orderan saya|orderanku|belum dikirim|blm dikirim|blm nyampe|blm sampe'
      + '|belum nyampe|resi*|pesanan ku|paket ku|belum dateng|belum datang|paket ga nyampe|paket gak nyampe'
      + '|paket ga sampe|paket belum|paketnya belum|paket kok belum|barangku|barang ku|paket mana|cek resi*'
      + '|nomor resi*|cek paket*|lacak*|udah seminggu paket*|pesenanku|pesanan aku|orderan ku|orderan aku'
      + '|paket ga dateng|paketnya mana|kiriman saya',
    exchange:
      'tuker*|tukar*|ditukar|dituker|ganti ukuran|ganti size|salah size bisa ganti|salah ukuran bisa|salah size bisa'
      + '|bisa ganti kalo|diganti|ga muat bisa ganti',
    refund: 'uang kembali|refund*|balik duit|balikin uang|pengembalian dana|uangnya balik|uang balik',
    warranty: 'garansi*|jaminan|bergaransi',
    packaging:
      'packing*|bubble wrap|kemasan*|kardus|pake box|kotaknya|bungkus*|dibungkus|box kado|kotak kado|pengemasan*'
      + '|packing kayu|dikemas*',
    'last-one': 'sisa satu|terakhir|sisa 1',
    restock:
      'restock*|ready lagi|restok*|ada lg|kapan ada|ntar ada lagi|kapan masuk|bakal ada lagi|re stock|re stok'
      + '|bakal ready|kapan adanya|ada lagi ga nanti',
    'pre-order': 'po|pesan dulu',
    'how-many-left':
      'sisa berapa|sisa brp|stoknya berapa|stok berapa|masih banyak|sisanya|sisa brp pcs|sisa brapa|tinggal dikit'
      + '|tinggal sedikit|stok* sisa|stoknya tinggal|stok brp|stoknya brp|stoknya brapa|banyak gak stoknya|sisa stok*'
      + '|tinggal brapa',
    'sold-out': 'habis|udah abis|abis ya|stok abis|kosong|keabisan|sold out|soldout|ludes|kehabisan|stoknya abis',
    reserve:
      'keep|dp dulu|bisa dp|simpenin|simpan*|tolong simpen|keepin|booking*|titip|dikeep|boking|bisa hold|hold dulu'
      + '|sisain|tahan dulu',
    small: 'kecil|kecilan|kekecilan',
    large: 'besar|gede|kebesaran',
    'plus-size':
      'jumbo|bigsize|big size|badan gemuk|badan besar|gendut|gemuk|ukuran besar banget|badan gede|badan gendut|xxxl'
      + '|size gede|ukuran gede',
    'runs-small':
      'kekecilan|modelnya pas|sempit|pas atau sempit|kecil ga ukurannya|kecil modelnya|naik size|naik satu size',
    tight: 'ketat|sempit|ngetat|kesempitan',
    loose: 'longgar*|gombrong|kedodoran',
    length:
      'panjang*|pb|kepanjangan|pjg|sepanjang apa|pb* berapa kak|pb* brp kak|panjang* berapa kak|panjang* brp kak'
      + '|panjang berapa cm|panjang brp cm|panjangnya berapa cm|pb nya brp kak|pb nya berapa kak',
    waist: 'pinggang*|lp|lingkar pinggang|lp* berapa kak|lp* brp kak|pinggang* berapa kak|pinggang* brp kak',
    chest:
      'dada|ld|lingkar dada|dada*|lingkar dada brp kak|lingkar dada berapa kak|dadanya berapa kak|ld* berapa kak'
      + '|ld* brp kak|lebar dada berapa*|dada berapa ya|ld berapa ya',
    hips: 'pinggul|lingkar pinggul|panggul',
    shoulder: 'bahu|lebar bahu|pundak',
    sleeve: 'lengan*|ketiak|lengan pendek|tangannya|panjang tangan*|lengan panjang|lengan panjang apa pendek',
    foot: 'telapak kaki|insole',
    weight: 'bb|berat*|brp kilo|timbangan|berat* berapa kak|berat* brp kak',
    height: 'tb|tinggi badan|tinggi*',
    volume: 'isi* brp|berapa ml|netto|brp gram|volumenya|volume',
    'one-size': 'all size|allsize|satu ukuran',
    measurements: 'brp cm|detail ukuran|tabel ukuran',
    stretchy:
      'melar|karet*|ngaret|elastis|stretch|bahannya stretch|bahan stretch|bahannya melar|bahan melar'
      + '|karet ga pinggangnya|pinggang karet|pinggangnya karet|pinggangnya melar|mulur',
    'model-wears':
      'kakak pake size|kakaknya pake|yang dipake kakak|yg dipake kakak|model pake|dipake model*|modelnya pake'
      + '|modelnya pakai|kakak pake ukuran|kakaknya pake size|host pake|dipake host|yang dipake size'
      + '|kakak pakai ukuran|kakak pakai size|hostnya pake|kakak size apa|host size',
    'which-for-me':
      'aku size apa|aku pake size apa|size apa buat aku|cocok size apa|aku cocoknya|buat aku size|saya pake size'
      + '|ukuran saya|aku ukuran apa|muat size apa',
    black: 'hitam*|item|hitem',
    white: 'putih*|broken white|bw',
    red: 'merah*|marun',
    blue: 'biru*',
    navy: 'biru dongker|dongker',
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
      'warna apa lagi|warna yang lain|selain ini ada warna*|selain warna ini|selain ini warna*|adanya warna ini'
      + '|warna ini aja|gaada warna lain|cuma warna ini|warna laennya|warna laen',
    glossy: 'mengkilap|kilap',
    'true-to-photo':
      'sesuai foto|sesuai gambar|sama kayak foto|realpict|aslinya|kayak di foto|sama kaya foto|real pict*|warna asli*'
      + '|persis kaya gambar|persis gambar|persis kayak gambar|persis foto|persis kayak di foto|sama kaya gambar'
      + '|sama kayak gambar|sama kaya di gambar|warnanya asli|sesuai sama gambar|sesuai sama foto|kaya difoto'
      + '|mirip foto|mirip gambar|beda sama foto|beda sama gambar|sama ga kaya gambar',
    'oily-skin': 'wajah berminyak|berminyak|oily',
    'dry-skin': 'wajah kering',
    'sensitive-skin': 'sensitif|gampang merah|gampang iritasi',
    'combination-skin': 'kulit kombinasi',
    acne: 'jerawat*|berjerawat|bruntusan|beruntusan|breakout',
    'dark-spots': 'flek*|bekas jerawat|noda hitam|bopeng',
    wrinkles: 'keriput|kerutan|garis halus|penuaan',
    'dark-skin': 'kulit gelap|sawo matang|kulit hitam|kulit coklat',
    'fair-skin': 'kuning langsat',
    pregnant: 'bumil|hamil',
    breastfeeding: 'busui|menyusui|busui friendly',
    baby: 'mpasi|bayi*|newborn',
    child: 'usia brp|anak|bocil|balita|anak usia|umur 5|usia 5|umur 3|umur 7|umur 10|umur 6|umur 4|umur 8',
    teenager: 'remaja|anak sekolah|abg',
    men: 'cowok|cowo|pria|laki laki|lakilaki|laki2|unisex',
    women: 'cewek|cewe|wanita|perempuan',
    elderly: 'lansia|orang tua|orangtua|nenek',
    diabetic: 'diabetes|kencing manis|gula darah',
    allergy: 'alergi*',
    hair: 'rambut',
    'dyed-hair': 'rambut diwarnai|rambut bleaching|rambut cat',
    'curly-hair': 'keriting',
    office: 'kantor|ngantor|kerja kantoran',
    party: 'kondangan|pesta|lebaran|wisuda|lamaran|nikahan',
    sport: 'olahraga|senam|lari pagi',
    'daily-use': 'sehari hari|harian|tiap hari|setiap hari',
    'side-effects': 'purging|efek samping*|bahaya*|aman ga pemakaiannya',
    halal: 'halal',
    cotton: 'katun|kapas',
    leather: 'kulit sintetis|kulit sapi|kulit beneran|bahan kulit',
    silk: 'sutra|sutera',
    wool: 'wol',
    polyester: 'poliester',
    linen: 'rami',
    denim: 'bahan jeans|bahan jins',
    plastic: 'plastik',
    metal: 'besi|logam|stenlis|baja',
    wood: 'kayu',
    glass: 'kaca',
    'real-gold': 'emas',
    ingredients: 'kandungan*|komposisi*',
    alcohol: 'alkohol*',
    fragrance: 'pewangi',
    expiry: 'exp|expnya|expired*|ed|kadaluarsa*|kadaluwarsa*|kedaluwarsa*',
    'made-in':
      'buatan*|produk mana|made in|produksi mana|asal produk|impor|lokal|diproduksi|produksi dimana|bikinan mana',
    authentic: 'ori|original*|asli|palsu|kw|tiruan',
    registered: 'bpom|sni|izin edar|terdaftar|sertifikat*',
    thick: 'tebal*|tebel*',
    thin: 'tipis*',
    soft: 'lembut*|halus',
    heavy: 'berat gak|berat banget',
    'see-through':
      'nerawang|menerawang|tembus|keliatan dalemannya|perlu daleman|pake daleman|pakai daleman|harus pake daleman'
      + '|pakai dalaman|keliatan dalam|keliatan dalemnya|kelihatan dalam*',
    waterproof: 'anti air|anti hujan|waterproof|tahan hujan|kalau hujan|tahan aer|kebal air|air ga luntur',
    'machine-wash': 'cuci mesin|dicuci mesin|nyuci*|dicuci|cuci pake mesin|laundry*|cuci*',
    iron: 'setrika|disetrika',
    shrinks: 'nyusut|menyusut|menciut|mengkerut|mengkeret',
    fades: 'luntur*|pudar|kelunturan|warnanya pudar|warna pudar|luntur warnanya',
    pills: 'berbulu|bulu bulu',
    'wrinkle-free':
      'kusut|gampang kusut|lecek|gampang lecek|harus disetrika|perlu disetrika|disetrika terus|perlu setrika',
    durable: 'awet*|transfer proof|transferproof|tahan berapa|kuat gak|cepat rusak',
    smell: 'wangi*|aroma*|bau*|nyengat',
    taste: 'level brp|rasanya|varian rasa|pedes*|pedas*|manis|asin',
    itchy: 'gatal|gatel|nyaman di kulit|di kulit nyaman',
    'hot-to-wear': 'panas|gerah|adem|sumuk|keringetan|bikin keringetan|bikin gerah|keringat*',
    battery: 'batre*|batere*|baterai*|sekali cas|sekali charge',
    charging: 'ngecas|dicas|cas|casnya',
    voltage: 'watt|voltase|colokan*',
    'how-to-use':
      'cara pake*|cara makainya|cara masak*|cara minum*|aturan pakai*|makenya|pakainya|pakenya|cara makai'
      + '|aturan minum*|tutorial*|penggunaan*|gunainnya gimana|cara gunain*',
    'how-often': 'brp kali',
    'before-or-after': 'sebelum atau sesudah|sebelum apa sesudah|sebelum apa setelah|abis apa|setelah apa|duluan mana',
    before: 'sebelum|sblm',
    after: 'sesudah|setelah|abis|habis pakai',
    greasy: 'bikin berminyak|lengket|berminyak ga|berminyak gak',
    warm: 'hangat|anget|angat',
    'which-age': 'usia berapa|mulai umur|umur berapa bisa|untuk usia|buat usia|buat umur',
    pockets: 'saku|sakunya|kantong*',
    lining: 'furing*|puring|lapisan dalam|dalaman',
    zipper: 'resleting*|sleting|seleting',
    padding: 'busa*',
    brand: 'merk*|merek*|brand apa',
    quality: 'kualitas*|bagus gak',
    'try-on':
      'cobain|coba dipake|dicoba*|liat dipake|dipake dong|pakein|lihat dipakai|coba pake|pake dong|pakai dong'
      + '|tolong dipake|tryon|coba pakai|coba dong',
    'show-closer': 'dideketin|deketin|lebih dekat|dekatkan|deket|zoom*|close up|dekatin',
    'show-back': 'belakangnya|bagian belakang|tampak belakang|balik badan|putar badan|muter|putar',
    'show-again': 'liat lagi|lihat lagi|liatin lagi|tunjukin lagi|ulang|spill lagi',
    compare: 'beda|bedanya|bedain|perbedaan*|dibanding*|perbedaannya',
    'which-is-better':
      'bagus mana|lebih bagus|rekomendasi*|lebih cakep|menurut kakak|bagus merah|bagus yang mana|pilih yang mana'
      + '|bagusan|mending|cakepan|best seller*|bestseller*|rekomen*|paling laku|terlaris|paling banyak dibeli'
      + '|paling bagus|lebih cocok mana|cakep mana|laris*|saranin|pilih merah|bagus hitam',
    'next-show':
      'besok live|kapan live|jadwal live|live besok|live kapan|live jam berapa|livenya besok|jam berapa live'
      + '|live jam brp|jam brp livenya|livenya kapan|biasanya live|live tiap hari|livenya tiap hari|kapan livenya'
      + '|livenya jam berapa|livenya jam brp|live lg|live nya kapan|live nya jam berapa|live selanjutnya'
      + '|live berikutnya|hari apa aja live*|kapan ada live|next live|live mulai jam|live nya jam brp',
    'how-long-on-sale':
      'sampai jam berapa|sampe jam berapa|promo sampai kapan|sampe kapan promonya|promonya sampai|diskon sampai'
      + '|sampai kapan|promo sampe jam',
    song: 'lagu*|judul lagu*|judulnya',
    'host-name':
      'namanya siapa|nama kamu|siapa namanya|nama host|nama hostnya|kenalan|namanya siape|nama nya siapa|nama kakaknya'
      + '|kakak namanya|kak namanya|nama mbak|nama mbaknya|nama masnya|namanya sp|siapa sih namanya',
    'host-age': 'umur*|usia*|kelahiran*|thn lahir|lahiran tahun*',
    'host-place':
      'asli mana|asalnya|kota mana|dari daerah|kakak dari mana|orang sunda|orang jawa|kaka dari mana|asal mn'
      + '|kampung mana',
    'host-home':
      'tinggal di mana|tinggal dimana|rumahnya|rumah kak|domisili*|tinggalnya|kakak tinggal|tinggal dmn'
      + '|tinggal daerah mana|tinggal di daerah|tinggal di kota',
    'host-height':
      'tinggi kakak|kakak tingginya|tingginya host|kakak tb|tb kakak|tingginya berapa kak|tb berapa kak'
      + '|tinggi badan kakak|kak tb|tinggi badan host*|tinggi badan kak',
    'host-partner':
      'udah nikah|sudah nikah|udh nikah|jomblo|punya suami|suaminya|punya pacar|punya istri|suami kakak|pacar kakak'
      + '|single|singel|masih sendiri|sudah menikah|udah menikah|sdh nikah|punya cowok|punya pasangan'
      + '|udah ada yang punya|lajang|jomlo|berkeluarga|married|pny pacar|belum nikah|taken',
    'host-family': 'punya anak|anaknya berapa|punya adik',
    'is-real':
      'ai apa orang|robot|orang asli|orang beneran|bot ya|manusia|beneran orang|kak ai|host* ai|ai bukan|manusia bukan'
      + '|orang bukan|ai apa bukan|apa ai|orang ga sih|ai kah',
    sound:
      'suara*|audio|kedengaran|kedengeran|digedein|gedein suara|volume|audionya|audio mati|suara mati|mic|mikenya'
      + '|micnya|suaranya ilang|suara hilang|ga denger|gak denger|gada suara*|volumenya|putus putus suara*'
      + '|kekecilan suaranya|suara kekecilan',
    picture:
      'burem|buram|blur|ngeblur|gambarnya|gambar ga jelas|ngelag|ga jelas gambarnya|patah patah|layarnya*|layar pecah'
      + '|gambar putus|ngefreeze|freeze|nge lag|lagging|lemot|buffering|kameranya blur|stuck|macet|muter muter|ngadat'
      + '|resolusi*',
    game: 'game|gim',
    'play-along': 'mabar|ikut main|main bareng|ikutan main',
    rank: 'rank|tier apa',
    greet:
      'sapa|kirim salam|titip salam|ucapin|salam dong|salam buat|sebut nama*|notice aku|notis aku|notice me'
      + '|sebutin nama*|panggil aku|baca komen*|salam dari|say hai|bacain*',
    sing: 'nyanyi*',
    giveaway:
      'giveaway*|undian*|ga kapan|kuis|ga jam berapa|ga jam brp|ga nya|bagi hadiah|give away*|bagi bagi gratis'
      + '|doorprize|kapan ga|bagi2 hadiah|ga kak kapan',
    unban: 'unban|buka blokir|diblokir|diban|kena ban',
    'show-end':
      'live sampai jam|live sampe jam|live sampe kapan|livenya sampai|selesai live|livenya selesai'
      + '|live sampai jam berapa|live sampe jam berapa|sampai jam berapa live*|sampe jam berapa live*'
      + '|sampe jam brp live*|selesai jam berapa|selesai jam brp|kelar jam berapa|livenya masih lama|live masih lama'
      + '|masih lama live*|udahan livenya|kapan selesai|kapan udahan|kapan kelar|live selesai|livenya sampe*'
      + '|live berakhir*|masih lama ga live*|live berapa jam|livenya berapa lama|live brp lama|live brp jam'
      + '|sampai kapan livenya|sampe kapan livenya|sampe kapan live|livenya berapa jam|tutup live',
    'live-since':
      'live dari kapan|mulai live dari|sejak kapan live|udah berapa lama live|jadi streamer|sejak kapan jadi'
      + '|udah lama jadi|berapa lama jadi',
    'selling-since': 'jualan dari kapan|mulai jualan|jualan berapa lama|lama jualan|jualan dari tahun',
    replay: 'ditonton ulang|rekaman*|nonton ulang|tonton ulang|live ulang|siaran ulang',
    transfers: 'nempel*|transfer ga|transferproof|luntur di masker',
    shop:
      'toko*|toko offline*|tokonya offline|toko fisik*|alamat toko*|lokasi toko*|offline store*|alamat tokonya dimana'
      + '|lokasi tokonya|tokonya daerah|outlet*|cabang*|alamat toko nya|tokonya di mana|tokonya dimana|toko dimana'
      + '|toko di mana|store nya dimana|storenya dimana|tokonya dmn|toko dmn',
    'shop-age': 'tokonya sudah berapa|toko udah berapa|tokonya udah',
    dress: 'gamis*|daster|gaun|abaya',
    shirt: 'kemeja*|kaos*|koko',
    blouse: 'blus|atasan|tunik',
    trousers: 'celana*|kulot',
    jeans: 'jins',
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
    perfume: 'parfum*',
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
    + '|dateng|ku|perlu|wig|live nya|waktu|biasanya|terus terus|mulu|kesini|ntar|nanti|dulu|misal|misalnya|minn|kakk'
    + '|kaak|gtu|gitu|begitu|gini|tsb|makanya|soalnya|mohon|info|infonya|infoin|jawab|bales|balas|jwb|notice|notis'
    + '|dongg|kaka|kaks|kakanya|sist|beb|cuy|bro|guys|gaes|ges|guis|plis|please|pls|pliss|cantikk|ganteng|cakep|hadir'
    + '|nyimak|baru|join|new|gabung|tiap|melayani|daerah|caranya|nya kak|offline|kemarin|tadi|aman|nyaman|hostnya|host'
    + '|gpp|gapapa|cepet',
};
