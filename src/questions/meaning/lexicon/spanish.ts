/** Spanish, of Latin America and Spain: the words of shop questions. */
import type { ConceptTable } from '../types';

export const spanish: ConceptTable = {
  language: 'es',
  concepts: {
    price: 'precio*|presio*|prcio*|cuanto|cuanto vale*|a como|cuesta|cuestan|valor|costo|valen|q vale|que vale' +
      '|kuanto*|quanto cuesta|precios especiales|kuesta|cuanto cobra*',
    size: 'talla*|taya*|talle|talles|tamano*|que numero|que numeros|numeracion|me queda|me quedara|me quedaria' +
      '|le queda a|le quedara|horma|me entra|me entrara|que tan grande',
    stock: 'disponible*|disponibilidad|quedan|queda alguno|queda alguna|todavia hay|aun hay|todavia tienes' +
      '|todavia tienen|aun tienes|aun tienen|existencia*|sigue*|queda|stock|hay todavia|alguno disponible|tendras' +
      '|tendran',
    colour: 'color|colores|tono|tonos|surtido|variantes',
    suitability: 'apto|apta|puede usar|puedo usar|pueden usar|bueno para|buena para|para quien|compatible*|ideal para' +
      '|le va a|combina con|sirve|sirven|va bien|recomiend*|funciona*|queda bien con|va con|pega con|recomendable*' +
      '|anda con|seguro en|seguro para|aptos|aptas|es bueno|se puede usar|conviene para',
    delivery: 'envia|envian|enviar|entrega*|despach*|domicilio|paqueteria|correo|flete|envias|envio*|mandan|mandas' +
      '|manda|llega|llegan|llegar|tarda*|demora*|pedir desde|llegaria*|traslado|paquetes|reparten|reparto|correos' +
      '|enviarme|mandarme|mandarlo|enviarlo',
    returns: 'devol*|devuelv*|reclamo*|si no me queda|si no me gusta|si llega roto|si llega mal|si sale malo' +
      '|si viene mal|regresarlo|politica de devolucion*|regresar*|devolucion*|si no es lo que esperaba|devolverl*',
    'how-to-buy': 'como compro|como pido|como ordeno|como se pide|donde compro|aceptan|carrito|hacer el pedido' +
      '|hacer un pedido|no me deja|whatsapp|wasap|hago el pedido|hago mi pedido|hacer pedido|como lo compro' +
      '|como lo pido|aplicar el cupon|aplicar cupon|aplicar el codigo|comprarlo|pagar|pago|como puedo pedir*' +
      '|pasos para comprar|pasos para pedir|como adquir*|como consigo|comprar|ordenar|como le hago|como lo ordeno' +
      '|donde lo compro|donde pido|hacer mi pedido|como hago para pedir|como hago un pedido',
    link: 'liga|url|que numero es|que pestana|que nombre|nombre de la|nombre del|como lo busco|como lo encuentro' +
      '|donde lo encuentro|referencia|como se llama ese|como se llama esa|como se llama el producto|enlace*|link*' +
      '|donde encuentro|en que numero|me mandas el link|manda el link|manda link|envia el link|enviame el link' +
      '|mandas el enlace|pasame el link|el lin|linc|numero de producto|numero del producto|cual es el numero|q numero' +
      '|numero porfa|numero de la prenda|numero del articulo|numero en el carrito|numero tiene',
    material: 'material*|tela|telas|tejido|de que es|de que son|de que esta*|hecho de|contiene*|composicion' +
      '|tipo de tela',
    discount: 'descuento*|dcto|rebaja*|oferta*|promo*|me dejas|dsct*|descuent*|precio especial',
    voucher: 'cupon*|codigo*',
    wholesale: 'por mayor|al mayor|mayoreo|mayorista*|docena|para revender|mayorista|venta mayorista|compra minima' +
      '|venta por mayor|minimo de compra|por caja cerrada',
    cheaper: 'mas barat*|rebajar|ultimo precio|rebaja*|rebajita|descuentito|me lo dejas|lo ultimo|lo menos' +
      '|mas economico|bajar el precio|haces precio',
    'per-piece': 'cada uno|cada una|por unidad|por pieza',
    'two-pieces': 'por dos|llevo dos|dos por|por los dos|por las dos|llevando dos|llevo 2|dos unidades|llevando 2' +
      '|comprando dos|2x1',
    'cash-on-delivery': 'contra entrega|contraentrega|contrareembolso|contra reembolso|pago al recibir*' +
      '|pagar cuando llegue|pagar en casa|pago en casa|pagas al recibir*|al recibirlo|cuando llegue pago' +
      '|pagarlo al recibir|paga al recibir|pago cuando me llega|pagar cuando me llegue|se paga cuando llega' +
      '|pago cuando llega|pagar cuando llega|pagarlo cuando llegue|pagar al recibir|pago al entregar' +
      '|pagar en efectivo al|pago en efectivo|pagar en la entrega|pago en la entrega|pago cuando llegue' +
      '|cuando me llega pago|al momento de recibir|pagas cuando llega|pago cuando lo recibo|pagar cuando lo reciba',
    instalments: 'cuotas|meses sin intereses|msi|a meses|mensualidades|plazos|financi*|pagos parciales|pago parcial' +
      '|en partes|a credito|abonos|cuota|mensualidad*|pagos mensuales|pagarlo en partes',
    'bank-transfer': 'transferencia*|deposito',
    'e-wallet': 'yape|plin|nequi|mercado pago|bizum|paypal|mercadopago',
    'credit-card': 'tarjeta*|debito|credito|visa',
    gift: 'regalo*|obsequio|envolver para regalo|regalan|envuelven|envoltura',
    set: 'combo|conjunto*|juego de',
    pay: 'como pago|como se paga|como puedo pagar|forma* de pago|metodo* de pago|medio* de pago|como hago el pago' +
      '|donde pago|como pagar|con que se puede pagar|con que puedo pagar|con que se paga|como se puede pagar' +
      '|como realizo el pago|tipos de pago|opciones de pago|como te pago|como les pago|que pagos aceptan' +
      '|donde se paga|forma de pagar|como es el pago|como se hace el pago',
    invoice: 'factura*|facturan|facturar|dan factura|boleta|recibo de compra|ticket de compra|comprobante',
    'voucher-fails': 'no me sirve el cupon|el cupon no|cupon no funciona|codigo no funciona|no me deja poner el cupon' +
      '|no funciona el codigo|no me funciona el cupon|no sirve el codigo|cupon no me|codigo no me' +
      '|no me toma el codigo|codigo me da error|cupon me da error|no me acepta el codigo|no me acepta el cupon' +
      '|no puedo usar el cupon|no puedo usar el codigo|el descuento no se aplica|no se aplica el descuento' +
      '|no se aplica el cupon|no se aplica el codigo|no acepta el cupon|no acepta el codigo|no aplica el cupon' +
      '|no aplica el codigo|cupon no aplica|codigo no aplica|no me aplica el descuento|no me agarra el cupon' +
      '|no me agarra el codigo|no me toma el cupon|cupon invalido|codigo invalido|error el cupon|error el codigo' +
      '|codigo no se|cupon no se|el codigo no|codigo no anda|no anda el codigo|no anda el cupon|no funciona el cupon' +
      '|no sirve el cupon|cupon da error|codigo da error|no me deja usar el cupon|no me deja usar el codigo' +
      '|no me sirve el codigo|no me funciona el codigo|cupon vencido|codigo vencido|codigo esta vencido' +
      '|cupon esta vencido',
    cancel: 'cancelar|anular|cancelo|anulo|cancelar mi compra|cancelar mi pedido|anulo mi pedido|anular mi pedido' +
      '|anular mi compra|cancelo mi pedido|cancelar una orden|cancelar la orden|cancelar mi orden|cancelacion' +
      '|cancelo la orden|cancelen mi pedido|anulen',
    'shipping-cost': 'gastos de envio|cobran envio|pagar envio|pagar el envio|cobran el envio|coste de envio' +
      '|cobran por enviar|cobras por enviar|tarifa de envio',
    'free-shipping': 'envio* gratis|envio incluido|envio va incluido|envio gratuito|gratis el envio|envio es gratis' +
      '|sin costo de envio|gratis envio|incluye el envio|incluye envio|se paga el envio|envio va gratis' +
      '|envio sin costo|con envio|trae envio|envio esta incluido|el envio se paga|envio es aparte|envio aparte' +
      '|envio free|free shipping',
    'delivery-time': 'cuantos dias|en llegar|lo recibo|tiempo de entrega|dias de entrega|dias de envio' +
      '|tiempo de envio|cuanto me tarda|llega rapido|tarda mucho|demora mucho|plazo de entrega|tiempo estimado' +
      '|fecha de entrega|dias tarda|dias demora|dias habiles|llegaria en|cuando lo recibiria|tarda el envio' +
      '|demora el envio|llegaria',
    abroad: 'exterior|otro pais|extranjero|internacional*|fuera del pais|fuera de mexico|fuera de espana|otro* paises' +
      '|envio internacional|envios internacionales',
    today: 'hoy|hoy mismo', tomorrow: 'manana',
    'where-from': 'de donde son|de donde envian|donde estan|donde queda*|ubicad*|ubicacion|direccion|en que parte' +
      '|donde es la tienda|desde donde sale|de donde mandan|desde donde envian|de donde lo envian|de donde lo mandan' +
      '|de donde sale*|de que ciudad mandan|de que ciudad envian|desde que ciudad|almacen|bodega|deposito esta' +
      '|desde donde mandan|desde donde lo mandas|desde donde envias|desde que pais|de donde despachan' +
      '|de que ciudad sale*|desde donde lo envian|donde esta la tienda|donde esta tu tienda|donde tienen la tienda' +
      '|donde tienes la tienda|donde queda la tienda|direccion de la tienda|donde esta el local' +
      '|ubicacion de la tienda|donde se ubica*|donde se encuentran|ubicados|donde tienen el local' +
      '|donde queda tu tienda',
    'pick-up': 'recoger|retirar|pasar a buscar|tienda fisica|recoger en tienda|retiro en tienda|paso a buscar' +
      '|pasar a recoger|recogerl*|pasar a buscarlo|ir a buscarlo|pasar a recogerlo|recogida|recojo|retirarl*|retiro' +
      '|recogida en tienda|recojo en tienda|ir por el|pasar por|ir a la tienda|buscarlo en|pasar a retirar' +
      '|recogerlo en tienda|recoger en la tienda|retirar en la tienda|buscarlo en la tienda|comprar en tienda' +
      '|pasarlo a buscar|voy a buscarlo',
    'my-parcel': 'mi pedido|mi paquete|mi orden|mi compra|mi envio|mi guia|no me llega|no me ha llegado|rastre*' +
      '|seguimiento|no ha llegado|no llega|no me llego|donde va mi',
    exchange: 'cambiar*|cambio*|otra talla|cambiarl*',
    refund: 'reembols*|devuelven el dinero|me devuelven|devolucion del dinero|regresan el dinero|devuelven la plata' +
      '|me regresan',
    warranty: 'garantia*|si se rompe|si se dana|si se descompone|si se malogra|si deja de funcionar|si falla' +
      '|si sale defectuoso|si me sale malo',
    packaging: 'caja|empaque|envuelv*|envuelt*|papel de regalo|para regalo|caja original|empacad*|embalaje' +
      '|bolsa de regalo|empaquetad*|para envolver|embalad*',
    'last-one': 'es el ultimo|es la ultima|ultima que queda|ultima pieza|ultimo que|es el unico',
    restock: 'reposicion|va a llegar mas|llega mas|llegan mas|vas a traer|van a traer|mas stock|repon*|vuelve a haber' +
      '|vuelven a tener|cuando vuelve*|cuando hay mas|reabastec*|volvera a haber|vuelve a estar disponible|entra mas' +
      '|habra mas|volvera*|traen mas|volveran a tener|entran mas|cuando llegan|van a tener mas|para cuando tienen' +
      '|cuando llega mas|vuelven a traer*|volver a traer*|vuelves a traer*|tendras de nuevo|tendran de nuevo' +
      '|cuando hay de nuevo|cuando habra|resurt*|mas unidades|nuevo stock|cuando entra*|lo traeras|lo traeran' +
      '|reingres*|traer mas|traeras mas|cuando traen|cuando lo traen',
    'pre-order': 'preventa|por encargo',
    'how-many-left': 'cuantos quedan|cuantas quedan|cuantos hay|cuantas hay|cuantos te quedan|cuantas te quedan' +
      '|cuantos les quedan|cuanto stock|que cantidad|q cantidad|cantidad te queda|cuantas unidades|quedan pocos' +
      '|quedan pocas|quedan muchas|quedan muchos|cuantos tienes|cuantas tienes|cuantas piezas|hay muchos|hay muchas' +
      '|unidades quedan|pocas piezas',
    'sold-out': 'agotad*|se acabaron|ya no hay|agoto|acabo',
    reserve: 'apartar|apartas|apartado|reserv*|guardame|me guardas|guardar*|apartarme|lo aparto|apartamel*|apartal*' +
      '|apartarl*|separame*|separar*|separas|guardamel*|lo guardas|separalo',
    small: 'chico|pequen*|talla ch|talla chica|mas chica',
    large: 'grande*',
    'plus-size': 'talla* grande*|talla* extra*|gordit*|tallas plus|talla plus|curvy|plus size|llenit*' +
      '|tallas especiales|mujeres grandes',
    'runs-small': 'reducid*|viene chico|talla chico|talla pequeno|es chica la talla|viene chica|es talla chica' +
      '|talla chica o normal|tallaje chico|tallaje pequeno|horma es chica|horma chica|horma pequena' +
      '|es pequena la talla|talla mas grande|talla mas|queda ajustado o|talla es chica|talla es pequena|viene pequen*' +
      '|queda chico|queda pequeno|tallan pequen*|tallan chico|talla normal|tallaje normal|talla justa',
    'runs-large': 'viene grande|amplio',
    tight: 'apretad*|ajustad*|apriet*|ajusta',
    loose: 'holgad*|suelto|suelta',
    length: 'largo|larga|corto|corta|hasta donde llega|cuanto mide de largo|hasta donde te llega|hasta donde le llega' +
      '|largo mide|mide de largo|hasta la rodilla',
    waist: 'cintura', chest: 'busto|pecho',
    hips: 'cadera*', shoulder: 'hombro*',
    sleeve: 'manga*', foot: 'pie|plantilla',
    weight: 'peso|pesa|cuanto pesa', height: 'altura|estatura|mido',
    volume: 'mililitros|litros|capacidad|contenido|cuantos ml|cuanto trae|cuanto contiene',
    'one-size': 'talla unica|unitalla|talle unico',
    measurements: 'medida*|cuanto mide|cuanto miden|dimensiones',
    stretchy: 'estira*|elastic*|licra|tela estira|tela elastic*|estira la tela|elasticidad|stretch|da de si' +
      '|tela es elastic*|cede',
    'model-wears': 'talla que llevas|la modelo|tiene puesta|lleva puesta|talla tienes puesta|talla traes' +
      '|talla estas usando|talla usas|talla llevas|talla lleva|talla tienes tu|talla tenes puesta|talle usas' +
      '|talle tenes|talle estas usando|talla usa la modelo|talla llevas puesta|talla traes puesta' +
      '|talla que tienes puesta|que talla eres',
    'which-for-me': 'que talla soy|talla para mi|mi talla|que talla me|que talla seria|que talla necesito' +
      '|que talla debo|que talla elijo|talla me recomiendas|talla me queda',
    black: 'negro*|negra*', white: 'blanc*',
    red: 'rojo*|roja*|vino tinto', blue: 'azul|azules|celeste',
    navy: 'azul marino|azul oscuro', green: 'verde*',
    yellow: 'amarill*', pink: 'rosa|rosad*|fucsia',
    purple: 'morad*|lila', grey: 'gris|grises|plomo',
    brown: 'marron*|color cafe|en cafe', beige: 'color crema|beis',
    orange: 'naranja*', gold: 'dorad*',
    silver: 'platead*|plata', transparent: 'transparente',
    patterned: 'estampad*|flore*|rayas', plain: 'liso|lisa',
    dark: 'oscur*', 'light-coloured': 'claro|clara',
    'other-colour': 'otro* color*|mas colores|otro* tono*',
    matte: 'mate', glossy: 'brillo*|brillante*',
    'true-to-photo': 'como en la foto|igual a la foto|igual al de la foto|igual que en la foto|como la imagen' +
      '|color real|como la foto|igual que la foto|el color es real|es asi en persona|la foto es real|en persona' +
      '|en la vida real|en vivo es igual|color cambia|cambia el color|como se ve en la foto|color es fiel' +
      '|es como se ve|igual a la imagen|igual que la imagen|parecido a la foto|mismo color que',
    'oily-skin': 'grasa|piel* grasa*|piel grasosa|grasosa|cutis graso|piel oleosa',
    'dry-skin': 'piel* seca*',
    'sensitive-skin': 'piel* sensible*|sensible|piel delicada|piel reactiva|se irrita|irrita la piel' +
      '|no irrita la piel sensible|pieles delicadas|piel con rosacea|me irrita|piel sensible irrita',
    'combination-skin': 'mixta|piel mixta', acne: 'acne|granitos|espinillas',
    'dark-spots': 'manchas|melasma',
    wrinkles: 'arruguitas|lineas de expresion',
    'dark-skin': 'piel morena|moren*', 'fair-skin': 'piel clara|piel blanca',
    pregnant: 'embaraz*', breastfeeding: 'lactan*|amamant*',
    baby: 'bebe|bebes|recien nacido*',
    child: 'nino|nina|ninos|ninas|infantil|mi hija|mi hijo',
    teenager: 'adolescente*', men: 'hombre*|caballero*',
    women: 'mujer|mujeres|damas', elderly: 'adulto* mayor*|abuelit*',
    diabetic: 'diabet*', allergy: 'alergi*',
    hair: 'pelo|cabello',
    'dyed-hair': 'pelo tenido|cabello tenido|tinturado',
    'curly-hair': 'rizad*|rulos', summer: 'verano',
    winter: 'invierno|para el frio', office: 'oficina',
    party: 'fiesta*|boda', sport: 'deporte*|gimnasio',
    'daily-use': 'diario|todos los dias',
    'side-effects': 'hace dano|irrita*|arde|reaccion mala|mala reaccion|da reaccion|reaccion|efecto* secundario*' +
      '|efectos adversos|contraindicacion*',
    vegan: 'vegan*|origen animal|animal', cotton: 'algodon',
    leather: 'cuero|cuerina|sintetico|piel autentica|piel de verdad|cuero real|piel genuina',
    silk: 'seda', wool: 'lana',
    polyester: 'poliester', linen: 'lino',
    denim: 'mezclilla', plastic: 'plastico',
    metal: 'acero', wood: 'madera',
    glass: 'vidrio|cristal',
    'real-gold': 'oro|oro laminado|chapa de oro|bano de oro',
    ingredients: 'ingrediente*|azucar|sal|conservante*',
    fragrance: 'fragancia', sunscreen: 'bloqueador|protector solar',
    expiry: 'vencimiento|vence*|fecha de caducidad|expira*|caduc*|fecha de vencimiento|hasta que fecha dura' +
      '|fecha de expiracion|hasta cuando sirve|hasta que fecha sirve|tiempo de vida|fecha vencimiento|fecha caducidad',
    'made-in': 'fabricad*|importad*|nacional|de que pais es|donde lo hacen|hecho en|de donde viene|donde se fabrica' +
      '|pais de origen|donde esta hecho|pais de fabricacion|de donde es el producto|donde lo fabrican|fabricacion',
    authentic: 'original*|autentic*|replica*|imitacion|de verdad|genuin*|legitim*|falso|falsa|pirata|copia' +
      '|es de marca|fake|clon|trucho*|trucha*|100 original',
    registered: 'registro sanitario|certificado|certificacion|homologad*',
    thick: 'grues*|grosor',
    thin: 'delgad*|finit*|fina|transparente la tela',
    soft: 'suave*', heavy: 'pesad*',
    'see-through': 'trasluc*|transparent*|se ve todo|se nota todo|translucid*|se ve la ropa interior|se trasparenta' +
      '|se nota lo de abajo|se nota la ropa interior|se ve lo de abajo|se marca|se ve el brasier|transparenta*' +
      '|se clarea*|se ve abajo',
    waterproof: 'impermeable*|resistente al agua|resiste el agua|se moja|mojar|aguanta la lluvia|aguanta el agua' +
      '|para la lluvia|resiste la lluvia|prueba de agua|waterproof|resistencia al agua|impermeabl*|le entra agua' +
      '|puede mojarse|soporta agua|aguanta agua|resiste agua|aguanta lluvia',
    'machine-wash': 'lavadora|lavar|se lava*|lavarlo|lavado|a maquina|lavadora o a mano|lavable*|como lo lavo' +
      '|como se limpia|lavar a mano|lavado a mano|a mano o lavadora|lavarse',
    iron: 'planchar', shrinks: 'encoge*|se achica',
    fades: 'decolora|se pone negr*|destin*|despint*|pierde color|pierde el color|se va el color|suelta color' +
      '|suelta tinta|se le va el color|se va color|se le va la tinta|mancha la ropa|mancha otra ropa|pierde el tinte' +
      '|se le quita el color|se aclara|despinta*|tine otra ropa|tine la ropa',
    pills: 'motas|pelusa|bolitas|pelusas',
    'wrinkle-free': 'arruga*|plancharlo mucho|hay que planchar*',
    durable: 'dura|duran|resistente|cuanto dura*',
    smell: 'huele*|olor', taste: 'sabor*|sabe a|picante',
    itchy: 'pica',
    'hot-to-wear': 'calientit*|da calor|fresc*|abriga|calentit*',
    battery: 'bateria*|pila*|dura la carga|autonomia|duracion de la bateria|cuantas horas dura la carga' +
      '|cuanto te dura la pila|horas de bateria|cuanto dura la pila|rinde la bateria|horas de uso' +
      '|cuanto te dura la bateria|cuanto dura la bateria',
    charging: 'cargar|tarda en cargar|carga rapid*|recarga',
    voltage: 'voltaje|voltio*|funciona a 110|funciona a 220',
    'how-to-use': 'como se usa|como se aplica|como se pone|modo de uso|para que sirve|como lo uso|como aplico' +
      '|como me lo pongo|como te lo aplicas|instrucciones|como usarl*|como aplicarl*|como te lo pones|como debo usar*' +
      '|como lo aplico|como lo aplicas|como funciona|como se utiliza|como se usan|forma de uso|manera de usar' +
      '|como se prepara|como se toma|como lo usas|como hay que usar*',
    'how-often': 'cuantas veces|cada cuanto',
    'before-or-after': 'antes o despues', before: 'antes',
    after: 'despues|dspues',
    greasy: 'deja graso|es graso|engrasa|deja la piel grasa|deja grasa',
    warm: 'abriga|calentit*|calient*|abrigad*',
    'which-age': 'desde que edad|a partir de que edad|para que edad|cuantos anos es|que edad es' +
      '|partir de cuantos anos|de que edad|que edad recomiendas|edad recomendada|que edad recomiendan' +
      '|que edad se recomienda|edad minima|a partir de que anos|desde cuantos anos|a que edad|que edades' +
      '|para que anos|de cuantos anos|edad para|que edad se puede|edad es para|que edad sirve',
    pockets: 'bolsillo*|bolsas', lining: 'forro|forrad*',
    zipper: 'cierre|cremallera', padding: 'relleno|copas',
    brand: 'marca|marcas', quality: 'calidad',
    'try-on': 'pruebate*|te lo pruebas|modelar|probar|probarlo|probarte*|pruebal*|puesto|puesta|ponte*|ponetelo' +
      '|ponertelo|a ver como queda|modelal*|modelanos|probatel*|probatelo|pruebatel*|ponertel*|te lo pones' +
      '|te la pones|te lo puedes poner|te lo mides|midetelo|como te queda|ponete*|te lo puedes medir|vestilo',
    'show-closer': 'acerca*|zoom|cerquita|cerca|acercal*|acercate|haz zoom|detalle de cerca|acercar*',
    'show-back': 'atras|voltea*|parte de atras|date la vuelta|la vuelta|parte trasera|trasera|gira*|date vuelta' +
      '|de reves|al reves|espalda|detras',
    'show-again': 'otra vez|de nuevo|repite*|vuelve a mostrar|vuelve a ensenar|el anterior|no lo vi|no vi el anterior' +
      '|el de antes|el pasado otra vez|regresa al anterior|vuelve al anterior|el que mostraste antes|me lo perdi' +
      '|repetir|no alcance a ver|vuelvelo a mostrar',
    compare: 'diferencia*|comparar|que cambia|entre los dos|entre uno y otro|distintos|comparacion|comparado',
    'which-is-better': 'cual es mejor|cual recomiendas|cual conviene|cual me conviene|cual prefieres|cual elegirias' +
      '|me recomiendas|cual queda mejor|cual es mas bonit*|cual te gusta|cual de los dos|cual de las dos' +
      '|cual de los dos es mejor|cual es mas lind*|cual me llevo|cual compro|cual comprarias|cual sugieres' +
      '|tu favorito|cual escojo|cual elijo|cual te llevarias|cual me aconsejas|cual es el mejor|cual usarias',
    'next-show': 'otro vivo|otro live|proximo live|proximo vivo|proximo directo|siguiente live|siguiente directo' +
      '|proxima transmision|proximo en vivo|vuelves a hacer directo|vuelves a hacer|hacer directo|hacer live' +
      '|cuando vuelves|haces directo|haces live|estas en vivo|en vivo manana|haces vivo|a que hora haces' +
      '|directo manana|live manana|vas a estar en vivo|a q hora estas|otro en vivo|haces otro en vivo' +
      '|siguiente transmision|cuando transmites|proxima vez|cuando vuelves a transmitir|transmites otra vez' +
      '|transmites manana|proximo stream|horario de live*|horario de los live*|horario de tus live*' +
      '|a que hora transmites|siguiente en vivo|proximo envivo|otro directo|cuando haces otro|haces en vivo' +
      '|a que hora es el live|vuelves a conectarte|te conectas|dias transmites|otra transmision|vuelves en vivo' +
      '|vuelves a estar en vivo',
    'how-long-on-sale': 'hasta cuando|hasta que dia|dura la promo|acaba la oferta|termina la oferta|dura la oferta' +
      '|termina la promo|acaba la promo|dura el descuento|la promo hasta|oferta hasta|promocion hasta|descuento hasta' +
      '|hasta que dia es el descuento|la oferta hasta cuando|dura la promocion|termina la promocion' +
      '|acaba la promocion|cuando acaba el descuento|cuando termina el descuento|hasta cuando es el descuento' +
      '|hasta cuando es la oferta|hasta cuando esta la oferta|hasta cuando la promo|hasta cuando dura la promo' +
      '|hasta cuando esta el descuento|promo termina|oferta termina|vence la promo|vence la oferta' +
      '|hasta que dia la promo|hasta que dia la oferta|hasta cuando dura',
    song: 'cancion*|musica|que suena|nombre del tema|tema que suena|que tema|rola|tema de fondo|que tema suena' +
      '|canción de fondo|quien canta esa',
    'host-name': 'como te llamas|tu nombre|como se llama la chica|nombre porfa|nombre porfavor|nombre de la chica' +
      '|como te dicen|como te puedo llamar|quien eres|como te apodan|tu apodo|tu nombre real',
    'host-age': 'anos tenes|anitos tienes|cuantos anitos|cuantos anos|eres mayor de edad|de que ano eres' +
      '|en que ano naciste|edad|cuantos cumples|cuantos anos cumples',
    'host-place': 'de donde eres|de que pais|que pais eres|de donde es|de donde sos|de que parte|de que ciudad' +
      '|en que ciudad|en que pais|de q parte|eres de donde|tu pais|nacionalidad|de donde son ustedes|eres mexicana' +
      '|eres colombiana|eres peruana|eres argentina|eres venezolana|eres espanola|de donde vienes|de que lugar' +
      '|de que estado|de q pais|de donde nos transmites|de donde transmites|desde donde transmites|naciste',
    'host-home': 'vives|viviendo|resides|vivis|radicas|donde vive',
    'host-height': 'cuanto mides|tu estatura|tu altura|eres de alta|cuanto medis|altura tienes',
    'host-partner': 'tenes novi*|solter*|casad*|tu espos*|tu marid*|tienes esposo|tienes marido|pareja|novia|novio' +
      '|tienes esposa|comprometida|tenes marido|estado civil|enamorado|tienes novi*',
    'host-family': 'tienes hijos|tenes hijos|tus hijos|eres mama|tienes hermanos',
    'is-real': 'eres real|eres ia|persona real|eres humana|robot|es una ia',
    camera: 'camara',
    sound: 'no se escucha|no se oye|audio|sonido|volumen|no te escucho|no te oigo|mas fuerte|habla mas alto' +
      '|se escucha bajito|se oye bajo|subir el volumen|subes al audio|subele|subes el volumen|escuchamos|bajito' +
      '|mala el audio|microfono|micro|no se te escucha|no se te oye|no oigo|no escucho|sube el volumen' +
      '|se entrecorta el audio|audio malo|se oye mal|se escucha mal|esta mudo|en mudo|muteado|silenciado|mute' +
      '|se corta el audio|el audio se corta|se escucha bajo|no oimos|se oye cortado|eco',
    picture: 'borros*|se ve mal|imagen mala|desenfoc*|pixelad*|se traba|se congela|la imagen|calidad de imagen' +
      '|se ve muy mal|se ve feo|no se ve|se ve oscuro|esta oscuro|imagen se ve mal|se queda pegado|se pega la imagen' +
      '|se congelo|se trabo|mala imagen|se ve lento|lag|laggeado|se lagea|trabado|congelado|se ve cortado' +
      '|imagen borrosa|se pixela|el video|congelada|se ve entrecortado|pantalla negra|poca luz|no veo nada' +
      '|no se distingue',
    game: 'juego|juegos',
    'play-along': 'jugar contigo|puedo jugar|me uno|jugar con vos|me invitas|puedo unirme|una partida',
    rank: 'rango|que liga',
    greet: 'saludame|saludito*|felicita*|saludos para|mandame saludos|manda saludos|saludos a|me mandas saludos' +
      '|saluda|di hola|dime hola|saludas|saludar*|saludo|saludito',
    sing: 'cantas|cantar|cantame|canta',
    giveaway: 'sorteo*|rifa*|regalan algo|sortear|sortean|sortea*|entro al sorteo|entrar al sorteo|giveaway|participo' +
      '|participar|ganador*|van a regalar|concurso|como gano|dinamica',
    unban: 'desbane*|desbloque*|me banearon|baneado|me bloquearon|baneo',
    'show-end': 'termina el live|termina el directo|acaba el directo|hasta que hora|acaba el live|termina el vivo' +
      '|termina la transmision|hasta q hora|cuanto falta para que termine|hasta que hora dura|hora acaba*' +
      '|hora termina*|termine el live|cuanto dura la transmision|a que hora cierras|hasta que hora transmites' +
      '|cuanto mas vas a estar|cuanto tiempo mas|acaba la transmision|acaba el en vivo|termina el en vivo' +
      '|cuando terminas|cuando acabas|ya va a terminar|dura el live|dura el directo|dura el en vivo|te quedas hasta' +
      '|cuanto te queda de live|te vas a quedar',
    'live-since': 'llevas transmitiendo|desde cuando haces directos|desde cuando haces|llevas haciendo directos' +
      '|llevas en esto|llevas haciendo lives',
    'selling-since': 'llevas vendiendo|desde cuando vendes|empezaste a vender',
    replay: 'queda grabado|ver despues|repeticion|grabacion|ver luego|queda guardado',
    transfers: 'transfiere*|mancha la mascarilla|se corre|deja marca|se quita al',
    shop: 'tienda*|negocio',
    'shop-age': 'lleva la tienda|tienes la tienda',
    dress: 'vestido*',
    shirt: 'camisa*|remera*|playera*|polera*',
    blouse: 'blusa*', trousers: 'pantalon*',
    jeans: 'vaquero*|jean', skirt: 'falda*|pollera*',
    jacket: 'chaqueta*|campera*|casaca*|chamarra*|abrigo*',
    sweater: 'sueter*|buzo*|sudadera*|chompa*|jersey',
    underwear: 'ropa interior|brasier*|calzon*|faja*',
    shoes: 'zapat*|tenis|botas|botines|tacones',
    sandals: 'sandalia*|chancla*', bag: 'bolso*|cartera*|bolsa*',
    hat: 'gorra*|sombrero*|gorro*', scarf: 'bufanda*',
    watch: 'reloj*', ring: 'anillo*',
    necklace: 'collar*|cadena', earrings: 'arete*|pendientes',
    bracelet: 'pulsera*', glasses: 'lentes|gafas',
    lipstick: 'labial*', foundation: 'base',
    mascara: 'rimel', powder: 'polvo*',
    serum: 'suero', cream: 'crema*',
    toner: 'tonico', cleanser: 'limpiador*',
    mask: 'mascarilla*', shampoo: 'champu',
    soap: 'jabon*', perfume: 'colonia',
    oil: 'aceite*', phone: 'celular*|movil',
    case: 'funda*', charger: 'cargador*',
    headphones: 'audifono*|auricular*', pillow: 'almohada*',
    towel: 'toalla*', pan: 'sarten*|olla*',
    cup: 'taza*|vaso*', bottle: 'botella*|termo',
    coffee: 'cafe', tea: 'infusion',
    negation: 'no|sin|nunca|nada|tampoco',
  },
  fillers: 'el|la|los|las|lo|un|una|unos|unas|uno|de|del|al|a|en|con|por|para|pa|y|e|o|u|que|q|k|ke|cual|cuales|como' +
    '|cuando|donde|quien|cuantos|cuantas|cuanto falta|cuanto lleva*|es|son|esta|estan|estas|estos|este|ese|esa|eso' +
    '|esos|esas|esto|aquel|aquella|hay|habra|tiene|tienen|tienes|tenes|tendra*|no tiene*|no hay|no habra|viene|vienen' +
    '|trae|traen|usted|ustedes|tu|vos|yo|mi|me|te|se|le|les|nos|su|sus|si|ya|aun|todavia|tambien|mas|muy|solo|puede' +
    '|pueden|puedes|podes|puedo|podria*|sabe|saben|alguien|quiero|quisiera*|queria|saber|necesito|busco|me interesa' +
    '|dime|diga*|decirme|me dices|me puede* decir|info|informacion|porfa|porfis|por favor|porfavor|plis|pls|xfa' +
    '|xfavor|gracias|hola|holi*|buenas|buenos dias|buenas tardes|buenas noches|buen dia|saludos|amiga*|amigo*|linda' +
    '|hermosa|bella|bonita|reina|nena|mami|chicas|corazon|senora|senor|oye|oiga|disculpa*|pregunta|consulta|duda' +
    '|perdon|ahi|aqui|aca|ahora|ahorita|pero|ser|sera|seria|va|van|vas|ir|jaja*|jeje*|che|producto|articulo|prenda' +
    '|modelo|venden|vende|vendes|manejan|sale|salen|hacen|usa|usar|tienda|hace cuanto|porfi|guapa|preciosa|amor' +
    '|carino|amix|estoy|soy|eres|fue|ha|han|he|hacer|hago|hace|haces|hizo|pasa|pasas|lleva|llevan|llevo|llevas|traes' +
    '|meter|usas|usan|uso|hecho|hecha|tengo|bien|tal|ver|verlo|compro|compras|deja|dejan|dejas|tus|desea|hijos tienes' +
    '|tienes ninos|mucho|algun|llama|live|hora|ciudad|especial|error|minima|local|pedido|mi pedido|mostrarlo|mostrar' +
    '|muestra*|muestras|ensena*|ensenar|ensename|ensenanos|mostrame|ve|vi|vea|video|todo|total|en total|exactamente' +
    '|aproximadamente|aprox|algo|bro|bb|bebe hermosa|we|wey|parce|tio|tia|mija|mijita|doña|vecina|reyna|princesa' +
    '|preciosas|holaa|holis|buenass|porfavorcito|ayuda|ayudame|me ayudas|responde*|contesta*|me respondes|explica*' +
    '|me explicas|explicame|nomas|no mas|entonces|osea|o sea|pues|pes|pue|ps|po|ome|es que|esq|xq|xfis|d|tmb|tb|tbn' +
    '|toy|ta|pq|quiero ver|a ver|puede ser|me gusta|me encanta|estan viviendo|tan|hasta|cualquier|recomendada|persona' +
    '|dia|dias|tiempo|otro|otra|entre|manda*|mandame|cosita|miamor|vida|hermana|jefa|jefe|seño|caserita|veci|ami|amig' +
    '|igual|gustaria|me gustaria|gustaria saber|quisiera saber|una pregunta|te pregunto|les pregunto|poder|podrian' +
    '|podrias|podras|se podra|me podrias|seria posible|es posible|posible|verdad|cierto|no es cierto|acaso|si es que',
};
