/** Vietnamese shop words, with and without diacritics and in chat spelling. Knows nothing of how they are matched. */
import type { ConceptTable } from '../types';

export const vietnamese: ConceptTable = {
  language: 'vi',
  concepts: {
    price:
      'giá|gia bao nhieu|gia nhieu|gia nhiu|gia sao|gia the nao|gia ntn|gia bn|gia ca|gia vay|gia tien|xin gia'
      + '|check gia|hoi gia|bao gia|cho gia|bao nhieu|bao nhieu tien|bao nhiu|bn tien|nhieu tien|nhiêu|nhieu vay|nhiu'
      + '|nhiu tien|mắc hông|mac khong|dat khong|re khong|nhieu mot cai|nhieu 1 cai|tinh tien sao|tong bao nhieu'
      + '|het bao nhieu|bn|mấy tiền|bnhiu|bnhieu|bao tien|tổng nhiêu',
    size:
      'size|sz|sai gi|cỡ|kich co|kich thuoc|mac vua|mang vua|di vua|vừa k|vua khong|vua ko|may ky|may ki|may kg' +
      '|may can|bao nhieu ky|bao nhieu ki|bao nhieu kg|bao nhieu can|bang size|form|phom|bao nhieu size' +
      '|rong bao nhieu',
    stock:
      'còn|con hang|con khong|con ko|con k|con hong|con hok|con size|con sz|co san|san hang|hang san|có hàng' +
      '|co hang khong|có bán|co ban khong|con ban|con mon|co mau nay|con nua khong|co nua khong|nữa không',
    colour: 'màu|mau gi|mau nao|may mau|mau sac|bao nhieu mau|nhung mau|cac mau|bang mau|tong mau|tone mau|còn màu',
    suitability:
      'hop voi|phu hop|hop khong|hop da|dung duoc|dung dc|xai duoc|xai dc|uong duoc|uong dc|boi duoc|thoa duoc' +
      '|an dc khong|cho ai|danh cho|may tuoi|bao nhieu tuoi|may thang tuoi|mac duoc khong|mac dc khong|tuong thich' +
      '|ho tro may|lap duoc|dung chung|may thang an|may thang dung|may thang uong|an duoc|ai dùng|mặc với|phối',
    delivery:
      'ship|sip|ship di|giao hang|giao toi|giao ve|giao den|giao chua|giao nhanh|gui hang|gui ve|gui di|gui chua'
      + '|van chuyen|nhan hang|chuyen phat|don vi van chuyen|hoa toc|ghtk|ghn|j&t|viettel post|spx|chua nhan duoc'
      + '|chua thay giao|tới chưa|chua gui|chua giao|giao dc|giao được|đơn vị nào|đvvc|gửi bằng gì|giao qua đơn vị nào'
      + '|bên nào giao|giao bên nào|gửi bên nào|shopee express|jt|giao hàng tiết kiệm|giao hàng nhanh',
    returns:
      'doi tra|tra hang|tra lai|hoan hang|hang loi|bi loi thi|loi thi|khong vua thi|ko vua thi|khong ung|ko ung'
      + '|dong kiem|kiem hang|bi loi|hoàn trả|lỗi có được trả|trả không|trả được|cho trả|đổi trả không',
    'how-to-buy':
      'mua sao|mua the nao|mua ntn|mua lam sao|mua kieu gi|cach mua|lam sao mua|lam sao de mua|dat hang|đặt sao'
      + '|dat mua|cach dat|dat the nao|dat ntn|chot sao|chot don sao|chot the nao|thanh toan|tra tien|gio hang|len don'
      + '|tao don|order sao|order the nao|cach order|muon mua|dat coc|nut mua|khong bam duoc|mua nhu the nao|mua ở đâu'
      + '|cách mua thế nào|chốt kiểu gì|đặt kiểu gì|order kiểu gì|mua bằng cách nào|làm sao để đặt|đặt ở đâu'
      + '|đặt mua thế nào|cách chốt|đặt làm sao|order ở đâu|order bằng cách nào|làm sao đặt|mua hàng ở đâu|chốt đơn',
    link:
      'link|lynk|ma so|ma gi|ma bao nhieu|ma may|giỏ mấy|giỏ nào|gio so|ten shop|ten san pham|mua o dau|mua đâu' +
      '|xin info|mã nhiêu|cai nay ten gi|sp ten gi|son ten gi|so may|số sp|mã sp|xin số|xin mã',
    material:
      'chat lieu|chat gi|vai gi|loai vai|chat vai|vải|lam bang|làm từ|lam tu gi|nguyen lieu|da gì|go gi|nhua gi|chất j',
    discount:
      'giam gia|giam khong|co giam|sale|khuyen mai|deal|flash sale|uu dai|chuong trinh gi|giảm|giảm bao nhiêu|giá tốt',
    voucher: 'voucher|vou|ma giam|ma giam gia|coupon',
    wholesale: 'sỉ|gia si|mua si|ban si|lay si|bán buôn|gia buon|dai ly|ctv',
    cheaper: 're hon|bot khong|bot duoc|bớt|bot chut|bot them|giam them|giam nua|mem hon|lay nhieu co giam',
    'per-piece': 'mua le|gia le|ban le|tung cai|moi cai',
    'two-pieces': 'hai cai|lay cap|mua cap|2 cái',
    'cash-on-delivery':
      'cod|ship cod|thanh toan khi nhan|nhan hang tra tien|nhan hang moi tra|nhan hang thanh toan|tra tien khi nhan'
      + '|thu ho|nhan hang roi tra tien|nhận rồi trả tiền|nhận hàng rồi trả|nhận hàng rồi thanh toán|trả tiền mặt'
      + '|tiền mặt|nhận rồi trả',
    instalments: 'tra gop|mua gop|spaylater|góp|trả trước',
    'bank-transfer': 'chuyen khoan|ck|stk|so tai khoan|banking|quet ma|quet qr',
    'e-wallet': 'momo|zalopay|zalo pay|vi dien tu|shopeepay|vnpay',
    'credit-card': 'the tin dung|quet the|visa|thẻ',
    gift: 'quà|qua tang|tang kem|tang gi|co tang|gói quà|tặng',
    set: 'set|combo|ca bo|nguyen bo|ca set|nguyên set',
    pay:
      'thanh toan|thanh toán|cách trả tiền|tra tien sao|thanh toán sao|trả tiền kiểu gì|thanh toán thế nào' +
      '|thanh toán ntn|hình thức thanh toán',
    invoice: 'hóa đơn|hoá đơn|vat',
    'voucher-fails':
      'voucher không dùng|voucher k dùng|mã không dùng|voucher ko dùng|mã k áp|không áp được mã|mã lỗi|voucher lỗi'
      + '|mã không áp|không dùng được mã|mã ko dùng|mã giảm giá lỗi|áp mã lỗi|báo lỗi|vou lỗi|không nhập được mã'
      + '|ko nhập được mã|mã sai|k nhập được mã|không xài được mã|ap ma khong duoc|ap ma ko duoc|ap ma k duoc'
      + '|nhap ma khong duoc|nhap ma ko duoc|nhap ma k duoc|khong dung duoc vou*|ko dung duoc vou*|k dung duoc vou*'
      + '|vou* khong duoc|vou* ko duoc|vou* k duoc|vou* ko xai|vou* khong xai|vou* k xai|ma bi loi|ma giam gia bi loi'
      + '|khong ap duoc|ko ap duoc|k ap duoc|khong ap ma|ap ma bao loi|vou* bi loi|vou* loi|khong xai duoc vou*'
      + '|vou* khong dung|vou* ko dung|vou* k dung|khong nhap duoc|khong xai duoc ma',
    cancel: 'hủy|huỷ|hủy đơn',
    'shipping-cost':
      'phi ship|tien ship|phi van chuyen|ship bao nhieu|ship nhieu|ship nhiu|ship bn|gia ship|phi giao|cuoc ship' +
      '|phi ship bao nhieu',
    'free-shipping':
      'freeship|free ship|freesip|mien ship|mien phi ship|mien phi van chuyen|fship|mat phi ship|fs|free vận chuyển'
      + '|ship miễn phí|miễn phí giao hàng',
    'delivery-time':
      'may ngay|bao nhieu ngay|bao lau nhan|bao lau thi nhan|bao lau toi|bao lau co hang|khi nao nhan|khi nao giao'
      + '|bao gio nhan|bao gio giao|may bua|khi nào tới|bao lâu|mấy hôm|bao giờ tới|khi nào gửi|bao giờ gửi'
      + '|mấy ngày nhận|chừng nào nhận|nhận được hàng|chừng nào tới|chừng nào có hàng|chừng nào giao|bao lâu hàng về'
      + '|giao bao lâu|nhận được|giao mấy ngày|ship lâu không|giao lâu không|khi nào hàng tới',
    abroad:
      'nuoc ngoai|quoc te|ship my|qua mỹ|đi mỹ|ship nhat|ship dai loan|qua nhật|đi nhật|qua úc|đi úc|qua hàn|đi hàn'
      + '|châu âu|nhật bản|đài loan',
    today: 'hom nay|bua nay|trong ngay',
    tomorrow: 'ngay mai|sang mai|mai giao|mai nhan|chieu mai|mai',
    'where-from':
      'gui tu dau|ship tu dau|kho o dau|giao tu dau|shop o dau|dia chi shop|dia chi|địa chỉ cửa hàng|cửa hàng ở đâu'
      + '|đc shop|shop có cửa hàng|cua hang|chi nhánh|showroom|shop ở tỉnh nào|shop mình ở đâu',
    'pick-up':
      'lay truc tiep|mua truc tiep|qua lấy|tới lấy|đến lấy|ghé lấy|qua shop mua|qua shop lay|tới shop lấy|tới shop mua'
      + '|đến shop lấy|đến shop mua|mua tại shop|lấy tại shop|nhận tại shop|lấy tại cửa hàng|mua tại cửa hàng'
      + '|đến cửa hàng mua|ra cửa hàng|ghé mua|ghé cửa hàng|tự lấy|ghé shop|cửa hàng lấy',
    'my-parcel':
      'don cua em|don em|don cua minh|đơn mình|đơn tôi|hàng em|hang cua em|ma van don|don hang|don hom|đơn mua'
      + '|chưa nhận được|chưa thấy giao|chưa tới|chưa thấy|chưa giao cho em|đặt cả tuần chưa thấy|sao chưa gửi'
      + '|sao lâu vậy|chưa giao hàng|chưa ship|đơn hàng của em|hàng của mình|đặt rồi mà|đơn e|hàng e|kiểm tra đơn'
      + '|check đơn|sao chua giao|chua nhan duoc hang|chưa có hàng',
    exchange: 'doi size|doi hang|doi duoc|doi mau|đổi*|đổi sz|đổi trả',
    refund: 'hoan tien|tra lai tien|hoan xu|trả tiền lại|hoàn lại tiền',
    warranty: 'bao hanh|bh may thang|bh|bảo hành mấy năm',
    packaging: 'dong goi|hop dung|co hop|bao bi|boc hang|gói quà|hộp quà|bọc quà',
    'last-one': 'cai cuoi|con mot cai|còn mỗi|còn một|còn 1',
    restock:
      've hang|ve lai|co lai|hang ve|khi nao co hang|khi nao ve|bao gio ve|ve them|nhap them|bao gio co hang'
      + '|có thêm hàng|nhập lại|có nữa không|restock|chừng nào về|lúc nào về|khi nào nhập|bao giờ nhập|về nữa không',
    'pre-order': 'pre order|preorder|dat truoc|hang order|cho hang',
    'how-many-left':
      'con bao nhieu|con nhieu khong|con may|còn nhiêu|con nhieu cai|còn nhiều|sl còn|số lượng còn|còn ít|còn bn',
    'sold-out': 'het hang|het chua|het roi|sold out|chay hang|hết size|hết màu|het luon',
    reserve: 'giu cho|giu giup|de danh|giữ lại|giữ em|giữ mình|để dành cho mình|giữ giùm|giữ đơn|giu hang|chừa em|keep',
    small: 'nhỏ|size nho|loai nho',
    large: 'lớn|loai lon|to hon|lon hon',
    'plus-size':
      'big size|bigsize|size dai|nguoi map|nguoi beo|béo|mập|size lớn|size to|size bự|bự con|map mac|ngoại cỡ',
    'runs-small': 'form nho|len size|tang size|nho hon binh thuong|mặc chật|bị chật|chật hơn',
    'runs-large': 'form rong|xuong size|lui size|form to',
    tight: 'chật|bi chat|ôm|bó sát|form body',
    loose: 'rộng|oversize|form suong|suông|thụng',
    length:
      'chieu dai|dai bao nhieu|dai may|dài nhiêu|do dai|quan dai may|quan dai bao nhieu|dai may phan|dài|ngắn'
      + '|dài cỡ nào|chiều dài áo nhiêu|dài bn|độ dài bn|chiều dài nhiêu|chiều dài bao nhiêu|áo dài nhiêu'
      + '|dài bao nhiêu cm|chiều dài áo|áo dài bao nhiêu',
    waist: 'eo|vong eo|vong 2|eo bao nhieu|lưng bao nhiêu|vong eo bao nhieu|eo nhiêu|eo bn|v2|v2 bao nhiêu|số đo eo',
    chest:
      'ngực|vong nguc|vong 1|nguc bao nhieu|vòng ngực bao nhiêu|ngực nhiêu|ngực bn|v1|v1 bao nhiêu|v1 nhiêu|số đo ngực'
      + '|vòng ngực nhiêu|vòng ngực bn|ngực bao nhiêu cm',
    hips: 'mông|vong mong|vong 3|mong bao nhieu|vòng đùi|v3|v3 bao nhiêu|mông nhiêu|mông bn|số đo mông',
    shoulder: 'rong vai|ngang vai|vai rong|vai bao nhieu',
    sleeve: 'tay áo|tay dai|tay ngan|tay lo',
    foot: 'ban chan|chan be|chan to',
    weight: 'can nang|nặng|nang bao nhieu|trong luong|nặng nhiêu|mấy kg|mấy ký|bao nhiêu ký',
    height: 'chieu cao|cao bao nhieu|cao nhieu|cao may',
    volume:
      'dung tich|dung luong|bao nhieu ml|may ml|bao nhieu gram|bao nhieu g|bao nhieu goi|bao nhieu vien' +
      '|bao nhieu mieng|may goi|may vien|may mieng|nhiêu ml',
    'one-size': 'free size|freesize|mot size',
    measurements: 'so do|thong so|do giup|so do chi tiet',
    stretchy: 'co gian|co dan|giãn|thun|vải giãn|vải co giãn|chất co giãn|vải có giãn|vải có co giãn',
    'model-wears': 'mau mac size|chi mac size|c mac size|chi dang mac|mau cao|nguoi mau|mẫu mặc|mẫu đang mặc|size mẫu',
    'which-for-me':
      'em mặc size|mình mặc size|mặc size gì|e mặc size|mặc size nào|mình lấy size|em lấy size|lấy size gì' +
      '|lấy size nào|hợp size nào|chọn size',
    black: 'đen|mau den',
    white: 'trắng|mau trang',
    red: 'đỏ|mau do|đỏ đô',
    blue: 'xanh da trời|xanh duong|xanh bien|xanh lam',
    navy: 'xanh than|xanh đen|xanh navy|navy|xanh tim than',
    green: 'xanh la|xanh reu|xanh lục|xanh cốm|xanh bơ',
    yellow: 'vàng|mau vang',
    pink: 'hồng|mau hong',
    purple: 'tím|mau tim',
    grey: 'xám|ghi xám|mau xam|mau ghi',
    brown: 'nâu|mau nau',
    beige: 'mau kem|nude|mau be',
    orange: 'mau cam',
    gold: 'vàng gold|mau gold|ánh kim',
    silver: 'mau bac|silver',
    transparent: 'trong suot',
    patterned: 'hoa van|hoa tiet|sọc|hoa nhí|caro',
    plain: 'trơn|mau tron',
    dark: 'mau dam|tối màu',
    'light-coloured': 'mau nhat|sáng màu',
    'other-colour': 'mau khac|con mau nao khac|ngoai mau nay',
    matte: 'lì|son li',
    glossy: 'co bong|bóng hay lì|son bong',
    'true-to-photo':
      'giong hinh|giong anh|nhu hinh|y hình|màu thật|giống trong hình|đúng hình|có giống|giống trên live|màu ngoài'
      + '|giống không|giống như hình|đúng màu|khác hình|giống k',
    'oily-skin': 'da dau|da nhon|da do dau',
    'dry-skin': 'da kho|khô',
    'sensitive-skin': 'da nhay cam|kich ung|nhay cam|dễ kích ứng|kích ứng|da yếu',
    'combination-skin': 'da hon hop',
    acne: 'mụn|da mun|bi mun|tri mun|nổi mụn',
    'dark-spots': 'nám|tan nhang|tham mun|thâm|tri nam',
    wrinkles: 'nep nhan|lao hoa|chống lão hóa',
    'dark-skin': 'da ngam|ngăm|da đen',
    'fair-skin': 'da trang|da sáng',
    pregnant: 'bầu|me bau|mang thai|co bau|dang bau|ba bau',
    breastfeeding: 'cho con bu|cho bu|sua me|sau sinh|bỉm',
    baby: 'so sinh|em be|trẻ sơ sinh|bé',
    child: 'tre em|cho be|trẻ con|tre nho|be trai|be gai',
    teenager: 'hoc sinh|tuoi teen|day thi',
    men:
      'con trai|dan ong|do nam|nam giới|trai dung|trai mac|trai xai|cho nam|nam mặc|nam dùng|nam xài|nam được|size nam'
      + '|nam nữ|áo nam|quần nam|nam có|nam dùng được|nam hay nữ',
    women: 'con gái|phu nu|cho nu',
    elderly: 'nguoi gia|nguoi lon tuoi|lớn tuổi|trung nien|ong ba',
    diabetic: 'tieu duong',
    allergy: 'di ung|kích ứng',
    hair: 'tóc|mai toc',
    'dyed-hair': 'toc nhuom|toc tay|nhuộm',
    'curly-hair': 'toc xoan|toc uon',
    summer: 'mua he|mua nong',
    winter: 'mua dong|mua lanh',
    office: 'cong so|van phong|mac di lam|đồ đi làm|di lam mac',
    party: 'di tiec|du tiec|dam cuoi',
    sport: 'tap gym|the thao|chay bo|yoga',
    'daily-use': 'hang ngay|moi ngay',
    'side-effects': 'tac dung phu|an toan khong|hại|ảnh hưởng gì',
    android: 'android|samsung|oppo|xiaomi',
    iphone: 'iphone|ip',
    halal: 'halal',
    vegan: 'thuan chay|an chay',
    cotton: 'cotton|coton',
    leather: 'da that|gia da|simili|da pu|da bo|da xịn|da thật|phải da thật',
    silk: 'lụa|vai lua|satin',
    wool: 'long cuu|vai len|chất len',
    polyester: 'poly|polyester|kate',
    linen: 'linen|vải lanh|đũi|vai dui',
    denim: 'denim|vai jean',
    plastic: 'nhựa',
    metal: 'inox|kim loai|thép',
    wood: 'bằng gỗ|go that',
    glass: 'thuy tinh',
    'real-gold': 'vang that|vang tay|vang 18k|vàng ta|xi vàng|vang bao nhieu k|vang may k',
    ingredients: 'thanh phan|bang thanh phan',
    alcohol: 'cồn|có cồn không|có cồn ko|có cồn k|độ cồn',
    fragrance: 'huong lieu',
    sunscreen: 'chong nang|kcn|spf',
    expiry:
      'han su dung|hsd|han dung|date|het han|date toi khi nao|han toi khi nao|hsd toi khi nao|hạn đến'
      + '|hạn sử dụng đến khi nào|hsd đến khi nào|hạn đến khi nào|date bao lâu|hạn dùng bao lâu|hạn sử dụng bao lâu'
      + '|hsd bao lâu|date đến khi nào|hạn sử dụng tới khi nào|hạn dùng đến khi nào|hạn dùng tới khi nào|còn hạn',
    'made-in':
      'xuat xu|nuoc nao|san xuat o dau|hàng trung|hàng thái|hàng hàn|hang vn|noi dia|hang nhap|trong nuoc|made in' +
      '|sản xuất ở|sản xuất|hàng ở đâu',
    authentic:
      'chinh hang|hang that|hang gia|auth|fake|hang nhai|chinh hieu|chong gia|tem|da thật|thật không|thật hông|simili'
      + '|real|tóc thật|hàng chuẩn|chuẩn auth|hàng xịn|hàng dỏm',
    registered: 'giấy phép|giay to|công bố|kiem dinh|bo y te|chứng nhận|giấy chứng nhận',
    thick: 'dày|co day|vai day',
    thin: 'mỏng|vai mong',
    soft: 'mềm|mem mai',
    heavy: 'có nặng|co nang khong|nặng không',
    'see-through': 'lộ|xuyen thau|nhìn xuyên|mỏng lộ|trong suốt',
    waterproof: 'chong nuoc|chong tham|vô nước|khong tham nuoc|đi mưa|dính mưa|mắc mưa',
    'machine-wash': 'giat may|giặt tay|giặt',
    iron: 'ủi|co can ui',
    shrinks: 'bi rut|co rut|bị co|rút không',
    fades: 'ra màu|phai mau|lem mau|bay mau|ben mau|có phai|bị phai|phai không|giat phai|nhanh phai|giặt có phai màu',
    pills: 'xu long|bi xu|đổ lông|xù',
    'wrinkle-free': 'nhăn|co nhan|bi nhan|dễ nhăn|phải ủi',
    durable: 'độ bền|ben khong|bền|ben ko',
    smell: 'mùi|mui gi|mui huong|thơm|nồng',
    taste: 'ngọt|chua không|ngon khong|mui vi|co cay|cay khong|cay ko|mặn',
    itchy: 'ngứa|bi ngua',
    'hot-to-wear': 'nóng|co nong|mac nong|nong khong|mát không',
    battery: 'pin|dung luong pin',
    charging: 'sạc|sac nhanh|type c',
    voltage: 'điện áp|220v|110v|cong suat|bao nhieu w|may w',
    'how-to-use':
      'cach dung|cach su dung|dung sao|xai sao|dung the nao|xai the nao|dung ntn|hdsd|cach xai|su dung the nao' +
      '|cách pha|sử dụng sao',
    'how-often': 'may lan|ngay may lan|tuan may lan|bao lau mot lan|bao lâu dùng|bao nhiêu lần|bn lần|ngày dùng mấy',
    'before-or-after': 'truoc hay sau|buoc nao|sang hay toi|truoc hay sau khi|trước hay sau toner',
    before: 'trước',
    after: 'sau khi|sau bước',
    greasy: 'bị nhờn|nhờn rít|bết|có nhờn',
    warm: 'ấm|giữ ấm',
    'which-age':
      'mấy tuổi chơi|bé mấy tuổi|mấy tuổi dùng|bao nhiêu tuổi dùng|từ mấy tuổi|từ bao nhiêu tuổi|bé bao nhiêu tuổi' +
      '|mấy tuổi mặc',
    pockets: 'có túi|tui quan|tui ao|mấy túi|co tui khong|may ngan|ngăn|hai bên có túi',
    lining: 'lót|lop lot|co lot|hai lop|may lop|2 lop',
    zipper: 'khoa keo|day keo',
    padding: 'mút|mut nguc|co mut|dem nguc|đệm',
    brand: 'hang nao|hang gi|thuong hieu|hieu gi',
    quality: 'chat luong|tot khong|có tốt|tot ko',
    'try-on': 'mac thu|thử lên|mặc lên|thu son|mac cho em xem|thu mau',
    'show-closer': 'gần camera|lai gan|can canh|gan hon|cận|zoom|đưa gần',
    'show-back': 'mat sau|dang sau|phia sau|sau lưng|xoay|quay lưng|quay lại phía sau',
    'show-again': 'xem lai|cho coi lai|coi lại',
    compare: 'khac gi|khac nhau|so voi|khac cho nao',
    'which-is-better':
      'cai nao tot|cai nao dep|tot hon|dep hon|nen lay|nen mua|loai nao tot|chọn cái nào|thích cái nào|nên chọn' +
      '|chọn màu nào',
    'next-show':
      'mai live|live tiep|live lai|khi nao live|may gio live|bao gio live|live luc may gio|lich live|live nữa'
      + '|mai có live|live mấy giờ|lên live|mai lên live|ngày mai live|live lúc nào|live giờ nào|bao giờ live tiếp'
      + '|thường live|hay live|live hàng ngày|live mỗi ngày|ngày nào cũng live|live khi nào|live ngày nào|live thứ mấy'
      + '|mai mấy giờ lên|chừng nào live|khi nào lại live|bao giờ lại live',
    'how-long-on-sale': 'sale toi|den khi nao|het khi nao|sale den|het sale|gia nay toi|toi khi nao|khuyến mãi đến',
    song: 'bai gi|bai hat|nhac gi|ten bai|ten nhac|bai nay ten gi|bài hát*|nhạc nền|ten bai hat|bài j|nhạc j|xin nhạc',
    'host-name':
      'chi ten gi|anh ten gi|em ten gi|c ten gi|ban ten gi|co ten gi|be ten gi|tên gì|chị tên|tên chị|biết tên|tên j'
      + '|idol tên|tên là gì|tên của chị|xin tên|anh tên|tên em|ten chi la gi|gọi chị là gì|cho hỏi tên|tên host',
    'host-age':
      'chi bao nhieu tuoi|anh bao nhieu tuoi|em bao nhieu tuoi|chi may tuoi|sinh nam may|bao nhiêu tuổi|mấy tuổi|tuổi*'
      + '|sinh năm|năm sinh|bn tuổi|nhiêu tuổi|bao nhiêu tuổi rồi|năm nay mấy tuổi|nam nay bao nhieu tuoi'
      + '|bao nhiêu tuổi vậy|sn bao nhiêu|sn mấy',
    'host-place':
      'que o dau|que dau|nguoi o dau|quê*|người đâu|quê ở tỉnh nào|quê mình ở tỉnh nào|quê tỉnh nào|người tỉnh nào'
      + '|miền nào|quê chị ở đâu|người miền|quê quán|gốc ở đâu',
    'host-home':
      'sống ở đâu|chị đang ở|ở đâu vậy chị|nhà ở đâu|nhà chị|chi o dau|anh ở đâu|nha o dau|chị ở quận|ở quận mấy'
      + '|ở quận nào|sống ở thành phố nào|ở tỉnh nào|sống ở|đang sống|đang ở đâu|song o dau|em ở đâu|ở thành phố',
    'host-height': 'chị cao|c cao|chị mấy mét|chị cao bao nhiêu|mét mấy|chị cao nhiêu',
    'host-partner':
      'có bồ|độc thân|lấy chồng|có chồng|kết hôn|chồng chưa|bồ chưa|có người yêu|người yêu chưa|có ny|chồng chị'
      + '|có gia đình|gia đình chưa|chị ế|ế hả|còn ế|cưới chưa|có bạn trai|bạn trai chưa|có vợ|vợ chưa|lập gia đình'
      + '|single|có bạn gái|co chong chua|co nguoi yeu chua|doc than|chưa chồng',
    'host-family': 'mấy con|có con|mấy bé',
    'is-real': 'người thật|robot|là ai|trí tuệ nhân tạo|người thật không|phải robot',
    camera: 'camera|ống kính',
    sound:
      'âm thanh|âm lượng|không nghe|k nghe|ko nghe|nghe không rõ|mất tiếng|nhỏ quá nghe|nói to|có tiếng|tiếng nhỏ'
      + '|nghe không được|tăng âm lượng|nghe ko rõ|nói lớn|nghe gì hết|rè|nói nhỏ quá|mic|tiếng rè|tiếng bé'
      + '|mất âm thanh|không tiếng|nhỏ tiếng|mat tieng|khong nghe|khong co tieng|nghe nhỏ|mất mic',
    picture:
      'mờ|nhòe|hình không rõ|giật|lag|vỡ hình|mạng lag|mạng yếu|nhoè|không thấy gì|ko thấy gì|k thấy gì|hình ảnh'
      + '|đứng hình|bị đứng|màn hình đen|đơ',
    game: 'game|trò chơi',
    'play-along': 'chơi chung|chơi cùng|chơi với|lập team',
    rank: 'rank|hạng gì',
    greet: 'chào em|chào mình|gửi lời chào|chúc mừng sinh nhật|chúc em',
    sing: 'hát bài|hát',
    giveaway:
      'minigame|quay thưởng|trúng thưởng|giveaway|bốc thăm|tặng quà livestream|có tặng quà live|mini game|quay số'
      + '|tặng quà trên live|phát quà|tặng quà khi nào|khi nào tặng quà',
    unban: 'bị ban|gỡ ban|mở chặn|bị chặn|gỡ chặn|bỏ chặn|unban',
    'show-end':
      'live đến mấy giờ|live tới mấy giờ|khi nào tắt live|tắt live|live tới khi nào|live đến khi nào|xuống live'
      + '|mấy giờ nghỉ|live bao lâu|live đến bao giờ|live tới bao giờ|nghỉ live|kết thúc live|mấy giờ off|hết live'
      + '|live lâu không|mấy giờ tắt',
    'live-since': 'live lâu chưa|live từ khi nào|live bao lâu rồi|làm live',
    'selling-since': 'bán hàng lâu|bán từ năm|bán lâu|bán từ khi',
    replay: 'xem lại live|coi lại live|xem lại được|coi lại|phát lại',
    transfers: 'dính khẩu trang|lem son|dính ly|lem ra|trôi',
    shop:
      'cửa hàng|tiệm|shop o dau|dia chi|địa chỉ cửa hàng|cửa hàng ở đâu|đc shop|shop có cửa hàng|cua hang|chi nhánh'
      + '|showroom|shop ở tỉnh nào|shop mình ở đâu',
    'shop-age': 'shop mở bao nhiêu năm|shop mở bao lâu|shop mở lâu',
    dress: 'đầm|váy|vay lien|đầm bầu',
    shirt: 'ao thun|ao phong',
    blouse: 'ao kieu',
    trousers: 'quần|quan dai|quan tay|quan au',
    jeans: 'quan jean|quan jeans|quan bo|jean|jeans',
    skirt: 'chan vay',
    shorts: 'quan short|quan dui|short|sooc|quần lửng',
    jacket: 'ao khoac|khoác|blazer',
    sweater: 'ao len|hoodie|ao ni|sweater',
    underwear: 'do lot|quan lot|quần chip|ao nguc|ao lot',
    shoes: 'giày|giầy|sneaker|doi giay',
    sandals: 'dép|sandal|xang dan|guoc|dép quai',
    bag: 'tui xach|túi|giỏ xách',
    hat: 'nón|mũ|non luoi trai|nón kết',
    scarf: 'khan choang|khan quang',
    watch: 'dong ho',
    ring: 'nhẫn|cai nhan',
    necklace: 'day chuyen|vong co',
    earrings: 'bong tai|khuyen tai|hoa tai',
    bracelet: 'vong tay|lac tay',
    glasses: 'mat kinh|kinh mat|kính râm',
    lipstick: 'son|son môi|cay son|son tint',
    foundation: 'kem nen|cushion|phan nuoc',
    mascara: 'mascara|chuốt mi',
    powder: 'phan phu',
    serum: 'serum|xê rum|tinh chat',
    cream: 'kem duong',
    toner: 'toner|nuoc hoa hong',
    cleanser: 'sua rua mat|srm|tay trang',
    mask: 'mat na',
    shampoo: 'dau goi',
    soap: 'xa bong|xa phong|sua tam',
    perfume: 'nuoc hoa|dầu thơm',
    oil: 'tinh dau|dầu dưỡng',
    phone: 'dien thoai|đt|dthoai',
    case: 'op lung|ốp|bao da',
    charger: 'cu sac|cap sac|cục sạc',
    headphones: 'tai nghe|airpod*',
    pillow: 'gối|cai goi|vỏ gối',
    towel: 'khan tam|khan mat',
    pan: 'chảo|cai chao',
    cup: 'cốc|cái ly|ly sứ',
    bottle: 'binh nuoc|binh giu nhiet',
    coffee: 'ca phe|cafe',
    tea: 'trà|chè khô',
    negation:
      'ko có|hông có|khong co|không bị|ko bị|k bị|không chứa|không phải là|đừng|chẳng|không cần|không mùi|ko cần' +
      '|chưa có|không cồn|không họa tiết|không đường|không lót|không tay|ko cồn|không hương',
  },
  fillers:
    'shop|sop|ad|add|admin|chị|chi oi|anh|a oi|em|mk|minh|bạn|ban oi|bn oi|tui|toi|tớ|tao|chú|dì|bác|mẹ|chồng|vợ|nó'
    + '|mọi người|mn|mng|cả nhà|bà con|người|oi|dạ|da chi|vâng|ừ|nha|nhe|ne|nghen|hen|ha|hở|hử|ak|ah|ừm|vay|zay|the'
    + '|rứa|đó|day|nay|kia|ấy|nớ|cai|chiếc|con|bo|món|mau nay|loai|san pham|sp|đồ|hang|khong|ko|kh|hong|hok|hk|hem'
    + '|khum|chua|duoc|dc|co|bị|la|thi|ma|va|voi|vs|cua|cho|o dau|dau|nao|gi|sao|ai|may|bao lau|khi nao|bao gio'
    + '|như thế nào|ntn|tn|lam sao|lm sao|phai khong|phải|nua|roi|luon|lai|cung|cx|vẫn|đã|dang|sẽ|mới|chỉ|những|các'
    + '|nhiều|ít|hơn|nhất|rất|qua|lắm|ghê|xin|hoi|hỏi tí|tu van|tv|giup|giùm|dum|rep|tra loi|ib|inbox|check|nói'
    + '|nhắc lại|đọc|biet|bik|muon|mún|can|lay|mua|mac|xai|dung|xem|coi|ve|đến|đi|ra|lên|vô|vào|từ|trên|trong|ngoài'
    + '|hay|hoac|vì|neu|ben minh|alo|hello|hi|chao|hế lô|haha|hihi|hehe|kaka|huhu|cam on|tks|thanks|ok|oke|oki|please'
    + '|vl|xỉu|thiệt|thật|that khong|live|idol|mẫu|thấy|làm|chốt|gồm|giờ|nhau|vua|truoc|luc|nên|bên|cao|tính|hôm qua'
    + '|hom bua|bữa|gửi|tên|con nhỏ|bao nhieu nguoi|ngay bao nhieu|ký|kg|k|ạ|dợ|e|c|tầm|khoảng|xong|tiền|một'
    + '|bình thường|rõ|j|z|dị|zị|hả|à|hổng|á|ớ|ơi|đâu vậy|chừng nào|thì|nhé|đẹp|xinh|dễ thương|quá|số lượng|livestream'
    + '|nà|lun|để|kiểu gì|thế nào|tại|bằng|cả|giùm em|dùm em|chỉ em|chỉ mình|em hỏi|cho em hỏi|cho hỏi|cho mình hỏi'
    + '|trl|rep em|đọc cmt|bác ơi|mí|mấy|ntn ạ|iu|ngày|tuần|được hông|đúng không|đúng k',
};
