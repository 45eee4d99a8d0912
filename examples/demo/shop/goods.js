// SPDX-License-Identifier: MIT
/** What the small shop sells. Prices are with tax, in euro cents. */

/**
 * @typedef {object} Good
 * @property {string} id
 * @property {Readonly<Record<string, string>>} titles by language
 * @property {number} cents
 * @property {number} [regularCents] what it costs otherwise
 * @property {number} stock pieces at the opening of the shop
 * @property {number} [refillAfterDays] when one piece is used up
 */

/** @type {readonly Good[]} */
export const GOODS = [
  {
    id: 'linen-shirt',
    titles: { en: 'Linen shirt', de: 'Leinenhemd', es: 'Camisa de lino', pt: 'Camisa de linho', zh: '亚麻衬衫', ja: 'リネンシャツ', ko: '린넨 셔츠', ru: 'Льняная рубашка' },
    cents: 59_00,
    stock: 24,
  },
  {
    id: 'dew-serum',
    titles: { en: 'Dew serum', de: 'Tau-Serum', es: 'Sérum Dew', pt: 'Sérum Dew', zh: '精华', ja: 'セラム', ko: '세럼', ru: 'Сыворотка Dew' },
    cents: 29_00,
    regularCents: 36_00,
    stock: 4,
    refillAfterDays: 30,
  },
  {
    id: 'rice-cleanser',
    titles: { en: 'Rice cleanser', de: 'Reis-Waschcreme', es: 'Limpiador de arroz', pt: 'Sabonete facial de arroz', zh: '大米洗面奶', ja: 'ライス洗顔', ko: '쌀 클렌저', ru: 'Рисовая пенка' },
    cents: 17_50,
    stock: 60,
  },
  {
    id: 'glow-set',
    titles: { en: 'Glow set', de: 'Glow-Set', es: 'Set Glow', pt: 'Kit Glow', zh: 'Glow套装', ja: 'グローセット', ko: '글로우 세트', ru: 'Набор Glow' },
    cents: 45_00,
    regularCents: 64_00,
    stock: 5,
  },
  {
    id: 'pouch',
    titles: { en: 'Canvas pouch', de: 'Leinentäschchen', es: 'Bolsita de lona', pt: 'Necessaire de lona', zh: '帆布小包', ja: 'キャンバスポーチ', ko: '캔버스 파우치', ru: 'Косметичка' },
    cents: 12_00,
    stock: 80,
  },
  {
    id: 'lip-tint',
    titles: { en: 'Fig lip tint', de: 'Lippentinte Feige', es: 'Tinte labial higo', pt: 'Lip tint figo', zh: '无花果唇釉', ja: 'フィグ リップティント', ko: '무화과 립틴트', ru: 'Тинт для губ «Инжир»' },
    cents: 14_90,
    stock: 0,
  },
  {
    id: 'night-cream',
    titles: { en: 'Night cream', de: 'Nachtcreme', es: 'Crema de noche', pt: 'Creme noturno', zh: '晚霜', ja: 'ナイトクリーム', ko: '나이트 크림', ru: 'Ночной крем' },
    cents: 34_00,
    stock: 18,
  },
  {
    id: 'silk-scarf',
    titles: { en: 'Silk scarf', de: 'Seidentuch', es: 'Pañuelo de seda', pt: 'Lenço de seda', zh: '真丝围巾', ja: 'シルクスカーフ', ko: '실크 스카프', ru: 'Шёлковый платок' },
    cents: 39_00,
    stock: 12,
  },
  {
    id: 'straw-hat',
    titles: { en: 'Straw hat', de: 'Strohhut', es: 'Sombrero de paja', pt: 'Chapéu de palha', zh: '草帽', ja: '麦わら帽子', ko: '밀짚모자', ru: 'Соломенная шляпа' },
    cents: 42_00,
    stock: 9,
  },
];
