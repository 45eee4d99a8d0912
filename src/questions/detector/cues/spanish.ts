/** What asks, and what only seems to, in Spanish, of Spain and of America, with and without accents. */
import { accented, wordCues, type CueTable } from '../cue';

const FILLERS =
  'y|e|pero|oye|oiga|hola|bueno|ok|okey|entonces|gente|amig[oa]s?|chic[oa]s|a|de|en|con|para|pa|por|desde|hasta|' +
  'sobre|buenas|noches|tardes|buenos dias|perdon[ae]?|disculp[ae]n?|por favor|porfa|ah|ay|ey|hey|che|wey|guey|we|' +
  'ti[oa]|bro|mami|reina|nena|linda|pues|o sea|osea|luego|senor[a-z]*|profe|mira|una pregunta|una duda|pregunta|' +
  'consulta|duda|ahora|a ver|vale|(?:si|no) ,|ya|vos|aun|todavia';
const { opening, closing, anywhere, whole } = wordCues(FILLERS);
/** Who is spoken to: "Camarero, tienen menú del día". */
const ADDRESSED = '(?:\\p{L}+ (?:\\p{L}+ )?, )?';
const OBJECTS = '(?:(?:me|te|le|nos|lo|la|los|las|se|les|os) ){0,2}';
const QUE = '(?:que|q|k|ke)';
/** The conjunction, or the exclamation, and not "por qué". */
const NOT_OF = '(?<! (?:por|para|pa|de|a|en|con|sobre|hasta|desde) )';
const BARE_QUE = `${NOT_OF}${QUE}`;
const ACCENTED_WH = 'qué|quién|quiénes|cómo|cuándo|dónde|adónde|cuál|cuáles|cuánt[oa]s?';
const ASKED_VERB =
  'es|son|fue|era|eres|est[ao][sny]?|va[sn]?|vais|hay|ha[sn]?|hago|hac\\p{L}+|hic\\p{L}+|pas[ao]|suced\\p{L}+|dices?|' +
  'dij\\p{L}+|signific\\p{L}+|quier\\p{L}+|opina[sn]?|piensa[sn]?|cree[sn]|tiene[sn]?|tenes|pued[eo]s?|pod\\p{L}+|' +
  'deb[eo]s?|usa[sn]?|prefier\\p{L}+|recom\\p{L}+|compr(?:o|as?|an|aste)|consig\\p{L}+|sabes?|ves?|juega[sn]?|' +
  'sale[ns]?|lleg(?:a|an|o)|vuelve[sn]?|empieza|abre[n]?|cierra|sera|habra|viene[sn]?|viv[ei]s|queda[n]?|sigue[sn]?|' +
  'funciona|anda[sn]?|gan[ao]|pag[ao]|llev[ao]s?|naci\\p{L}+|invent[oa]|(?:me|l[oa]s?) (?:lleg|env|mand|compr)\\p{L}+';
const WH = 'que|quien|quienes|como|cuando|donde|adonde|cual|cuales|cuant[oa]s?';

export const spanish: CueTable = {
  ownLetters: /[ñáéíóú]/u,
  commonWords:
    'el la los las un una de que es en y no se lo por con para su sus esta este esto esa ese eso me te mi tu al del ' +
    'como mas pero muy a si ya le les nos hay fue soy son eres estoy estas tiene tienes tengo cuanto cuesta donde ' +
    'cuando cual quien hola yo ella ellos usted ustedes todo todos bien gracias favor porfa quiero puedo puede hace ' +
    'hoy ahora aqui siempre nunca tambien porque algo nada alguien sin hasta desde talla precio envio jaja jajaja ' +
    'oye bueno amiga ha he han mis ser vamos vida casa dia vez gente amor tan mejor dos madre padre senor hermana ' +
    'nada va voy ir ver',
  cues: [
    accented(opening(1.4, ACCENTED_WH)),
    accented(anywhere(0.9, ACCENTED_WH)),
    accented(anywhere(1.2, `[,y] (?:(?:a|de|en|con|para|por) )?(?:${ACCENTED_WH})`)),
    accented(anywhere(0.9, `(?:${ACCENTED_WH}) (?:es|está|están|son|puedo|te|se|hay|tiene|tienes|haces?)`)),
    opening(1, `${QUE}|quien|como|cuando|donde`),
    opening(
      2.3,
      `quienes|cual|cuales|cuant[oa]s?|xq|pq|por ?q|x q|dnd|adonde|por que|(?:a|de|en|con|sobre|pa) ${QUE}|(?:a|de|` +
        'con|para) quien(?:es)?|(?:de|por|hacia) donde|hace cuanto|a como',
    ),
    // A verb or a thing to choose makes a question of what may be a conjunction as well.
    opening(1.7, `(?:${QUE}|como|cuando|quien|donde) (?:${ASKED_VERB})|(?:${QUE}|como|quien|donde) (?:se|te|les?)`),
    opening(
      1.8,
      `${QUE} (?:tal|onda|pedo|rollo|tan|horas?|tallas?|color|colores|precio|tipo|clase|horario|dia|numero|marca|` +
        'material|tela|edad|ano|pais|idioma|modelo|otr[oa]s?)',
    ),
    anywhere(
      1.3,
      `cuant[oa]s?|cual|cuales|${QUE} (?:hora|horas|talla|color|precio|tipo|horario|numero)`,
    ),
    anywhere(1, 'cuant[oa]s? (?:cuesta[n]?|vale[n]?|es|son|sale|esta|dura|tarda|mide|anos|tiempo|te|le|me)'),
    opening(
      2.4,
      `${ADDRESSED}(?:no )?${OBJECTS}(?:tiene[sn]|tenes|puedes|podes|podri\\p{L}+|sabes|quieres|queres|conoces|crees|` +
        'sos|vas a|vienes|venis|has|habeis|prefiere|vivis|jugas|cachai|oyen|escuchan|\\p{L}{2,}(?:[ae]is|steis)|' +
        '(?!(?:ex|tr|ch|ins|cons|as|res|ba|contra|ga|des)[ia]?ste)\\p{L}{2,}[ai]ste)',
    ),
    // Few sentences but questions begin with a verb in the second person.
    opening(
      1.8,
      `${NOT_OF}${ADDRESSED}(?:(?:me|te|nos|lo) )?(?!(?:graci|buen|much|mientr|despu|ant|adem|entonc|apen|otr|tod|` +
        'vari|amb|algun|un|est|es|l|ell|nosotr|jue?v|viern|tard|noch|mi|su|tr|quiz|atr|detr|jam|vec|cos|gan|tall|' +
        'person|nin|chic|poc|ciert|dem|m|deb|er|bendicion|felicidad|flor|fot|mart|ser|sab|tien|' +
        'pu)[aeo]?s )\\p{L}+[ae]s(?<!(?:ion|dad|or|[aeu]l|br)es|ri?as)(?! (?:del?|y|,|\\||$))',
    ),
    opening(1.6, `${ADDRESSED}${OBJECTS}(?:pued[eo]n?|podre|podemos|vas|quieren?|saben?)`),
    opening(
      2.2,
      'acaso|sera que|verdad que|alguien|algun[oa]?(?! dia)|me (?:explican|escuchan|oyen|recomiendan|ayudan|' +
        'reciben?)|te gust\\p{L}+|(?:le|les|os) gust\\p{L}+|(?:te|les?|os) (?:apetece|parece|molesta|importaria)|' +
        'de verdad|en serio|se puede[n]?|podemos|envian|hacen|aceptan|venden|hay (?:tallas?|stock|en|algun|alguna|' +
        'alguien|envios?|descuentos?|forma|manera|otr[oa]s?|pago)',
    ),
    opening(
      1.7,
      `${ADDRESSED}(?:hay|sirve[n]?|viene[n]?|queda[n]?|habra|sera|vais|gusta|llega[n]?|incluye|trae|tiene|ustedes|` +
        'usted|vosotr[oa]s|va a|van a|y si|y (?:tus?|usted|ustedes|vos))',
    ),
    accented(opening(0.9, '(?:no )?(?:es|está|están|estás|son|eres|tú|fue|ha|han)')),
    accented(opening(1, '(?:no )?(?:estás|estáis|tú)')),
    anywhere(0.7, 'alguien|alguno|alguna|o (?:ya )?(?:no|si|que)|o soy yo'),
    anywhere(1.5, '(?<=\\p{L} )o (?!sea|menos|temprano)\\p{L}+'),
    closing(
      2,
      ', (?:no|verdad|cierto|eh|si|vale|sabes?|entiendes|de acuerdo|te parece)|o (?:ya )?no|o si|o que|o q|no crees?|' +
        'cierto|te parece|a que si|a que no|desde cuando|hasta cuando|por que|para que|con quien|para cuando|y (?:tu|' +
        'usted|ustedes|vos)',
    ),
    anywhere(1.5, ', (?:y |pero |entonces )?(?:cual|cuanto|cuantos|por que|que tal|quien|donde)'),
    closing(0.8, 'verdad|no|eh|vale|quien|donde|cuando|cuanto|que|cual'),
    closing(0.8, 'es|son|eres|hay|tiene[sn]?|va[sn]?|viene[sn]?|dices?|esta[sn]?|sale|cuesta|vale'),
    accented(
      closing(
        2.2,
        '(?<! (?:con|para|de|a|por|en|sin|como|que|y|ni) )(?:usted|ustedes|tú|él|ellos|ellas|nosotros|vosotr[oa]s)',
      ),
    ),
    opening(
      2.6,
      '(?:precio|valor|tallas?|link|enlace|colores|info|informacion|detalles|medidas|costo|nombre|horario|' +
        'stock)(?: (?:por favor|porfa|pf|pfv|porfavor|please|plis|del? .*))',
    ),
    whole(2.6, 'precios?|valor|tallas|link|info|cuanto|medidas|mas info'),
    anywhere(
      2.2,
      'quiero saber|quisiera saber|me gustaria saber|me dices|me pasas|una pregunta|una duda|(?:dime|dinos|digame|' +
        `cuentame|cuentanos) (?:${WH})`,
    ),
    // Told, not asked: indirect questions, relative clauses, conjunctions.
    anywhere(
      -1.8,
      `(?:no|ni|ya|lo) (?:se|sabe|sabes|sabemos|saben|sabia|sepas?)(?: (?:a|de|en|con|por|para))? (?:${WH})`,
    ),
    anywhere(
      -1.8,
      '(?:se|saber|supe|dijo|dije|digo|dice|dicen|entiendo|entienda|importa|claro|creo|pienso|espero|parece|tiene|' +
        'tengo|recuerdo|olvid\\p{L}+|ver|veo|vi|miren?|mira|explic[oa]|ensen[oa]|pregunt\\p{L}+|conto|depende|idea|' +
        'lo|los|la|las|el|mas|antes|hasta|siempre|vez|vez en|tan|mejor|mayor|del|asi|tal|algo|todo|cosa)(?: (?:a|de|' +
        `en|con|por|para))? (?:${WH})`,
    ),
    opening(
      -3.4,
      `${BARE_QUE} (?:(?:lind|bonit|hermos|guap|bell|divin|ric|rar|buen|mal|fe|tont|car|barat|loc|tiern|` +
        'graci?os)[oa]s?|pena|risa|asco|suerte|lastima|rabia|miedo|verguenza|ganas|alegria|emocion|tristeza|' +
        'maravilla|sorpresa|flow|guay|rapido|facil|dificil|grande|chevere|padre|chido|genial|fuerte|horror|envidia|' +
        'manera de|bien|mal|hambre|calor|frio|pereza|triste|nervios|gusto|tiempos|gracia|orgullo|mas da|va|dolor|' +
        '\\p{L}+(?:az[oa]|it[oa]|ura|isim[oa]))',
    ),
    opening(
      -2.2,
      `${BARE_QUE} (?:\\p{L}+ (?:mas|tan) \\p{L}+|dios|te (?:vaya|mejores|den|calles)|nadie|alguien|viva|teng\\p{L}+|` +
        'descans\\p{L}+|disfrut\\p{L}+|lo|la|el|los|las|me|no|yo|siga|cumplas|sea|esten?|\\p{L}+(?= (?:\\||$)))',
    ),
    opening(
      -2,
      'como (?:siempre|si|el|la|los|las|una?|yo|me|te (?:quiero|amo|extran\\p{L}+)|tu|todos?|cuando|que|diga|quieras|' +
        'no|nunca|debe|odio|duele)|cuando (?:yo|el|la|los|las|uno|una|un|era|eramos|no|quier\\p{L}+|puedas?|' +
        'llegue\\p{L}*|veo|vi|vuelva|ella|tu|mi|eres|sea|ya)|quien (?:como|fuera|diria|pudiera|lo diria|me|' +
        'te v\\p{L}+|sabe|sea|quiera|no|se|mucho|bien|mal|tuviera)|donde (?:siempre|vivo|trabajo|sea|no|las|hay|' +
        'quieras|yo|el|manda|caben|pongo|recib\\p{L}+)',
    ),
    // What goes on for long, or has a main clause after it, asks nothing.
    opening(
      -1.3,
      '(?:como|cuando|donde|quien) (?:[\\p{L}\\d]+ ){1,12},|(?:cuando|donde|quien|que)(?: [\\p{L}\\d]+){7}',
    ),
    opening(-2.2, 'cuant[oa]s? (?:mas|antes|amor|drama|gente|razon|maldad|recuerdos|lo|has)'),
    opening(
      -2,
      '(?:tienes|tiene) razon|hay (?:much|poc|tant)[oa]s?|tienes que|pueden? (?:ser|que)|' +
        'no (?:me |te |lo |se ){0,2}pued[eo]',
    ),
    anywhere(-1.6, 'la verdad|es verdad|es cierto|hay que'),
    opening(-1, 'lo que|a la|el que|la que|los que|no se|si'),
  ],
};
