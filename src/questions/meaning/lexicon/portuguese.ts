/** Portuguese, of Brazil first: the words of shop questions. */
import type { ConceptTable } from '../types';

export const portuguese: ConceptTable = {
  language: 'pt',
  concepts: {
    price: 'preco*|presso|valor|valores|quanto|qto|qnto|qnt|quanto custa*|custa|custam|quanto cada|saindo a quanto' +
      '|quero saber o valor|quantos reais|precos|quanto que|quanto q',
    size: 'tamanho*|tam|numeracao|que numeros|veste|vestem|serve em quem|serve em mim|fica bom em quem|a forma' +
      '|me serve|grade|tamanhos disponiveis',
    stock: 'disponivel|disponiveis|estoque|tem ainda|ainda tem|ainda ha|restou|restam|sobrou|pronta entrega' +
      '|tem unidade*|sobraram|tem disponivel|em estoque|tem em estoque|ta disponivel|tem pra vender',
    colour: 'cor|cores|tom|tons|tonalidade*|variacoes|estampas',
    suitability: 'e bom pra|e bom para|pode usar|posso usar|podem usar|posso passar|indicado pra|indicado para' +
      '|indicada para|pra quem e|compativel|combina com|presta pra|da pra usar no trabalho|serve|servem|funciona*' +
      '|recomend*|bate com|serve no|funciona no|funciona em|pega no|pega em|serve em|seguro na|seguro pra|indicado p' +
      '|indicado em|indicada pra|bom em',
    delivery: 'envia|enviam|envio|correio*|transportadora|sedex|pac|motoboy|despacha*|mandam|manda|entrega*|chega' +
      '|chegar|demora*|frete*|manda pra|entrega em|enviar|mandam pra|faz entrega*|fazem entrega*|envios',
    returns: 'devol*|se nao gostar|se vier com defeito|se vier errado|chegou quebrado|se chegar quebrado' +
      '|veio com defeito|reclamacao|arrependimento|se eu nao gostar|se n gostar|politica de devolucao|devolucoes' +
      '|devolucao|e se nao gostar|nao gostei|nao gostar',
    'how-to-buy': 'como compra|como compro|como faco o pedido|como pede|como peco|como pago|como paga|como pagar' +
      '|onde compra|onde compro|forma* de pagamento|pagamento|carrinho|sacolinha|fazer pedido|fazer o pedido|aceita' +
      '|aceitam|posso pagar|finalizar a compra|nao consigo comprar|whatsapp|whats|zap|como eu compro' +
      '|como faz pra pedir|finalizar*|comprar|como eu peco|como eu faco pra comprar|quero comprar como faco' +
      '|por onde compra|como compr*|comprar como|como adquir*|como eu pego|como faz pra comprar|como que compra' +
      '|como que faz|quero comprar|quero uma|como fecha|como faz o pedido|como faco pra pedir',
    link: 'linque|qual o codigo|codigo da peca|codigo do produto|nome do produto|nome da cor|como acho|como encontro' +
      '|onde acho|onde encontro|referencia|numero da peca|em qual numero|numero do produto|passa o link|manda o link' +
      '|onde ta o link|qual numero|qual o numero|e qual numero|que numero e|numero desse|numero dessa' +
      '|qual o numero desse|qual e o numero|que numero e na sacolinha|na sacolinha|numero na sacolinha|numero do item' +
      '|numero pfv|codigo desse|codigo dessa|link|links|me manda o link|manda link|me passa o link|qual o link' +
      '|que numero que e|qual o nome desse|nome desse|nome dessa|nome da peca',
    material: 'material|materiais|tecido*|malha|de que e feit*|do que e feit*|feito de|feita de|composicao|contem' +
      '|que pano|que tecido|que material|qual o tecido|qual tecido|de que tecido|de que material|feito de que' +
      '|de que e|e de que|pano',
    discount: 'desconto*|promocao|promo|oferta*|liquidacao|mais barato|descontinho*|desc|desconta|em promocao' +
      '|na promocao|ta com desconto|tem promo|black friday',
    voucher: 'cupom|cupon*|codigo promocional|me manda o cupom|manda o cupom|passa o cupom|codigo de desconto' +
      '|codigo do desconto',
    wholesale: 'atacado|revenda|revender|no atacado|vende no atacado|minimo pro atacado|quantidade minima' +
      '|pedido minimo|por atacado|pra revenda|pra revender|lojista',
    cheaper: 'mais barat*|menor preco|melhor preco|faz mais barato|precinho|baixar o valor|baixar o preco' +
      '|desconto a mais|faz por menos|melhora o preco|abaixa',
    'per-piece': 'cada um|cada uma|cada peca|a unidade|por unidade',
    'two-pieces': 'duas pecas|levando dois|levando duas|leve dois|pelos dois|pelas duas|levar duas|levar dois' +
      '|se eu levar duas',
    'cash-on-delivery': 'paga na entrega|pago na entrega|pagar na entrega|pagamento na entrega|pagar quando chegar' +
      '|paga quando chega|pagar ao receber|pagar quando receber|pago quando chegar|pagar na hora|na entrega' +
      '|quando receber|pago so quando|paga quando receber|paga so quando|pagar so quando|pagar na hora que chegar' +
      '|pagar em casa|paga ao receber|pagar quando recebe*|pagar quando chega*',
    instalments: 'parcel*|divide*|sem juros|em quantas vezes|quantas vezes no cartao|parcela|em quantas' +
      '|em ate quantas vezes|quantas vezes|vezes sem juros|dividir|dividid*|fiado|crediario',
    'bank-transfer': 'pix|transferencia|boleto|no pix|pagar no pix|com pix|pode ser pix|aceita pix|faz pix|chave pix',
    'e-wallet': 'picpay|mercado pago|mbway|mb way|paypal',
    'credit-card': 'cartao*|credito|debito', gift: 'presente*|brinde*',
    set: 'conjunto*|combo|jogo de',
    pay: 'como pago|como paga|forma* de pagamento|como posso pagar|como faco o pagamento|meio* de pagamento' +
      '|como pagar|como que paga|como faco pra pagar|como faz pra pagar|pode pagar como|aceita o que|pagar como' +
      '|que forma de pagamento|formas de pagamento|quais formas|como e o pagamento|o que aceita|opcoes de pagamento' +
      '|meios de pagamento|pagamento como|aceita o que de pagamento|como eu pago|como efetuo o pagamento' +
      '|tipos de pagamento|como pagamos',
    invoice: 'nota fiscal|nf|emite nota|nfe|nota|tem nota|notinha|mandam nota|vem com nota|emite|cnpj|recibo',
    'voucher-fails': 'cupom nao funciona|codigo nao funciona|cupom nao|nao aceita o cupom|cupom invalido|codigo nao' +
      '|nao consigo usar o cupom|cupom deu erro|consigo usar o cupom|nao consigo usar o codigo|erro no cupom' +
      '|erro no codigo|cupom n|cupom da erro|codigo da erro|codigo n|cupom deu|cupom nao pega|nao pega o cupom' +
      '|cupom expirado|cupom venceu|cupom nao ta|n aceita o cupom|n aceita o codigo|nao aceita o codigo' +
      '|codigo invalido|cupom nao aplica|desconto nao aplic*|desconto nao ta|nao funciona o cupom',
    cancel: 'cancel*|desistir da compra|cancelar minha compra|cancelar meu pedido|cancelar o pedido|cancelar pedido' +
      '|cancelo o pedido|cancelo meu pedido|cancelar a compra|cancelo minha compra|desistir|cancelamento' +
      '|cancelo a compra',
    'shipping-cost': 'valor do frete|preco do frete|quanto fica o frete|quanto e o frete|quanto ta o frete' +
      '|quanto custa o frete|quanto o frete|frete quanto|frete pra|frete para|taxa de entrega|paga frete|pagar frete' +
      '|paga o frete|cobra frete|cobram frete|frete|custo do frete|cobram de frete|cobra de frete|frete sai' +
      '|frete fica|frete ta|frete da quanto|custo de envio|taxa de envio|taxa do frete|taxa de frete|valor da entrega' +
      '|quanto e a entrega|cobra pra entregar',
    'free-shipping': 'frete gratis|frete gratuito|frete e gratis|gratis o frete|entrega gratis|frete e de graca' +
      '|frete incluso|frete ta incluso|sem frete|frete e incluso|frete incluido|frete ja ta|entrega gratuita' +
      '|entrega e gratis|com frete|frete free|frete por conta|tem que pagar frete|inclui frete|inclui o frete' +
      '|frete ta gratis',
    'delivery-time': 'quantos dias|quanto tempo demora|quanto tempo pra chegar|demora pra chegar|prazo*|quando chega' +
      '|chega quando|que dia chega|demora quanto*|em quanto tempo chega|prazo de entrega|quantos dias pra chegar' +
      '|recebo hoje|chega hoje|recebo amanha|quando recebo|demora|demora muito|em qnto tempo chega|em qto tempo chega' +
      '|qnto tempo|qto tempo demora|quanto tempo leva|tempo de entrega|tempo demora|chega em quanto tempo' +
      '|chega rapido|demora pra entregar|demora a entrega|qts dias|qtos dias|dias uteis|quando eu recebo' +
      '|data de entrega|em quantos dias|previsao de entrega|dia chega|leva quantos dias|tempo chega',
    abroad: 'exterior|outro pais|fora do brasil|envio internacional|fora do pais|pra fora|outros paises|internacional',
    today: 'hoje|hj', tomorrow: 'amanha',
    'where-from': 'de onde e a loja|onde fica a loja|de onde envia*|de onde sai|endereco|fica onde|onde voces ficam' +
      '|onde fica sua loja|sai de onde|de onde vcs mandam|de onde mandam|de que cidade sai*|de qual cidade sai' +
      '|de onde voces mandam|vem de onde|envio de onde|de onde despacha*|onde e a loja|fica onde a loja' +
      '|endereco da loja|onde fica|loja fica onde|qual o endereco|de onde voces enviam|onde vcs ficam' +
      '|onde e a sua loja|onde e sua loja|a loja e onde|de onde sao vcs|de onde e o envio|a loja fica em|localizacao' +
      '|loja e onde|loja fica em|onde e essa loja',
    'pick-up': 'retirada|retiro|buscar na loja|loja fisica|retirar*|pegar na loja|posso buscar|pra retirar' +
      '|retirar na loja|retirar ai|retira na loja|retirada na loja|tem retirada|pegar pessoalmente' +
      '|posso pegar pessoalmente|ir buscar|buscar ai|buscar pessoalmente|passar ai|pegar ai|ir na loja|ir ai buscar' +
      '|comprar pessoalmente|posso ir buscar|retirar pessoalmente|passar pra pegar|tem loja fisica',
    'my-parcel': 'meu pedido|minha compra|minha encomenda|meu pacote|minhas pecas|rastre*|nao chegou|ja postaram' +
      '|ja postou|foi enviado|n chegou|cade meu|ainda nao recebi|comprei e nao recebi|nao recebi|n recebi' +
      '|ainda n chegou|meu produto|minha entrega|rastreio|codigo de rastreio|nao veio|comprei e nao|comprei e n' +
      '|cade minha*|cade a minha*|onde ta meu|onde ta minha|quando chega meu|status do pedido',
    exchange: 'troc*|trocar de tamanho|trocas|trocar|n servir|troca de tamanho|se n servir troca|se nao servir' +
      '|se ficar pequeno|se ficar grande|se ficar apertado',
    refund: 'reembols*|estorn*|dinheiro de volta|devolve o dinheiro|devolvem o dinheiro',
    warranty: 'garantia*|se quebrar|se estragar',
    packaging: 'embalagem|caixinha|embrulh*|caixa de presente|pra presente|papel de presente|caixa|na caixa' +
      '|na caixa original|embalad*|embala*|vem na caixa|sacola de presente|embalagem de presente|embalado pra presente',
    'last-one': 'ultima unidade|so tem essa|so tem uma|ultimo|so tem mais uma|so tem mais um|so tem um|ultima|so resta',
    restock: 'repor|vai chegar mais|chega mais|quando chega mais|vai voltar|volta ao estoque|vai ter mais|repoe*' +
      '|ter de novo|tem de novo|volta a ter|quando volta|chega de novo|volta quando|de volta|repos*|repor*|reposicao' +
      '|quando tem mais|vem mais|traz mais|trazer mais|chegar mais|voltar pro estoque|volta pro estoque' +
      '|vai chegar de novo|quando vai ter|vai ter de novo|ter mais|tem previsao|previsao de chegada|vao repor' +
      '|chega de volta|volta pra loja',
    'pre-order': 'pre venda|sob encomenda|encomendar',
    'how-many-left': 'quantos tem|quantas tem|quantas pecas|quantos restam|quantas restam|quantos sobraram|qtas' +
      '|ainda tem quant*|quantas ainda tem|quantas sobrar*|restam|qtos sobraram|qtos tem|qtas tem|quantas unidades' +
      '|tem muitas|tem muitos|tem bastante|quantos ainda|quantas ainda|sobraram quantos|tem poucas|quantas sobraram' +
      '|quantas peças tem|quantas vc tem|quantos vc tem|unidades tem|tem quantos ainda|tem quantas',
    'sold-out': 'acabou|acabaram|nao tem mais|esgot*',
    reserve: 'reserva|reservar|guardar|separa*|guarda pra mim|separ*|guarda um*|guarda ess*|reserv*|segura pra mim' +
      '|deixa separad*',
    small: 'pequen*|tamanho p|tam p|o p|do p|pp',
    large: 'grande*|tamanho g|tam g|o g|do g',
    'plus-size': 'tamanho grande|tamanhos grandes|gordinh*|gg|xgg|eg|xg|plus size|tem plus|extra g|tem extra g' +
      '|serve em gorda|gorda|gordas|g1|g2|g3|exg|tamanhos maiores',
    'runs-small': 'forma pequena|forma e pequena|veste pequeno|forma e apertada|forma apertada|tamanho pequeno' +
      '|veste menor|forma menor|normal ou pequena|numero maior|pegar um maior|pegar um numero maior|tamanho maior' +
      '|menor que o normal|apertado ou normal|tamanho normal|forma e normal|forma normal|forma e boa|veste apertado' +
      '|e pequeno o tamanho|tamanho menor|veste bem|vem pequeno|um numero a mais|um tamanho a mais',
    'runs-large': 'forma grande|forma e grande|veste grande',
    tight: 'apertad*|justo|justa',
    loose: 'soltinh*|larguinh*|folgad*|largo|larga',
    length: 'comprimento*|comprido|comprida|longo|longa|curto|curta|cumprimento|bate onde|bate no joelho' +
      '|vai ate o joelho|ate o joelho|no joelho|mede de comprimento|onde bate|compriment*' +
      '|qual o tamanho do comprimento|vai ate onde|quanto de comprimento',
    waist: 'cintura|cos alto', chest: 'busto|seios',
    hips: 'quadril', shoulder: 'ombro*',
    sleeve: 'manga*', foot: 'palmilha|pe largo',
    weight: 'peso|pesa', height: 'altura|quanto de altura',
    volume: 'litros|capacidade|quantos ml|vem quanto',
    'one-size': 'tamanho unico|unico tamanho',
    measurements: 'medida*|quanto mede|quantos centimetros',
    stretchy: 'elastano|laycra|lycra|estica*|elastic*|tecido estica|o tecido estica|tecido cede|o tecido cede|cede' +
      '|elasticidade|tecido elastic*|tem elasticidade|estica bem|tecido tem elastano|da de si|laceia',
    'model-wears': 'tamanho que voce usa|tamanho que vc usa|tamanho vc ta usando|tamanho voce esta usando' +
      '|tamanho da modelo|tamanho vc veste|modelo veste|a modelo|modelo usa|tamanho vc usa|tamanho voce usa' +
      '|tamanho que voce esta|tamanho vc ta|tamanho vc esta|numero vc ta usando|numero vc usa|numero voce usa' +
      '|vc ta usando|voce esta usando|vc ta vestindo|voce esta vestindo|tamanho vc ta vestindo' +
      '|tamanho que vc ta usando|numero vc ta|tamanho ela usa|tamanho dela|vc veste qual|vc usa que tamanho' +
      '|vc usa qual|que tamanho vc usa|tamanho que ela usa',
    'which-for-me': 'tamanho pra mim|tamanho eu uso|meu tamanho|que tamanho uso|tamanho devo|qual tamanho eu' +
      '|tamanho fica bom|qual numero eu|tamanho pego|tamanho compro',
    black: 'preto*|preta*|pretinh*', white: 'branc*',
    red: 'vermelh*|vinho', blue: 'azul|azuis',
    navy: 'azul marinho|marinho|azul escuro',
    green: 'verde*', yellow: 'amarel*|mostarda',
    pink: 'rosa*|cor de rosa', purple: 'roxo*|roxa*|lilas',
    grey: 'cinza*|chumbo', brown: 'marrom|caramelo',
    beige: 'bege|areia|cor nude', orange: 'laranja*',
    gold: 'dourad*', silver: 'pratead*|prata',
    transparent: 'transparente|incolor', patterned: 'estampad*|florid*|listrad*',
    plain: 'liso|lisa', dark: 'escur*',
    'light-coloured': 'claro|clara|clarinh*',
    'other-colour': 'outra cor|outras cores|mais cores|outro tom',
    matte: 'fosco|fosca', glossy: 'brilho*|brilhante',
    'true-to-photo': 'igual a foto|igual na foto|como na foto|cor real|igual da foto|bate com a imagem' +
      '|pessoalmente e igual|e assim pessoalmente|assim pessoalmente|pessoalmente|igual a imagem|igual na imagem' +
      '|igual da imagem|na vida real|ao vivo e igual|igual ao da foto|mesma cor da foto|fiel a foto|cor e igual' +
      '|a cor muda|parecido com a foto|igual as fotos',
    'oily-skin': 'pele* oleosa*|oleosa', 'dry-skin': 'pele* seca*',
    'sensitive-skin': 'pele* sensivel|sensivel|irrita facil|pele irrita|pele delicada|irrita pele sensivel' +
      '|irrita a pele|irrita a pele sensivel|pele reativa|pele irritada|rosacea',
    'combination-skin': 'pele mista|mista', acne: 'acne|espinha*|cravos',
    'dark-spots': 'mancha*|melasma', wrinkles: 'rugas|linhas de expressao',
    'dark-skin': 'pele negra|pele morena|pele escura|moren*',
    'fair-skin': 'pele clara|pele branca',
    pregnant: 'gravid*|gestante*|gestacao|gravidez|gestant*|gravida',
    breastfeeding: 'amament*|lactante*', baby: 'bebe|bebes|recem nascido',
    child: 'crianca*|infantil|minha filha|meu filho|menina|menino',
    teenager: 'adolescente*', men: 'homem|homens|masculin*',
    women: 'mulher|mulheres|feminin*', elderly: 'idos*',
    diabetic: 'diabet*', allergy: 'alergi*',
    hair: 'cabelo*',
    'dyed-hair': 'cabelo pintado|cabelo tingido|cabelo com quimica|loiro',
    'curly-hair': 'cachead*|cachos|crespo|cabelo cacheado|cabelo crespo',
    summer: 'verao', winter: 'inverno|pro frio',
    office: 'escritorio|trabalhar|trabalho',
    party: 'festa*|formatura|casamento*|madrinha',
    sport: 'academia|treino|treinar|corrida',
    'daily-use': 'dia a dia|todo dia|todos os dias',
    'side-effects': 'efeito* colatera*|faz mal|reacao ruim|alguma reacao|reacao',
    vegan: 'vegan*|algo animal|origem animal',
    cotton: 'algodao',
    leather: 'couro|couro de verdade|couro legitimo',
    silk: 'seda|cetim', wool: 'la de verdade|tricot|trico',
    polyester: 'poliester|viscose|viscolycra',
    linen: 'linho', plastic: 'plastico',
    metal: 'metal|aco|inox', wood: 'madeira',
    glass: 'vidro',
    'real-gold': 'ouro|banhad* a ouro|folhead*',
    ingredients: 'ingrediente*|formula|acucar|sal|conservante*',
    alcohol: 'alcool', fragrance: 'fragrancia',
    sunscreen: 'protetor solar|protetor',
    expiry: 'validade|vencimento|vence*|prazo de validade|data de validade|validade ate|validade ate quando' +
      '|vence quando|qual o vencimento|vence em|quando vence|vale ate quando|venc',
    'made-in': 'onde e feit*|fabricad*|importad*|nacional|feito em|feita em|de onde vem|origem|feito onde|fabricacao',
    authentic: 'originais|replica*|falsificad*|primeira linha|de verdade|legitim*|genuin*|autentic*|original*|falso' +
      '|falsa|imitacao|fake|copia|couro legitimo|de marca|e de marca|verdadeir*|original mesmo|original ou copia' +
      '|e de marca mesmo|paralel*|pirata|xing ling|1 linha',
    registered: 'anvisa|inmetro|certificad*|registro',
    thick: 'gross*|encorpad*', thin: 'fin*',
    soft: 'maci*', heavy: 'pesad*',
    'see-through': 'fica transparente|transparencia|aparece a roupa|transparent*|marca tudo|aparece a calcinha' +
      '|marca a calcinha|transparente|transparec*|aparece a lingerie|aparece lingerie|mostra o que ta por baixo' +
      '|por baixo|da pra ver a calcinha|marca a lingerie|mostra a calcinha|mostra tudo|e transparente|ve tudo' +
      '|marca a roupa',
    waterproof: 'impermeavel|prova d agua|a prova d|resistente a agua|molhar|aguenta chuva|pega chuva|na chuva' +
      '|prova dagua|a prova dagua|prova de agua|resiste a agua|aguenta agua|pegar chuva|pode molhar|pode pegar chuva' +
      '|resistente agua|entra agua|molha|pode usar na chuva|na agua|chuva|resistencia a agua',
    'machine-wash': 'maquina de lavar|lava*|na maquina|lava roupa*|lavar na maquina|vai na maquina|como lava*' +
      '|lavar na mao|lavar a mao|por na maquina|mao ou maquina|lava na mao|como lavo|pode lavar',
    iron: 'passar ferro|ferro de passar', shrinks: 'encolh*',
    fades: 'desbota*|solta tinta|escurece|descasca|mancha a roupa|perde a cor|solta cor|a cor sai|cor sai|sai a cor' +
      '|sai cor|sai tinta|solta a tinta|solta a cor|desbot*|mancha outras|mancha as outras|perde a tinta|a cor some' +
      '|perde cor',
    pills: 'bolinha|bolinhas',
    'wrinkle-free': 'amass*|passar ferro|precisa passar|amarrot*',
    durable: 'dura|duram|duravel|duracao|resistente|fixa|fixacao',
    smell: 'cheir*|perfume e|cheiro forte', taste: 'sabor*|gosto de|apimentad*',
    itchy: 'pinica|coca',
    'hot-to-wear': 'esquenta|quentinh*|fresquinh*|calor',
    battery: 'bateria*|pilha*|dura a carga|horas de bateria|bateria dura|carga dura|tempo a carga' +
      '|dura quanto tempo a carga|quanto tempo a carga|autonomia|quantas horas de carga|carga dura quanto' +
      '|duracao da bateria',
    charging: 'carrega rapido|carregamento|carrega em',
    voltage: 'bivolt|voltagem|volts|110v|220v',
    'how-to-use': 'como usa|como usar|como passa|como aplica*|modo de uso|pra que serve|para que serve|como se usa' +
      '|modo de usar|como que usa|como se passa|explica como usa|como uso|como eu uso|como se aplica|como passo' +
      '|como utiliza|como utilizar|forma de usar|modo de aplicar|como funciona|como prepara|como toma|instrucoes' +
      '|como q usa|ensina a usar|como devo usar|como usa*',
    'how-often': 'quantas vezes por dia|quantas vezes|com que frequencia',
    'before-or-after': 'antes ou depois', before: 'antes',
    after: 'depois',
    greasy: 'oleoso|deixa oleos*|fica oleos*|engordura',
    warm: 'esquenta|quentinh*|aquece|e quente',
    'which-age': 'quantos anos e|criancas de quantos anos|de quantos anos|que idade|a partir de que idade' +
      '|idade indicada|idade minima|com quantos anos pode|partir de quantos anos|qual a idade indicada|pra que idade' +
      '|faixa etaria|idade recomendada|idade pode usar|pra quantos anos|serve pra que idade',
    pockets: 'bols*', lining: 'forro|forrad*',
    zipper: 'ziper|fecho', padding: 'bojo|enchimento',
    brand: 'marca|marcas', quality: 'qualidade',
    'try-on': 'experimenta*|no corpo|prova pra|veste ela|veste ele|veste pra|mostra no corpo|veste ai|veste' +
      '|prova no corpo|prova ai|vestir|pode vestir|coloca no corpo|veste pra gente|bota no corpo|prova pra gente' +
      '|prova por favor|prova esse|prova essa|poe no corpo|veste pra gente ver|vestida|prova*|provar',
    'show-closer': 'de perto|mais perto|aproxima*|chega perto|pertinho|de pertinho|da um zoom|zoom|chega mais' +
      '|mostra de pertinho|perto da camera|detalhe de perto',
    'show-back': 'atras|de costas|nas costas|parte de tras|as costas|por tras|vira*|tras|e atras|deixa ver atras' +
      '|costas|na parte de tras|detras',
    'show-again': 'de novo|outra vez|mostra de novo|volta no|repete|nao vi|novamente|mostra novamente|volta|volta na' +
      '|repet*|mostra aquele|o anterior|anterior|o de antes|a de antes|passou|perdi|mostra o anterior|ver de novo',
    compare: 'diferenca|comparar|o que muda|entre eles|diferenca dos dois|diferenca entre|diferente|muda de um' +
      '|muda entre|qual a diferenca dos dois|qual a diferenca entre eles|que muda|diferencas|comparacao',
    'which-is-better': 'qual e melhor|qual o melhor|qual a melhor|qual vc indica|qual voce indica|qual compensa mais' +
      '|qual rende mais|qual melhor|qual vc gosta mais|prefere|acha melhor|acha mais bonit*|recomenda' +
      '|qual o melhor dos dois|qual deles|melhor dos dois|qual dos dois|qual das duas|qual devo|qual levo|qual e mais' +
      '|qual vc acha|qual sua preferid*|qual favorit*|qual vc prefere|qual indica|qual recomenda|vc indica' +
      '|qual e o melhor|qual seria melhor|qual vc levaria|qual escolho',
    'next-show': 'outra live|proxima live|mais live|tem live|vai ter live|proxima transmissao|live de novo' +
      '|volta ao vivo|que horas e a live amanha|live amanha|horario da live|entra ao vivo|ao vivo amanha' +
      '|que dia tem live|quando tem live|tem live que dia|dia tem live|dias tem live|dias de live|faz live que dia' +
      '|dia faz live|quando faz live|que dias faz live|dias vc faz live|dias da live|live que horas|horario das lives' +
      '|hora e a live|volta quando ao vivo|quando volta a live|quando volta ao vivo|vai fazer live|faz live amanha' +
      '|live quando|live de amanha|proximas lives|quando e a live|nova live|abre live|faz live quando',
    'how-long-on-sale': 'ate quando|ate que dia|ate que horas|promocao vai ate|ate quando vai a promocao' +
      '|dura a promocao|acaba a promocao|promo vai ate|vai ate que dia|acaba quando a promocao|acaba a promo' +
      '|promo ate quando|desconto ate quando|promocao ate quando|ate quando ta com desconto|promocao termina' +
      '|promocao acaba|termina a promocao|desconto acaba|desconto termina|vale ate quando a promo*|oferta ate quando' +
      '|ate quando e a promo*|ate quando vai|ate quando o desconto|desconto vai ate|oferta vai ate' +
      '|ate quando tem desconto|quando acaba a promo*|ate quando ta esse preco|ate quando fica esse preco',
    song: 'musica*|cancao|tocando|fundo musical|de fundo',
    'host-name': 'seu nome|como vc chama|se chama|nome|qual seu nome|teu nome|como te chamo|vc se chama' +
      '|como posso te chamar|nome da moca|se chama como|como vc se chama|qual o nome da|como e seu nome|como se chama' +
      '|como te chamas|quem e vc|quem e voce',
    'host-age': 'sua idade|quantos anos vc tem|quantos anos voce tem|quantos anos tem|idade|vc tem quantos anos' +
      '|tem quantos anos|qts anos|quantos anos|quantos aninhos|qual sua idade|quantos anos tu tem|idade vc tem' +
      '|idade voce tem|que idade vc|que idade voce|em que ano vc nasceu|quantos anos tens|que idade tens' +
      '|quantos anos cê tem|quantos anos ce tem',
    'host-place': 'de onde vc e|de onde voce e|vc e de onde|voce e de onde|de qual lugar|de que lugar|de que estado' +
      '|de qual estado|de que cidade|e de onde|e de onde linda|da onde vc e|de qual cidade vc e|vc e da onde' +
      '|de onde es|tu e de onde|es de onde|de que pais|qual seu estado|qual sua cidade|qual estado|de onde vcs sao' +
      '|vcs sao de onde|de qual cidade|daonde vc e|de onde tu es|de onde tu e|qual sua nacionalidade|nasceu onde',
    'host-home': 'vc mora|mora onde|voce mora|onde vc mora|onde voce mora|mora|mora em|moras|onde que vc mora|morando' +
      '|vive onde|onde vive|vc vive|tu mora|reside',
    'host-height': 'sua altura|vc mede|voce mede|voce tem de altura|sua estatura|quanto de altura' +
      '|vc tem quanto de altura',
    'host-partner': 'namora|solteir*|casad*|namorad*|seu marido|tem marido|comprometid*|tem namorad*|esta solteir*' +
      '|tem esposo|seu esposo|seu namorado|relacionamento|estado civil|tem alguem|noiva|noivo|tem esposa|ta solteira' +
      '|marido|esposo',
    'host-family': 'tem filhos|tem filho|seus filhos|e mae',
    'is-real': 'vc e real|ia ou pessoa|robo|pessoa de verdade|e uma ia|e ia|pessoa real|humana|inteligencia artificial',
    camera: 'camera|grava com',
    sound: 'sem som|som|audio|volume|nao to ouvindo|nao escuto|nao da pra ouvir|mais alto|ta baixo|ouvindo nada' +
      '|nao consigo ouvir|mudo|aumenta o volume|da pra aumentar|escutando|nao to escutando|n to ouvindo|ouvindo' +
      '|n to escutando nada|ouvir|sem audio|audio ta ruim|ta mudo|mutad*|microfone|mic|chiado|som baixo|nao sai som' +
      '|n da pra ouvir|cortando o som|eco|escuta*|aumenta o som',
    picture: 'embacad*|desfocad*|travando|ta travado|borrad*|ta tudo embacado|qualidade da imagem|nao da pra ver' +
      '|ta ruim a imagem|imagem ruim|imagem ta ruim|travad*|trava|travou|da pra ver direito|n da pra ver|nao to vendo' +
      '|pixelad*|lagad*|lag|embac*|tela preta|ta escuro|muito escuro|congelou|congelad*|qualidade ta ruim' +
      '|nao to vendo nada|video ruim|foco|sem imagem|a imagem|imagem ta',
    game: 'jogo|jogos',
    'play-along': 'jogar com vc|jogar com voce|jogar junto|bora uma partida|uma partida|posso jogar|me chama pra jogar',
    rank: 'elo|rank|patente',
    greet: 'manda um salve|salve|manda um oi|manda oi|manda um beijo|manda beijo|manda um abraco|da um oi' +
      '|manda um alo|manda alo|da um alo|fala oi|fala oi pra mim|oi pra mim|manda abraco|manda um bj|fala meu nome' +
      '|fala comigo|me da um oi|manda um beijinho|um salve|me manda um beijo|da um salve|manda um salve pra',
    sing: 'canta|cantar|cante',
    giveaway: 'sorteio*|rifa*|entrar no sorteio|sorte*|como participo|participar|participo do sorteio' +
      '|entra no sorteio|vao sortear|vai sortear|sortear algo|ganhador*|concurso',
    unban: 'desban*|desbloqu*|fui banid*|libera meu chat|me baniram|me bloque*',
    'show-end': 'ate que horas|que horas acaba a live|acaba a live|termina a live|que horas termina|horas acaba' +
      '|q horas acaba|acaba que horas|ate que hrs|ate q horas|ate que hora|ate q hrs|que hrs acaba' +
      '|falta muito pra acabar|pra acabar|acabar a live|vai ate que horas|fica ate quando|quanto tempo de live' +
      '|vai ficar ate|dura a live|live vai ate|fica ate que horas|quando acaba|quando termina a live' +
      '|ate quantas horas|termina que horas|encerra',
    'live-since': 'tempo faz live|desde quando vc faz live|desde quando faz live|tempo que faz live' +
      '|ha quanto tempo faz',
    'selling-since': 'vende ha quanto|desde quando vende|comecou a vender|quanto tempo vende',
    replay: 'fica gravad*|ver a live depois|gravada|assistir depois|ver depois|rever a live|fica salv*',
    transfers: 'transfere|mancha a mascara|sai com agua|borra|sai na mascara',
    shop: 'loja*',
    'shop-age': 'anos tem a loja|tempo tem a loja|anos a loja|tem a loja',
    dress: 'vestido*', shirt: 'camisa*|camiseta*',
    blouse: 'blusa*|blusinha*', trousers: 'calca*',
    jeans: 'calca jeans|calcas jeans', skirt: 'saia*',
    jacket: 'jaqueta*|casaco*', sweater: 'moletom|sueter|cardiga',
    underwear: 'calcinha*|sutia*|cueca*|lingerie',
    shoes: 'sapat*|tenis|bota|botas',
    sandals: 'sandalia*|chinelo*|rasteirinha*',
    bag: 'bolsa*', hat: 'bone*|chapeu',
    scarf: 'cachecol', watch: 'relogio*',
    ring: 'anel|aneis', necklace: 'colar|colares|correntinha',
    earrings: 'brinco*', bracelet: 'pulseira*',
    glasses: 'oculos', lipstick: 'batom|batons',
    foundation: 'base', mascara: 'rimel',
    powder: 'po compacto|po facial', cream: 'creme*|hidratante*',
    toner: 'tonico',
    cleanser: 'sabonete facial|demaquilante',
    mask: 'mascara*', shampoo: 'xampu',
    soap: 'sabonete*', perfume: 'colonia',
    oil: 'oleo*', phone: 'celular*|telefone',
    case: 'capinha*', charger: 'carregador*',
    headphones: 'fone|fones', pillow: 'travesseiro*|almofada*',
    towel: 'toalha*', pan: 'panela*|frigideira*',
    cup: 'xicara*|copo*|caneca*', bottle: 'garrafa*|garrafinha*',
    coffee: 'cafe', tea: 'cha',
    iphone: 'iphone*', android: 'no android|android*',
    negation: 'nao|n|sem|nunca|nada|nem',
  },
  fillers: 'o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|no|na|nos|nas|em|com|por|pra|para|pro|pras|pros|e|ou|que|q|oq' +
    '|qual|quais|como|quando|onde|quem|quantos|quantas|cade|kd|quanto tempo|quanto falta|ta|tao|to|esta|estao|sao|era' +
    '|ser|seria|sera|ele|ela|eles|elas|eu|vc|vcs|voce|voces|tu|me|mim|te|se|lhe|meu|minha|seu|sua|teu|tua|esse|essa' +
    '|esses|essas|este|isso|isto|aquele|aquela|aquilo|tem|teria|tens|ha|nao tem|n tem|nao teria|vem|pode|podem|posso' +
    '|poderia|consegue|consigo|sabe|alguem|quero|queria|gostaria|saber|preciso|fala|diz|informa|pfv|pfvr|pf|favor' +
    '|obrigad*|brigad*|oi|oie|ola|bom dia|boa tarde|boa noite|tudo bem|amiga*|amigo*|amor|linda|lindo|gata|moca|moco' +
    '|mana|miga|flor|querida|gente|meninas|menina da live|dona|mulher do ceu|licenca|desculpa|duvida|pergunta|ai|aqui' +
    '|la|ali|agora|ja|ainda|so|tambem|tb|tbm|mais|muito|mt|mto|bem|mas|entao|ne|mesmo|vai|vao|vou|ir|kk*|rs|rsrs*' +
    '|haha*|produto|peca|pecas|modelo|loja|vende|vendem|tipo|fica|faz|fazem|dele|dela|nessa|nesse|dessa|desse|pelo' +
    '|usa|usar|usando|tenho|ter|uso|usam|ver|foi|fez|fazer|quer|pegar|pego|sai|levar|levando|levo|leva|ao|aos|chama' +
    '|coloca|ficam|estou|meus|amg|msm|mesma|daqui|p|meco|tens filhos|amore|pessoal|faco|gostar|cidade|n gostar' +
    '|mostra*|me mostra|deixa ver|passa|me passa|o valor por favor|normal|mede|qts|qtos|qtas|erro|aplica|minimo' +
    '|indicad*|partir|tamanho certo|pedido|o pedido|meço|peso|pega|vestindo|assim|mostrar|gnt|bb|nega|fofa|princesa' +
    '|maravilhosa|lindeza|ola bom dia|oii*|blz|beleza|por gentileza|me ajuda|ajuda|responde*|me responde|me fala' +
    '|me diz|me tira uma duvida|tira uma duvida|uma duvida|sera que|por acaso|da pra|daria|dar|pq|porque|pra mim' +
    '|p mim|vlw|valeu|uai|oxe|mn|cara|mulher|guria|menina|meu bem|vida|amiga linda|querido|anjo|chefe|parceira' +
    '|alguem sabe|sabe me dizer|pode me dizer|poderia me dizer|me fala ai|fala ai|fala pra mim|conta|estava|tava' +
    '|pfvrzinho|pufavo|porfavor|plmds|pelo amor de deus|hein|heim|eh|é|como q|q q|todo|toda|algum|alguma|qualquer' +
    '|hj em dia',
};
