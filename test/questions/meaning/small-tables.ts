/** Three languages of a few words each, so that a test shows which entry did what. */
import type { ConceptTable } from '../../../src/questions/meaning/types';

export const SMALL_TABLES: readonly ConceptTable[] = [
  {
    language: 'en',
    concepts: {
      price: 'price*|how much|cost*',
      delivery: 'ship*|deliver*',
      'free-shipping': 'free shipping|free deliver*',
      size: 'size*',
      stock: 'in stock|available|do you have|left',
      'oily-skin': 'oily skin',
      red: 'red',
      dress: 'dress*',
      negation: 'not|dont|without',
    },
    fillers: 'is|the|it|does|for|to|a|please|pls|hi|of|this|what|one|can i|you|do|in',
  },
  {
    language: 'es',
    concepts: {
      price: 'precio*|cuanto cuesta|cuesta*',
      delivery: 'envio*|env* a',
      red: 'roj*',
      dress: 'vestido*',
      stock: 'hay|queda*',
      size: 'talla*',
    },
    fillers: 'el|la|es|son|de|que|por favor|hola|cuanto|un|una|en',
  },
  {
    language: 'vi',
    concepts: { price: 'giá|bao nhieu tien|gia bao nhieu', delivery: 'ship', size: 'size' },
    fillers: 'shop oi|shop|a|bao nhieu|nay|cai',
  },
  {
    language: 'zh',
    concepts: { price: '多少钱|价格', stock: '有货|还有', size: '尺码|码', red: '红色|红', delivery: '发货|运费' },
    fillers: '吗|的|这个|主播|请问|有|什么',
  },
  {
    language: 'th',
    concepts: { price: 'ราคา|เท่าไหร่', size: 'ไซส์', stock: 'มี|เหลือ' },
    fillers: 'ไหม|คะ|ครับ|ค่ะ|พี่',
  },
  {
    language: 'ko',
    concepts: { price: '얼마*|가격', delivery: '배송', 'shipping-cost': '배송비', size: '사이즈' },
    fillers: '언니|이거|*요',
  },
  {
    language: 'ar',
    concepts: { price: 'سعر*|بكم', size: 'مقاس*', delivery: 'توصيل' },
    fillers: 'كم|هل',
  },
  { language: 'id', concepts: { price: 'harga*|berapa*', stock: 'ada' }, fillers: 'kak|*kah|ini|ya|boleh' },
];
