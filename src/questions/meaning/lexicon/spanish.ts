/** Spanish, of Latin America and Spain: the words of shop questions. */
import type { ConceptTable } from '../types';

export const spanish: ConceptTable = {
  language: 'es',
  concepts: {
    price:
      'precio*|presio*|prcio*|cuanto|cuanto cuesta*|cuanto vale*|cuanto sale*|cuanto esta*|cuanto cobra*|a como' +
      '|cuesta|cuestan|valor|costo|valen|q vale|que vale|kuanto*|quanto cuesta',
    size:
      'talla*|taya*|talle|talles|tamano*|que numero|que numeros|numeracion|me queda|me quedara|me quedaria' +
      '|le queda a|le quedara|horma|me entra|me entrara|que tan grande',
    stock:
      'disponible*|disponibilidad|quedan|queda del|aun queda|todavia queda|queda alguno|queda alguna|todavia hay' +
      '|aun hay|todavia tienes|todavia tienen|aun tienes|aun tienen|existencia*|sigue*|te queda*|les queda*',
    colour: 'color|colores|tono|tonos|surtido|variantes',
    suitability:
      'apto|apta|puede usar|puedo usar|pueden usar|bueno para|buena para|para quien|que edad|compatible*|ideal para' +
      '|le va a|combina con|sirve pa*|sirve|sirven|va bien|recomiend*|funciona*|queda bien con|va con|pega con',
    delivery:
      'envia|envian|enviar|entrega*|despach*|domicilio|paqueteria|correo|flete|envias|envio*|mandan|mandas|manda' +
      '|llega|llegan|llegar|tarda*|demora*|pedir desde',
    returns:
      'devol*|devuelv*|reclamo*|si no me queda|si no me gusta|si llega roto|si llega mal|si sale malo|si viene mal' +
      '|regresarlo',
    'how-to-buy':
      'como compro|como comprar|como se compra|como hago para comprar|como pido|como ordeno|como se pide' +
      '|como se paga|como puedo comprar|donde compro|forma* de pago|metodo* de pago|medio* de pago|aceptan|carrito' +
      '|hacer el pedido|hacer un pedido|no me deja|whatsapp|wasap|hago el pedido|hago mi pedido|hacer pedido' +
      '|como lo compro|como lo pido|aplicar el cupon|aplicar cupon|aplicar el codigo|comprarlo|pagar|pago',
    link:
      'liga|url|que numero es|que pestana|que nombre|nombre de la|nombre del|como lo busco|como lo encuentro' +
      '|donde lo encuentro|referencia|como se llama ese|como se llama esa|como se llama el producto|enlace*|link*' +
      '|donde encuentro|en que numero',
    material: 'material*|tela|telas|tejido|de que es|de que son|de que esta*|hecho de|contiene*|composicion',
    discount: 'descuento*|dcto|rebaja*|oferta*|promo*|mas barato|me dejas',
    voucher: 'cupon*|codigo*',
    wholesale: 'por mayor|al mayor|mayoreo|mayorista*|docena|para revender',
    cheaper:
      'mas barat*|rebajar|ultimo precio|rebaja*|rebajita|descuentito|me lo dejas|lo ultimo|lo menos|mas economico' +
      '|bajar el precio|haces precio',
    'per-piece': 'cada uno|cada una|por unidad|por pieza',
    'two-pieces':
      'por dos|llevo dos|dos por|por los dos|por las dos|llevando dos|llevo 2|dos unidades|llevando 2|comprando dos',
    'cash-on-delivery':
      'contra entrega|contraentrega|contrareembolso|contra reembolso|pago contra entrega|pagar al recibir*' +
      '|pago al recibir*|pagar cuando llegue|pagar en casa|pago en casa|pagas al recibir*|al recibirlo' +
      '|cuando llegue pago|pagarlo al recibir',
    instalments: 'cuotas|meses sin intereses|msi|a meses|mensualidades|pagar a plazos|plazos|financi*|pagar en partes',
    'bank-transfer': 'transferencia*|deposito',
    'e-wallet': 'yape|plin|nequi|mercado pago|bizum|paypal|mercadopago',
    'credit-card': 'tarjeta*|debito|credito|visa',
    gift: 'para regalar|regalo*|obsequio|envolver para regalo|regalan|envuelven|envoltura',
    set: 'combo|conjunto*|juego de',
    pay:
      'como pago|como se paga|como puedo pagar|forma* de pago|metodo* de pago|medio* de pago|como hago el pago' +
      '|donde pago|como pagar',
    invoice: 'factura*',
    'voucher-fails':
      'no me sirve el cupon|el cupon no|cupon no funciona|codigo no funciona|no me deja poner el cupon' +
      '|no funciona el codigo|no me funciona el cupon|no sirve el codigo|cupon no me|codigo no me' +
      '|no me toma el codigo',
    cancel: 'cancelar|anular',
    'shipping-cost':
      'costo de envio|costo del envio|precio del envio|cuanto cuesta el envio|cuanto es el envio' +
      '|cuanto sale el envio|cuanto vale el envio|cuanto de envio|gastos de envio|cobran envio|pagar envio' +
      '|pagar el envio|cobran el envio|coste de envio|cuesta el envio|cuanto cobran de envio',
    'free-shipping':
      'envio* gratis|envio incluido|envio va incluido|envio gratuito|gratis el envio|envio es gratis' +
      '|sin costo de envio|gratis envio',
    'delivery-time':
      'cuanto tarda*|cuanto demora*|cuando llega*|cuantos dias|que dia llega|cuanto tiempo tarda' +
      '|cuanto tiempo demora|tarda en llegar|en llegar|lo recibo|cuantos dias tarda|cuando me llega',
    abroad: 'exterior|otro pais|extranjero',
    today: 'hoy|hoy mismo',
    tomorrow: 'manana',
    'where-from':
      'de donde son|de donde envian|donde estan|donde queda*|ubicad*|ubicacion|direccion|en que parte' +
      '|donde es la tienda|desde donde sale|de donde mandan|desde donde envian',
    'pick-up':
      'recoger|retirar|pasar a buscar|tienda fisica|recoger en tienda|retiro en tienda|paso a buscar' +
      '|pasar a recoger|recogerl*',
    'my-parcel':
      'mi pedido|mi paquete|mi orden|mi compra|mi envio|mi guia|no me llega|no me ha llegado|rastre*|seguimiento' +
      '|no ha llegado|no llega|no me llego|donde va mi',
    exchange: 'cambiar*|cambio*|cambiar de talla|cambiar la talla|otra talla|cambio de talla',
    refund:
      'reembols*|devuelven el dinero|me devuelven|devolucion del dinero|regresan el dinero|devuelven la plata' +
      '|me regresan',
    warranty: 'garantia*|si se rompe|si se dana',
    packaging: 'caja|empaque|envuelv*|envuelt*|papel de regalo|para regalo',
    'last-one':
      'es el ultimo|es la ultima|ultimo que queda|ultima que queda|queda uno|queda una|ultima pieza|ultimo que' +
      '|es el unico',
    restock:
      'reposicion|va a llegar mas|llega mas|llegan mas|vas a traer|van a traer|mas stock|repon*|vuelve a haber' +
      '|vuelven a tener|cuando vuelve*|cuando hay mas|reabastec*|volvera a haber|vuelve a estar disponible' +
      '|entra mas|habra mas|volvera*|traen mas|volveran a tener|entran mas|cuando llegan|van a tener mas' +
      '|para cuando tienen',
    'pre-order': 'preventa|por encargo',
    'how-many-left':
      'cuantos quedan|cuantas quedan|cuantos hay|cuantas hay|cuantos te quedan|cuantas te quedan|cuantos les quedan' +
      '|cuanto stock|que cantidad|q cantidad|cantidad te queda|cuantas unidades',
    'sold-out': 'agotad*|se acabaron|ya no hay|ya no queda*|agoto|acabo',
    reserve: 'apartar|apartas|apartado|reserv*|me separas|guardame|me guardas|guardar*|apartarme|lo aparto',
    small: 'chico|pequen*|talla ch|talla chica|mas chica',
    large: 'grande*',
    'plus-size': 'talla* grande*|talla* extra*|gordit*',
    'runs-small': 'reducid*|viene chico|talla chico|talla pequeno|es chica la talla|viene chica',
    'runs-large': 'viene grande|amplio',
    tight: 'apretad*|ajustad*|apriet*|ajusta',
    loose: 'holgad*|suelto|suelta',
    length: 'largo|larga|corto|corta|que tan largo|hasta donde llega',
    waist: 'cintura',
    chest: 'busto|pecho',
    hips: 'cadera*',
    shoulder: 'hombro*',
    sleeve: 'manga*',
    foot: 'pie|plantilla',
    weight: 'peso|pesa|cuanto pesa',
    height: 'altura|estatura|mido|cuanto mides',
    volume: 'mililitros|litros|capacidad|contenido|cuantos ml|cuanto trae|cuanto contiene',
    'one-size': 'talla unica|unitalla|talle unico',
    measurements: 'medida*|cuanto mide|cuanto miden|dimensiones',
    stretchy: 'estira*|elastic*|licra',
    'model-wears':
      'que talla usas|que talla llevas|que talla estas usando|talla que llevas|la modelo|tiene puesta|lleva puesta',
    'which-for-me':
      'que talla soy|talla para mi|mi talla|que talla me|que talla seria|que talla necesito|que talla debo' +
      '|que talla elijo|talla me recomiendas|talla me queda',
    black: 'negro*|negra*',
    white: 'blanc*',
    red: 'rojo*|roja*|vino tinto',
    blue: 'azul|azules|celeste',
    navy: 'azul marino|azul oscuro',
    green: 'verde*',
    yellow: 'amarill*',
    pink: 'rosa|rosad*|fucsia',
    purple: 'morad*|lila',
    grey: 'gris|grises|plomo',
    brown: 'marron*|color cafe|en cafe',
    beige: 'color crema|beis',
    orange: 'naranja*',
    gold: 'dorad*',
    silver: 'platead*|plata',
    transparent: 'transparente',
    patterned: 'estampad*|flore*|rayas',
    plain: 'liso|lisa',
    dark: 'oscur*',
    'light-coloured': 'claro|clara',
    'other-colour': 'otro* color*|mas colores|otro* tono*',
    matte: 'mate',
    glossy: 'brillo*|brillante*',
    'true-to-photo':
      'como en la foto|igual a la foto|igual al de la foto|igual que en la foto|como la imagen|color real' +
      '|como la foto|igual que la foto',
    'oily-skin': 'grasa|piel* grasa*',
    'dry-skin': 'piel* seca*',
    'sensitive-skin': 'piel* sensible*|sensible|piel delicada|piel reactiva|se me irrita|se irrita',
    'combination-skin': 'mixta|piel mixta',
    acne: 'acne|granitos|espinillas',
    'dark-spots': 'manchas|melasma',
    wrinkles: 'arruguitas|lineas de expresion',
    'dark-skin': 'piel morena|moren*',
    'fair-skin': 'piel clara|piel blanca',
    pregnant: 'embaraz*',
    breastfeeding: 'lactan*|amamant*',
    baby: 'bebe|bebes|recien nacido*',
    child: 'nino|nina|ninos|ninas|infantil|mi hija|mi hijo',
    teenager: 'adolescente*',
    men: 'hombre*|caballero*',
    women: 'mujer|mujeres|damas',
    elderly: 'adulto* mayor*|abuelit*',
    diabetic: 'diabet*',
    allergy: 'alergi*',
    hair: 'pelo|cabello',
    'dyed-hair': 'pelo tenido|cabello tenido|tinturado',
    'curly-hair': 'rizad*|rulos|pelo rizado|cabello rizado',
    summer: 'verano',
    winter: 'invierno|para el frio',
    office: 'oficina',
    party: 'fiesta*|boda',
    sport: 'deporte*|gimnasio',
    'daily-use': 'diario|todos los dias',
    'side-effects':
      'hace dano|irrita*|arde|reaccion mala|mala reaccion|da reaccion|reaccion|efecto* secundario*|efectos adversos' +
      '|contraindicacion*',
    vegan: 'vegan*|origen animal|animal',
    cotton: 'algodon',
    leather:
      'cuero|cuerina|sintetico|piel autentica|cuero autentico|cuero de verdad|piel de verdad|cuero real' +
      '|piel genuina|cuero genuino',
    silk: 'seda',
    wool: 'lana',
    polyester: 'poliester',
    linen: 'lino',
    denim: 'mezclilla',
    plastic: 'plastico',
    metal: 'acero',
    wood: 'madera',
    glass: 'vidrio|cristal',
    'real-gold': 'oro|oro laminado|chapa de oro|bano de oro',
    ingredients: 'ingrediente*|azucar|sal|conservante*',
    fragrance: 'fragancia',
    sunscreen: 'bloqueador|protector solar',
    expiry: 'vencimiento|vence*|fecha de caducidad|expira*|caduc*|fecha de vencimiento',
    'made-in':
      'fabricad*|importad*|nacional|de que pais es|donde lo hacen|hecho en|de donde viene|donde se fabrica' +
      '|pais de origen|donde esta hecho|pais de fabricacion|de donde es el producto|donde lo fabrican|fabricacion',
    authentic: 'original*|autentic*|replica*|imitacion|de verdad|genuin*|legitim*|falso|falsa|pirata|copia|es de marca',
    registered: 'registro sanitario|certificado|certificacion|homologad*',
    thick: 'grues*|grosor',
    thin: 'delgad*|finit*|fina|transparente la tela',
    soft: 'suave*',
    heavy: 'pesad*',
    'see-through': 'trasluc*|transparent*|se ve todo|se nota todo|translucid*|se ve la ropa interior|se trasparenta',
    waterproof:
      'impermeable*|resistente al agua|resiste el agua|se moja|mojar|aguanta la lluvia|aguanta el agua' +
      '|para la lluvia|resiste la lluvia',
    'machine-wash': 'lavadora|lavar|se lava*|lavarlo|lavado|a maquina',
    iron: 'planchar|se plancha',
    shrinks: 'encoge*|se achica',
    fades:
      'decolora|se pone negr*|destin*|despint*|pierde color|se decolora*|pierde el color|se va el color' +
      '|suelta color|suelta tinta',
    pills: 'motas|pelusa|bolitas|pelusas',
    'wrinkle-free': 'arruga*|plancharlo mucho|hay que planchar*',
    durable: 'dura|duran|resistente|cuanto dura*',
    smell: 'huele*|olor',
    taste: 'sabor*|sabe a|picante',
    itchy: 'pica',
    'hot-to-wear': 'calientit*|da calor|fresc*|abriga|calentit*',
    battery: 'bateria*|pila*|dura la carga|autonomia',
    charging: 'se carga|cargar|tiempo de carga|tarda en cargar|carga rapid*|recarga|de carga',
    voltage: 'voltaje|voltio*|funciona a 110|funciona a 220',
    'how-to-use':
      'como se usa|como se aplica|como se pone|modo de uso|para que sirve|como lo uso|como aplico|como me lo pongo',
    'how-often': 'cuantas veces|cada cuanto',
    'before-or-after': 'antes o despues',
    before: 'antes',
    after: 'despues|dspues',
    greasy: 'deja graso|es graso|engrasa|deja la piel grasa|deja grasa',
    warm: 'abriga|calentit*|calient*|abrigad*',
    'which-age':
      'desde que edad|a partir de que edad|para que edad|cuantos anos es|que edad es|partir de cuantos anos' +
      '|de que edad',
    pockets: 'bolsillo*|bolsas',
    lining: 'forro|forrad*',
    zipper: 'cierre|cremallera',
    padding: 'relleno|copas',
    brand: 'marca|marcas',
    quality: 'calidad|buena calidad',
    'try-on':
      'pruebate*|te lo pruebas|modelar|probar|probarlo|probarte*|pruebal*|puesto|puesta|ponte*|ponetelo' +
      '|como queda puesto|ponertelo|a ver como queda',
    'show-closer': 'de cerca|mas cerca|acerca*|zoom',
    'show-back': 'atras|por detras|la espalda|voltea*|parte de atras|de espaldas|date la vuelta|la vuelta',
    'show-again':
      'otra vez|de nuevo|muestra de nuevo|ensena otra vez|repite*|vuelve a mostrar|vuelve a ensenar|el anterior' +
      '|muestralo otra vez|no lo vi|muestra otra vez',
    compare: 'diferencia*|comparar',
    'which-is-better':
      'cual es mejor|cual recomiendas|cual conviene|cual me conviene|cual prefieres|cual elegirias|me recomiendas' +
      '|cual queda mejor|cual es mas bonit*|cual te gusta',
    'next-show':
      'otro vivo|otro live|proximo live|proximo vivo|proximo directo|siguiente live|siguiente directo' +
      '|proxima transmision|proximo en vivo|vuelves a hacer directo|vuelves a hacer|hacer directo|hacer live' +
      '|cuando vuelves|haces directo|haces live|estas en vivo|en vivo manana|haces vivo|a que hora haces' +
      '|directo manana|live manana|vas a estar en vivo|a q hora estas',
    'how-long-on-sale':
      'hasta cuando|hasta que dia|dura la promo|acaba la oferta|termina la oferta|dura la oferta|termina la promo' +
      '|acaba la promo|dura el descuento',
    song: 'como se llama esa cancion|cancion*|musica|que suena',
    'host-name': 'como te llamas|tu nombre|como se llama la chica',
    'host-age': 'cuantos anos tienes|tu edad|edad tienes|anos tenes',
    'host-place':
      'de donde eres|de que pais|que pais eres|de donde es|de donde sos|de que parte|de que ciudad|en que ciudad' +
      '|en que pais',
    'host-home': 'donde vivis|en que ciudad vives|vives',
    'host-height': 'cuanto mides|tu estatura|tu altura|eres de alta|cuanto medis|altura tienes',
    'host-partner':
      'tienes novi*|tenes novi*|solter*|casad*|tienes pareja|tu espos*|tu marid*|tienes esposo|tienes marido' +
      '|tu novio',
    'host-family': 'tienes hijos|tenes hijos|tus hijos|eres mama|tienes hermanos',
    'is-real': 'eres real|eres ia|persona real|eres humana|robot|es una ia',
    camera: 'camara',
    sound:
      'no se escucha|no se oye|sin audio|audio|sonido|volumen|no te escucho|no te oigo|mas fuerte|habla mas alto' +
      '|sin sonido|se escucha bajito|se oye bajo|subir el volumen|subes al audio|subele|subes el volumen',
    picture:
      'borros*|se ve mal|imagen mala|desenfoc*|pixelad*|se traba|se congela|la imagen|calidad de imagen' +
      '|se ve muy mal',
    game: 'juego|juegos',
    'play-along': 'jugar contigo|puedo jugar|me uno|jugar con vos|me invitas|puedo unirme|una partida',
    rank: 'rango|que liga',
    greet: 'saludame|saludo*|saludito*|mandame un saludo|felicita*',
    sing: 'canta|cantas|cantar|cantame',
    giveaway: 'sorteo*|rifa*|regalan algo',
    unban: 'desbane*|desbloque*|me banearon|baneado|me bloquearon|baneo',
    'show-end': 'termina el live|termina el directo|acaba el directo|hasta que hora|acaba el live|termina el vivo',
    'live-since':
      'llevas transmitiendo|desde cuando haces directos|desde cuando haces|llevas haciendo directos|llevas en esto' +
      '|llevas haciendo lives',
    'selling-since': 'llevas vendiendo|desde cuando vendes|cuanto llevas vendiendo|empezaste a vender',
    replay: 'queda grabado|ver despues|repeticion|grabacion|ver luego|queda guardado',
    transfers: 'transfiere*|mancha la mascarilla|se corre|deja marca|se quita al',
    shop: 'tienda*|negocio',
    'shop-age': 'lleva la tienda|tienes la tienda',
    dress: 'vestido*',
    shirt: 'camisa*|remera*|playera*|polera*',
    blouse: 'blusa*',
    trousers: 'pantalon*',
    jeans: 'vaquero*|jean',
    skirt: 'falda*|pollera*',
    jacket: 'chaqueta*|campera*|casaca*|chamarra*|abrigo*',
    sweater: 'sueter*|buzo*|sudadera*|chompa*|jersey',
    underwear: 'ropa interior|brasier*|calzon*|faja*',
    shoes: 'zapat*|tenis|botas|botines|tacones',
    sandals: 'sandalia*|chancla*',
    bag: 'bolso*|cartera*|bolsa*',
    hat: 'gorra*|sombrero*|gorro*',
    scarf: 'bufanda*',
    watch: 'reloj*',
    ring: 'anillo*',
    necklace: 'collar*|cadena',
    earrings: 'arete*|pendientes',
    bracelet: 'pulsera*',
    glasses: 'lentes|gafas',
    lipstick: 'labial*',
    foundation: 'base',
    mascara: 'rimel',
    powder: 'polvo*',
    serum: 'suero',
    cream: 'crema*',
    toner: 'tonico',
    cleanser: 'limpiador*',
    mask: 'mascarilla*',
    shampoo: 'champu',
    soap: 'jabon*',
    perfume: 'colonia',
    oil: 'aceite*',
    phone: 'celular*|movil',
    case: 'funda*',
    charger: 'cargador*',
    headphones: 'audifono*|auricular*',
    pillow: 'almohada*',
    towel: 'toalla*',
    pan: 'sarten*|olla*',
    cup: 'taza*|vaso*',
    bottle: 'botella*|termo',
    coffee: 'cafe',
    tea: 'infusion',
    negation: 'no|sin|nunca|nada|tampoco',
  },
  fillers:
    'el|la|los|las|lo|un|una|unos|unas|uno|de|del|al|a|en|con|por|para|pa|y|e|o|u|que|q|k|ke|cual|cuales|como' +
    '|cuando|donde|quien|cuantos|cuantas|cuanto falta|cuanto lleva*|es|son|esta|estan|estas|estos|este|ese|esa|eso' +
    '|esos|esas|esto|aquel|aquella|hay|habra|tiene|tienen|tienes|tenes|tendra*|no tiene*|no hay|no habra|viene' +
    '|vienen|trae|traen|usted|ustedes|tu|vos|yo|mi|me|te|se|le|les|nos|su|sus|si|ya|aun|todavia|tambien|mas|muy' +
    '|solo|puede|pueden|puedes|podes|puedo|podria*|sabe|saben|alguien|quiero|quisiera*|queria|saber|necesito|busco' +
    '|me interesa|dime|diga*|decirme|me dices|me puede* decir|info|informacion|porfa|porfis|por favor|porfavor|plis' +
    '|pls|xfa|xfavor|gracias|hola|holi*|buenas|buenos dias|buenas tardes|buenas noches|buen dia|saludos|amiga*' +
    '|amigo*|linda|hermosa|bella|bonita|reina|nena|mami|chicas|corazon|senora|senor|oye|oiga|disculpa*|pregunta' +
    '|consulta|duda|perdon|ahi|aqui|aca|ahora|ahorita|pero|ser|sera|seria|va|van|vas|ir|jaja*|jeje*|che|producto' +
    '|articulo|prenda|modelo|venden|vende|vendes|manejan|sale|salen|hacen|usa|usar|tienda|hace cuanto|porfi|guapa' +
    '|preciosa|amor|carino|amix|estoy|soy|eres|fue|ha|han|he|hacer|hago|hace|haces|hizo|pasa|pasas|lleva|llevan' +
    '|llevo|llevas|traes|meter|usas|usan|uso|hecho|hecha|tengo|bien|tal|ver|verlo|compro|compras|deja|dejan|dejas' +
    '|tus|desea|hijos tienes|tienes ninos|mucho|algun|llama|live|hora|ciudad',
};
