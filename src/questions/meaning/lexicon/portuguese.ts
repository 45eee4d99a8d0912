/** Portuguese, of Brazil first: the words of shop questions. */
import type { ConceptTable } from '../types';

export const portuguese: ConceptTable = {
  language: 'pt',
  concepts: {
    price: 'preco*|presso|valor|valores|quanto|qto|qnto|qnt|quanto custa*|custa|custam|quanto cada|saindo a quanto',
    size:
      'tamanho*|tam|numeracao|qual numero|que numero|que numeros|veste|vestem|serve em quem|serve em mim' +
      '|fica bom em quem|a forma|me serve|grade',
    stock:
      'disponivel|disponiveis|estoque|tem ainda|ainda tem|ainda ha|restou|restam|sobrou|pronta entrega|tem unidade*',
    colour: 'cor|cores|tom|tons|tonalidade*|variacoes|estampas',
    suitability:
      'e bom pra|e bom para|pode usar|posso usar|podem usar|posso passar|indicado pra|indicado para|indicada para' +
      '|pra quem e|que idade|compativel|combina com|presta pra|da pra usar no trabalho|serve|servem|funciona*' +
      '|recomend*|bate com',
    delivery:
      'envia|enviam|envio|correio*|transportadora|sedex|pac|motoboy|despacha*|mandam|manda|entrega*|chega|chegar' +
      '|demora*|frete*',
    returns:
      'devol*|se nao gostar|se vier com defeito|se vier errado|chegou quebrado|se chegar quebrado|veio com defeito' +
      '|reclamacao|arrependimento|nao servir',
    'how-to-buy':
      'como compra|como compro|como faco o pedido|como pede|como peco|como pago|como paga|como pagar|onde compra' +
      '|onde compro|forma* de pagamento|pagamento|carrinho|sacolinha|fazer pedido|fazer o pedido|aceita|aceitam' +
      '|posso pagar|finalizar a compra|nao consigo comprar|whatsapp|whats|zap|como eu compro|como faz pra pedir' +
      '|finalizar*|comprar',
    link:
      'linque|qual o codigo|codigo da peca|codigo do produto|qual o nome|nome do produto|nome da cor|nome desse' +
      '|nome dessa|como acho|como encontro|onde acho|onde encontro|referencia|numero da peca|em qual numero' +
      '|numero do produto|passa o link|manda o link|onde ta o link',
    material:
      'material|materiais|tecido*|malha|de que e feit*|do que e feit*|feito de|feita de|composicao|contem|que pano',
    discount: 'desconto*|promocao|promo|oferta*|liquidacao|mais barato',
    voucher: 'cupom|cupon*|codigo promocional',
    wholesale: 'atacado|revenda|revender',
    cheaper:
      'mais barat*|menor preco|melhor preco|faz mais barato|precinho|baixar o valor|baixar o preco|desconto a mais' +
      '|faz por menos|melhora o preco|abaixa',
    'per-piece': 'cada um|cada uma|cada peca|a unidade|por unidade',
    'two-pieces': 'duas pecas|levando dois|levando duas|leve dois|pelos dois|pelas duas',
    'cash-on-delivery':
      'paga na entrega|pago na entrega|pagar na entrega|pagamento na entrega|pagar quando chegar|paga quando chega' +
      '|pagar ao receber|pagar quando receber|pago quando chegar|pagar na hora|na entrega|quando receber',
    instalments: 'parcel*|divide*|sem juros|em quantas vezes|quantas vezes no cartao',
    'bank-transfer': 'pix|transferencia|boleto',
    'e-wallet': 'picpay|mercado pago|mbway|mb way|paypal|pix',
    'credit-card': 'cartao*|credito|debito',
    gift: 'presente*|brinde*',
    set: 'conjunto*|combo|jogo de',
    pay:
      'como pago|como paga|forma* de pagamento|como posso pagar|como faco o pagamento|meio* de pagamento|como pagar' +
      '|como que paga',
    invoice: 'nota fiscal|nf|emite nota|nfe',
    'voucher-fails':
      'cupom nao funciona|codigo nao funciona|cupom nao|nao aceita o cupom|cupom invalido|codigo nao' +
      '|nao consigo usar o cupom|cupom deu erro',
    cancel: 'cancel*|desistir da compra',
    'shipping-cost':
      'valor do frete|preco do frete|quanto fica o frete|quanto e o frete|quanto ta o frete|quanto custa o frete' +
      '|quanto o frete|frete quanto|frete pra|frete para|taxa de entrega|paga frete|pagar frete|paga o frete' +
      '|cobra frete|cobram frete|frete|frete e de graca|frete gratis|custo do frete',
    'free-shipping': 'frete gratis|frete gratuito|frete e gratis|gratis o frete|entrega gratis|frete e de graca',
    'delivery-time':
      'quantos dias|quanto tempo demora|quanto tempo pra chegar|demora pra chegar|prazo*|quando chega|chega quando' +
      '|que dia chega|demora quanto*|em quanto tempo chega|prazo de entrega|quantos dias pra chegar|recebo hoje' +
      '|chega hoje|recebo amanha|quando recebo|demora',
    abroad: 'exterior|outro pais|fora do brasil',
    today: 'hoje|hj',
    tomorrow: 'amanha',
    'where-from':
      'de onde e a loja|onde fica a loja|de onde envia*|de onde sai|endereco|de qual cidade|fica onde' +
      '|onde voces ficam|onde fica sua loja',
    'pick-up': 'retirada|retiro|buscar na loja|loja fisica|retirar*|pegar na loja',
    'my-parcel':
      'meu pedido|minha compra|minha encomenda|meu pacote|minhas pecas|rastre*|nao chegou|ja postaram|ja postou' +
      '|foi enviado|n chegou|cade meu|ainda nao recebi',
    exchange: 'troc*|trocar de tamanho',
    refund: 'reembols*|estorn*|dinheiro de volta|devolve o dinheiro|devolvem o dinheiro',
    warranty: 'garantia*|se quebrar|se estragar',
    packaging: 'embalagem|caixinha|embrulh*|caixa de presente|pra presente|papel de presente',
    'last-one': 'ultima unidade|so tem essa|so tem uma|ultimo|so tem mais uma|so tem mais um|so tem um|ultima|so resta',
    restock:
      'repor|vai chegar mais|chega mais|quando chega mais|vai voltar|volta ao estoque|vai ter mais|repoe*' +
      '|ter de novo|tem de novo|volta a ter|quando volta|chega de novo|volta quando|de volta|repos*',
    'pre-order': 'pre venda|sob encomenda|encomendar',
    'how-many-left':
      'quantos tem|quantas tem|quantas pecas|quantos restam|quantas restam|quantos sobraram|qtas|ainda tem quant*' +
      '|quantas ainda tem|quantas sobrar*|restam',
    'sold-out': 'acabou|acabaram|nao tem mais|esgot*',
    reserve: 'reserva|reservar|guardar|separa*|guarda pra mim',
    small: 'pequen*|tamanho p|tam p|o p|do p|pp',
    large: 'grande*|tamanho g|tam g|o g|do g',
    'plus-size': 'tamanho grande|tamanhos grandes|gordinh*|gg|xgg|eg|xg',
    'runs-small':
      'forma pequena|forma e pequena|veste pequeno|forma e apertada|forma apertada|tamanho pequeno|veste menor' +
      '|forma menor',
    'runs-large': 'forma grande|forma e grande|veste grande',
    tight: 'apertad*|justo|justa',
    loose: 'soltinh*|larguinh*|folgad*|largo|larga',
    length: 'comprimento*|comprido|comprida|longo|longa|curto|curta|cumprimento',
    waist: 'cintura|cos alto',
    chest: 'busto|seios',
    hips: 'quadril',
    shoulder: 'ombro*',
    sleeve: 'manga*',
    foot: 'palmilha|pe largo',
    weight: 'peso|pesa',
    height: 'altura|quanto de altura',
    volume: 'litros|capacidade|quantos ml|vem quanto',
    'one-size': 'tamanho unico|unico tamanho',
    measurements: 'medida*|quanto mede|quantos centimetros',
    stretchy: 'elastano|laycra|lycra|estica*|elastic*',
    'model-wears':
      'tamanho que voce usa|tamanho que vc usa|tamanho vc ta usando|tamanho voce esta usando|tamanho da modelo' +
      '|tamanho vc veste|modelo veste|a modelo|modelo usa',
    'which-for-me':
      'tamanho pra mim|tamanho eu uso|meu tamanho|que tamanho uso|tamanho devo|qual tamanho eu|tamanho fica bom' +
      '|qual numero eu|tamanho pego|tamanho compro',
    black: 'preto*|preta*|pretinh*',
    white: 'branc*',
    red: 'vermelh*|vinho',
    blue: 'azul|azuis',
    navy: 'azul marinho|marinho|azul escuro',
    green: 'verde*',
    yellow: 'amarel*|mostarda',
    pink: 'rosa*|cor de rosa',
    purple: 'roxo*|roxa*|lilas',
    grey: 'cinza*|chumbo',
    brown: 'marrom|caramelo',
    beige: 'bege|areia|cor nude',
    orange: 'laranja*',
    gold: 'dourad*',
    silver: 'pratead*|prata',
    transparent: 'transparente|incolor',
    patterned: 'estampad*|florid*|listrad*',
    plain: 'liso|lisa',
    dark: 'escur*',
    'light-coloured': 'claro|clara|clarinh*',
    'other-colour': 'outra cor|outras cores|mais cores|outro tom',
    matte: 'fosco|fosca',
    glossy: 'brilho*|brilhante',
    'true-to-photo': 'igual a foto|igual na foto|como na foto|cor real|igual da foto|bate com a imagem',
    'oily-skin': 'pele* oleosa*|oleosa',
    'dry-skin': 'pele* seca*',
    'sensitive-skin': 'pele* sensivel|sensivel|irrita facil|pele irrita|pele delicada',
    'combination-skin': 'pele mista|mista',
    acne: 'acne|espinha*|cravos',
    'dark-spots': 'mancha*|melasma',
    wrinkles: 'rugas|linhas de expressao',
    'dark-skin': 'pele negra|pele morena|pele escura|moren*',
    'fair-skin': 'pele clara|pele branca',
    pregnant: 'gravid*|gestante*',
    breastfeeding: 'amament*|lactante*',
    baby: 'bebe|bebes|recem nascido',
    child: 'crianca*|infantil|minha filha|meu filho|menina|menino',
    teenager: 'adolescente*',
    men: 'homem|homens|masculin*',
    women: 'mulher|mulheres|feminin*',
    elderly: 'idos*',
    diabetic: 'diabet*',
    allergy: 'alergi*',
    hair: 'cabelo*',
    'dyed-hair': 'cabelo pintado|cabelo tingido|cabelo com quimica|loiro',
    'curly-hair': 'cachead*|cachos|crespo|cabelo cacheado|cabelo crespo',
    summer: 'verao',
    winter: 'inverno|pro frio',
    office: 'escritorio|trabalhar|trabalho',
    party: 'festa*|formatura|casamento*|madrinha',
    sport: 'academia|treino|treinar|corrida',
    'daily-use': 'dia a dia|todo dia|todos os dias',
    'side-effects': 'efeito* colatera*|faz mal|reacao ruim|alguma reacao|reacao',
    vegan: 'vegan*|algo animal|origem animal',
    cotton: 'algodao',
    leather: 'couro|couro de verdade|couro legitimo',
    silk: 'seda|cetim',
    wool: 'la de verdade|tricot|trico',
    polyester: 'poliester|viscose|viscolycra',
    linen: 'linho',
    plastic: 'plastico',
    metal: 'metal|aco|inox',
    wood: 'madeira',
    glass: 'vidro',
    'real-gold': 'ouro|banhad* a ouro|folhead*',
    ingredients: 'ingrediente*|formula|acucar|sal|conservante*',
    alcohol: 'alcool',
    fragrance: 'fragrancia',
    sunscreen: 'protetor solar|protetor',
    expiry: 'validade|vencimento|vence*|prazo de validade|data de validade',
    'made-in': 'onde e feit*|fabricad*|importad*|nacional|feito em|feita em|de onde vem|origem|feito onde|fabricacao',
    authentic:
      'originais|replica*|falsificad*|primeira linha|de verdade|legitim*|genuin*|autentic*|original*|falso|falsa' +
      '|imitacao|fake|copia|couro legitimo',
    registered: 'anvisa|inmetro|certificad*|registro',
    thick: 'gross*|encorpad*',
    thin: 'fin*',
    soft: 'maci*',
    heavy: 'pesad*',
    'see-through':
      'fica transparente|transparencia|aparece a roupa|transparent*|marca tudo|aparece a calcinha|marca a calcinha' +
      '|transparente',
    waterproof: 'impermeavel|prova d agua|a prova d|resistente a agua|molhar|aguenta chuva|pega chuva|na chuva',
    'machine-wash': 'maquina de lavar|lava*|na maquina|lava roupa*',
    iron: 'passar ferro|ferro de passar',
    shrinks: 'encolh*',
    fades: 'desbota*|solta tinta|escurece|descasca|mancha a roupa|perde a cor|solta cor',
    pills: 'bolinha|bolinhas',
    'wrinkle-free': 'amass*|passar ferro|precisa passar|amarrot*',
    durable: 'dura|duram|duravel|duracao|resistente|fixa|fixacao',
    smell: 'cheir*|perfume e|cheiro forte',
    taste: 'sabor*|gosto de|apimentad*',
    itchy: 'pinica|coca',
    'hot-to-wear': 'esquenta|quentinh*|fresquinh*|calor',
    battery: 'bateria*|pilha*|dura a carga|horas de bateria|bateria dura',
    charging: 'carrega rapido|carregamento|carrega em',
    voltage: 'bivolt|voltagem|volts|110v|220v',
    'how-to-use':
      'como usa|como usar|como passa|como aplica*|modo de uso|pra que serve|para que serve|como se usa|modo de usar',
    'how-often': 'quantas vezes por dia|quantas vezes|com que frequencia',
    'before-or-after': 'antes ou depois',
    before: 'antes',
    after: 'depois',
    greasy: 'oleoso|deixa oleos*|fica oleos*|engordura',
    warm: 'esquenta|quentinh*|aquece|e quente',
    'which-age': 'idade|quantos anos e|criancas de quantos anos|de quantos anos',
    pockets: 'bols*',
    lining: 'forro|forrad*',
    zipper: 'ziper|fecho',
    padding: 'bojo|enchimento',
    brand: 'marca|marcas',
    quality: 'qualidade',
    'try-on':
      'experimenta*|no corpo|prova pra|veste ela|veste ele|veste pra|mostra no corpo|veste ai|veste|prova no corpo' +
      '|prova ai',
    'show-closer': 'de perto|mais perto|aproxima*|chega perto',
    'show-back': 'atras|de costas|nas costas|parte de tras|as costas|por tras|vira*',
    'show-again': 'de novo|outra vez|mostra de novo|volta no|repete|nao vi',
    compare: 'diferenca|comparar',
    'which-is-better':
      'qual e melhor|qual o melhor|qual a melhor|qual vc indica|qual voce indica|qual compensa mais|qual rende mais' +
      '|qual melhor|qual vc gosta mais|prefere|acha melhor|acha mais bonit*|recomenda',
    'next-show':
      'outra live|proxima live|mais live|tem live|vai ter live|proxima transmissao|live de novo|volta ao vivo' +
      '|que horas e a live amanha|live amanha|horario da live|entra ao vivo|ao vivo amanha',
    'how-long-on-sale':
      'ate quando|ate que dia|ate que horas|promocao vai ate|ate quando vai a promocao|dura a promocao' +
      '|acaba a promocao',
    song: 'musica*|cancao|tocando|fundo musical|de fundo',
    'host-name': 'seu nome|como vc chama|se chama',
    'host-age': 'sua idade|quantos anos vc tem|quantos anos voce tem|quantos anos tem',
    'host-place':
      'de onde vc e|de onde voce e|onde vc mora|onde voce mora|vc e de onde|voce e de onde|de qual lugar' +
      '|de que lugar|de que estado|de qual estado|de que cidade',
    'host-home': 'vc mora|mora onde|voce mora',
    'host-height':
      'sua altura|vc mede|voce mede|voce tem de altura|sua estatura|quanto de altura|vc tem quanto de altura',
    'host-partner': 'namora|solteir*|casad*|namorad*|seu marido|tem marido',
    'host-family': 'tem filhos|tem filho|seus filhos|e mae',
    'is-real': 'vc e real|ia ou pessoa|robo|pessoa de verdade|e uma ia|e ia|pessoa real|humana|inteligencia artificial',
    camera: 'camera|grava com',
    sound:
      'sem som|som|audio|volume|nao to ouvindo|nao escuto|nao da pra ouvir|mais alto|ta baixo|ouvindo nada' +
      '|nao consigo ouvir|mudo|aumenta o volume|da pra aumentar',
    picture:
      'imagem|embacad*|desfocad*|travando|ta travado|borrad*|ta tudo embacado|qualidade da imagem|nao da pra ver',
    game: 'jogo|jogos',
    'play-along': 'jogar com vc|jogar com voce|jogar junto|bora uma partida|uma partida|posso jogar|me chama pra jogar',
    rank: 'elo|rank|patente',
    greet: 'manda um salve|salve|manda um oi|manda oi|manda um beijo|manda beijo|manda um abraco|da um oi',
    sing: 'canta|cantar|cante',
    giveaway: 'sorteio*|rifa*|entrar no sorteio',
    unban: 'desban*|desbloqu*|fui banid*|libera meu chat|me baniram|me bloque*',
    'show-end': 'ate que horas|que horas acaba a live|acaba a live|termina a live|que horas termina',
    'live-since':
      'tempo faz live|desde quando vc faz live|desde quando faz live|tempo que faz live|ha quanto tempo faz',
    'selling-since': 'vende ha quanto|desde quando vende|comecou a vender|quanto tempo vende',
    replay: 'fica gravad*|ver a live depois|gravada|assistir depois|ver depois|rever a live|fica salv*',
    transfers: 'transfere|mancha a mascara|sai com agua|borra|sai na mascara',
    shop: 'loja*',
    'shop-age': 'anos tem a loja|tempo tem a loja|anos a loja|tem a loja',
    dress: 'vestido*',
    shirt: 'camisa*|camiseta*',
    blouse: 'blusa*|blusinha*',
    trousers: 'calca*',
    jeans: 'calca jeans|calcas jeans',
    skirt: 'saia*',
    jacket: 'jaqueta*|casaco*',
    sweater: 'moletom|sueter|cardiga',
    underwear: 'calcinha*|sutia*|cueca*|lingerie',
    shoes: 'sapat*|tenis|bota|botas',
    sandals: 'sandalia*|chinelo*|rasteirinha*',
    bag: 'bolsa*',
    hat: 'bone*|chapeu',
    scarf: 'cachecol',
    watch: 'relogio*',
    ring: 'anel|aneis',
    necklace: 'colar|colares|correntinha',
    earrings: 'brinco*',
    bracelet: 'pulseira*',
    glasses: 'oculos',
    lipstick: 'batom|batons',
    foundation: 'base',
    mascara: 'rimel',
    powder: 'po compacto|po facial',
    cream: 'creme*|hidratante*',
    toner: 'tonico',
    cleanser: 'sabonete facial|demaquilante',
    mask: 'mascara*',
    shampoo: 'xampu',
    soap: 'sabonete*',
    perfume: 'colonia',
    oil: 'oleo*',
    phone: 'celular*|telefone',
    case: 'capinha*',
    charger: 'carregador*',
    headphones: 'fone|fones',
    pillow: 'travesseiro*|almofada*',
    towel: 'toalha*',
    pan: 'panela*|frigideira*',
    cup: 'xicara*|copo*|caneca*',
    bottle: 'garrafa*|garrafinha*',
    coffee: 'cafe',
    tea: 'cha',
    negation: 'nao|n|sem|nunca|nada|nem',
  },
  fillers:
    'o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|no|na|nos|nas|em|com|por|pra|para|pro|pras|pros|e|ou|que|q|oq|qual' +
    '|quais|como|quando|onde|quem|quantos|quantas|cade|kd|quanto tempo|quanto falta|ta|tao|to|esta|estao|sao|era' +
    '|ser|seria|sera|ele|ela|eles|elas|eu|vc|vcs|voce|voces|tu|me|mim|te|se|lhe|meu|minha|seu|sua|teu|tua|esse|essa' +
    '|esses|essas|este|isso|isto|aquele|aquela|aquilo|tem|teria|tens|ha|nao tem|n tem|nao teria|vem|pode|podem' +
    '|posso|poderia|consegue|consigo|sabe|alguem|quero|queria|gostaria|saber|preciso|fala|diz|informa|pfv|pfvr|pf' +
    '|favor|obrigad*|brigad*|oi|oie|ola|bom dia|boa tarde|boa noite|tudo bem|amiga*|amigo*|amor|linda|lindo|gata' +
    '|moca|moco|mana|miga|flor|querida|gente|meninas|menina da live|dona|mulher do ceu|licenca|desculpa|duvida' +
    '|pergunta|ai|aqui|la|ali|agora|ja|ainda|so|tambem|tb|tbm|mais|muito|mt|mto|bem|mas|entao|ne|mesmo|vai|vao|vou' +
    '|ir|kk*|rs|rsrs*|haha*|produto|peca|pecas|modelo|loja|vende|vendem|tipo|fica|faz|fazem|dele|dela|nessa|nesse' +
    '|dessa|desse|pelo|usa|usar|usando|tenho|ter|uso|usam|ver|foi|fez|fazer|quer|pegar|pego|sai|levar|levando|levo' +
    '|leva|ao|aos|chama|coloca|ficam|estou|meus|amg|msm|mesma|daqui|p|meco|tens filhos|amore|pessoal|faco|gostar' +
    '|cidade|n gostar',
};
