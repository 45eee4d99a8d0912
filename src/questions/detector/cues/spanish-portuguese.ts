/** What asks, and what only seems to, in Spanish and Portuguese, which share half of their cues. */
import { accented, wordCues, type CueTable } from '../cue';

const FILLERS =
  'y|e|pero|mas|oye|hola|oi|ola|bueno|ok|entonces|entao|gente|amiga|amigo|a|de|en|em|con|com|para|pra|por|' +
  'desde|hasta|ate|sobre|buenas|bom dia|boa noite|buenas noches|perdon|disculpa|disculpe|favor|por favor|ai|ah';
const { opening, closing, anywhere, whole } = wordCues(FILLERS);

export const spanishPortuguese: CueTable = {
  ownLetters: /[ñãõ¿¡áéíóú]/u,
  commonWords:
    'el la los las un una de que es en y no se lo por con para su esta me te mi tu al del como mas pero ' +
    'muy o a os as um uma do da em nao com eu voce ele ela isso meu minha seu sua foi tem quanto cuanto ' +
    'donde cuando onde quando hay cuesta custa e na ao qual cual quien quem vc hola oi',
  cues: [
    accented(opening(3.2, 'qué|quién|quiénes|cómo|cuándo|dónde|adónde|cuál|cuáles|cuánto|cuánta|cuántos|cuántas')),
    accented(anywhere(1.8, 'qué|quién|quiénes|cómo|cuándo|dónde|adónde|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|quê')),
    opening(1.3, 'que|quien'),
    opening(
      2.2,
      'quienes|cual|cuales|cuanto|cuanta|cuantos|cuantas|quem|qual|quais|quanto|quanta|quantos|quantas|cade|q|xq|' +
      'pq|dnd|onde|aonde|donde|adonde',
    ),
    opening(1.3, 'como|cuando|quando'),
    opening(1.7, 'o que|oq'),
    anywhere(1.4, 'cuanto|cuantos|cuanta|cuantas|cual|cuales|quanto|quantos|quantas|qual|quais|cade|oq'),
    anywhere(
      2.2,
      '(?:cuanto|quanto) (?:cuesta|vale|es|sale|esta|custa|e|fica|ta|tiempo|tempo|dura|tarda|demora)|(?:de|con|' +
      'com|para|em|en) (?:quien|quem|onde|donde|cual|qual)|que (?:hora|horas|talla|tamanho|color|cor|precio|' +
      'preco|tipo|horario|dia|numero)',
    ),
    opening(
      2,
      'por que|para que|pra que|sera que|acaso|verdad que|tienen?s?|tenes|puedes?|pueden|puedo|podrias?|podria|' +
      'podemos|sabes|sabe|quieres|quiere|quer|conoces|conoce|crees|cree|alguem|tem como|da pra|pode|podes|posso|' +
      'poderia|envian|hacen|aceptan|enviam|fazem|aceitam|te gusta|le gusta|te gustaria',
    ),
    opening(1.1, 'hay|serve|sirve|has|habeis|vas a|vais|gusta|eres|alguien|alguma|vamos'),
    opening(1.7, 'voce|vc|vcs|voces|tens|gostas?|tem'),
    accented(opening(0.6, 'es|está|están|estás|son|é|será|tem|há|você|já|ainda|usted|ustedes|tú|fue|foi|vai')),
    anywhere(0.9, 'alguien|alguem'),
    closing(
      1.8,
      'verdad|cierto|no es cierto|o no|ou nao|ne|hein|certo|eh|no crees|nao e|tudo bem|por que|pq|porque|quando|' +
      'onde|quien|quem|donde|cuando|cuanto|quanto|o que|que',
    ),
    opening(
      2.6,
      '(?:precio|preco|valor|tallas?|tamanhos?|link|enlace|colores|cores|info|informacion|' +
      'detalles)(?: (?:por favor|porfa|pf|pfv|porfavor|please|plis|de .*))',
    ),
    whole(2.6, 'precio|preco|valor|tallas|link|info|precios|cuanto|quanto'),
    anywhere(
      2.2,
      'quiero saber|quisiera saber|quero saber|gostaria de saber|me gustaria saber|me dices|me pasas|' +
      'me manda o link|pasen el precio|manda o link|uma pergunta|una pregunta|una duda',
    ),
    anywhere(
      -2.4,
      '(?:se|sabe|sabes|saber|sabia|dijo|disse|sei|entiendo|entendo|importa|claro|creo|dice|diz|cree|pienso|acho|' +
      'espero|parece|tiene|tengo|tem|tenho|hay|lo|los|la|las|el|o|a|mas|para|antes|desde|hasta|ya|siempre|' +
      'cada vez|tan|mejor|mayor|del|asi) (?:que|quien|como|cuando|donde|quando|onde|quem)',
    ),
    opening(
      -5,
      'que (?:lind[oa]s?|bonit[oa]s?|buen[oa]|mal|pena|risa|rico|asco|hermos[oa]s?|guap[oa]s?|bom|boa|otimo|' +
      'triste|chato|maravilha|delicia|legal|chul[oa]|bella|bello|divin[oa]|fofo|fofa)',
    ),
    opening(
      -2.6,
      '(?:que|como|cuando|quando|donde|onde) (?:lindo|linda|bonito|bonita|bueno|buena|mal|pena|risa|rico|asco|' +
      'grande|hermosa?|hermoso|guapa|guapo|bom|boa|otimo|triste|chato|maravilha|delicia|legal|siempre|sempre|se|' +
      'el|la|los|las|ella|ele|ela|yo|eu|un|una|um|uma|o|a) (?!.*(?:verdad|ne) )',
    ),
    opening(-1.2, 'lo que|o que (?:eu|ele|ela|importa)|por que no|a la|el que|la que'),
  ],
};
