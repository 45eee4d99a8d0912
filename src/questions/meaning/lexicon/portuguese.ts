/** Portuguese, of Brazil first: the words of shop questions. */
import type { ConceptTable } from '../types';

export const portuguese: ConceptTable = {
  language: 'pt',
  concepts: {
    price: 'preco*|presso|valor|valores|quanto|qto|qnto|qnt|custa|custam|quanto cada|saindo a quanto|quantos reais' +
      '|precos',
    size: 'tamanho*|tam|numeracao|que numeros|veste|vestem|serve em quem|serve em mim|fica bom em quem|a forma' +
      '|me serve|grade',
    stock: 'disponivel|disponiveis|estoque|tem ainda|ainda tem|ainda ha|restou|restam|sobrou|pronta entrega' +
      '|tem unidade*|sobraram|tem pra vender|tem mais desse|tem mais dessa|tem desse ainda',
    colour: 'cor|cores|tom|tons|tonalidade*|variacoes|estampas',
    suitability: 'e bom pra|e bom para|pode usar|posso usar|podem usar|posso passar|indicado pra|indicado para' +
      '|indicada para|pra quem e|compativel|combina com|presta pra|da pra usar no trabalho|serve|servem|funciona*' +
      '|recomend*|bate com|pega no|pega em|seguro na|seguro pra|indicado p|indicado em|indicada pra|bom em',
    delivery: 'envia|enviam|envio|correio*|transportadora|sedex|pac|motoboy|despacha*|mandam|manda|entrega*|chega' +
      '|chegar|demora*|frete*|enviar|envios',
    returns: 'devol*|se vier com defeito|se vier errado|chegou quebrado|reclamacao|arrependimento|se n gostar' +
      '|politica de devolucao|devolucoes|devolucao|nao gostei|nao gostar|estragad*|vier quebrado|chegou com defeito' +
      '|veio errado|chegou errado|defeito|quebrado|mandar de volta|funciona a devolucao|servir posso devolver',
    'how-to-buy': 'como faco o pedido|como pede|como peco|onde compro|pagamento|carrinho|sacolinha|fazer pedido' +
      '|fazer o pedido|aceita|aceitam|posso pagar|whatsapp|whats|zap|como eu compro|como faz pra pedir|finalizar*' +
      '|comprar|como eu peco|como compr*|como adquir*|como eu pego|como que faz|quero uma|como fecha|coloco o cupom' +
      '|uso o cupom|poe o cupom|ponho o cupom|digita o cupom|poe o codigo|coloco o codigo|ponho o codigo' +
      '|digito o codigo|usar o cupom|usa o cupom|aplica o cupom|colocar o cupom|digita o codigo|uso o codigo',
    link: 'linque|qual o codigo|codigo da peca|codigo do produto|nome do produto|nome da cor|como acho|como encontro' +
      '|onde acho|onde encontro|referencia|numero da peca|numero do produto|manda o link|qual o numero|que numero e' +
      '|numero desse|numero dessa|na sacolinha|numero na sacolinha|numero do item|numero pfv|codigo desse' +
      '|codigo dessa|link|links|manda link|nome desse|nome dessa|nome da peca|qual numero e|e qual numero' +
      '|qual numero na',
    material: 'material|materiais|tecido*|malha|de que e feit*|do que e feit*|feito de|feita de|composicao|contem' +
      '|de que e|e de que|pano',
    discount: 'desconto*|promocao|promo|oferta*|liquidacao|descontinho*|desc|desconta|black friday',
    voucher: 'cupom|cupon*|codigo promocional|manda o cupom|codigo de desconto|codigo do desconto|coloco o cupom' +
      '|uso o cupom|poe o cupom|ponho o cupom|digita o cupom|poe o codigo|coloco o codigo|ponho o codigo' +
      '|digito o codigo|usar o cupom|usa o cupom|aplica o cupom|colocar o cupom|digita o codigo|uso o codigo',
    wholesale: 'atacado|revenda|revender|quantidade minima|pedido minimo|lojista',
    cheaper: 'mais barat*|menor preco|melhor preco|precinho|baixar o valor|baixar o preco|faz por menos' +
      '|melhora o preco|abaixa',
    'per-piece': 'cada um|cada uma|cada peca|a unidade|por unidade',
    'two-pieces': 'duas pecas|levando dois|levando duas|leve dois|pelos dois|pelas duas|levar duas|levar dois',
    'cash-on-delivery': 'paga na entrega|pago na entrega|pagar na entrega|paga quando chega|pagar ao receber' +
      '|pago quando chegar|pagar na hora|na entrega|quando receber|pago so quando|paga quando receber|paga so quando' +
      '|pagar so quando|pagar em casa|paga ao receber|pagar quando recebe*|pagar quando chega*|no recebimento' +
      '|pagar no recebimento|a encomenda chegar|pagar quando a',
    instalments: 'parcel*|divide*|sem juros|em quantas vezes|quantas vezes no cartao|parcela|em quantas' +
      '|quantas vezes|vezes sem juros|dividir|dividid*|fiado|crediario',
    'bank-transfer': 'pix|transferencia|boleto|pagar no pix|chave pix',
    'e-wallet': 'picpay|mercado pago|mbway|mb way|paypal',
    'credit-card': 'cartao*|credito|debito',
    gift: 'presente*|brinde*',
    set: 'conjunto*|combo|jogo de',
    pay: 'como pago|como paga|forma* de pagamento|como posso pagar|como faco o pagamento|meio* de pagamento' +
      '|como pagar|como que paga|como faco pra pagar|aceita o que|pagar como|quais formas|o que aceita' +
      '|opcoes de pagamento|pagamento como|como eu pago|tipos de pagamento|como pagamos|como pode pagar' +
      '|formas de pagar|quais pagamentos|pagamento e como|posso pagar como|aceita quais',
    invoice: 'nota fiscal|nf|nfe|nota|notinha|vem com nota|emite|cnpj|recibo',
    'voucher-fails': 'cupom nao|nao aceita o cupom|cupom invalido|codigo nao|consigo usar o cupom|erro no cupom' +
      '|erro no codigo|cupom n|cupom da erro|codigo da erro|codigo n|cupom deu|cupom expirado|cupom venceu' +
      '|codigo invalido|desconto nao aplic*|desconto nao ta|cupom ta dando erro|cupom dando erro|nao ta aceitando' +
      '|aceitando o cupom',
    cancel: 'cancel*|cancelar minha compra|cancelar meu pedido|cancelo meu pedido|cancelo minha compra|desistir' +
      '|cancelamento',
    'shipping-cost': 'frete pra|frete para|taxa de entrega|paga frete|pagar frete|paga o frete|cobra frete' +
      '|cobram frete|frete|custo do frete|cobram de frete|cobra de frete|frete sai|frete fica|frete ta' +
      '|custo de envio|taxa de envio|taxa do frete|taxa de frete|cobra pra entregar',
    'free-shipping': 'frete gratis|frete gratuito|frete e gratis|gratis o frete|entrega gratis|frete e de graca' +
      '|frete incluso|frete ta incluso|sem frete|frete e incluso|frete incluido|frete ja ta|entrega gratuita' +
      '|entrega e gratis|com frete|frete free|frete por conta|inclui frete|inclui o frete|frete ta gratis',
    'delivery-time': 'quantos dias|demora pra chegar|prazo*|demora quanto*|recebo hoje|chega hoje|recebo amanha' +
      '|quando recebo|demora|demora muito|qnto tempo|quanto tempo leva|tempo de entrega|tempo demora|chega rapido' +
      '|demora pra entregar|demora a entrega|qts dias|qtos dias|dias uteis|quando eu recebo|data de entrega' +
      '|previsao de entrega|dia chega|tempo chega',
    abroad: 'exterior|outro pais|fora do brasil|fora do pais|pra fora|outros paises|internacional',
    today: 'hoje|hj',
    tomorrow: 'amanha',
    'where-from': 'onde fica a loja|de onde envia*|de onde sai|endereco|fica onde|onde voces ficam' +
      '|onde fica sua loja|sai de onde|de onde vcs mandam|de onde mandam|de que cidade sai*|vem de onde' +
      '|de onde despacha*|onde e a loja|fica onde a loja|endereco da loja|onde fica|loja fica onde|onde vcs ficam' +
      '|localizacao|loja e onde|loja fica em|loja fica aonde|onde e sua loja|aonde fica|fica aonde|loja fisica onde',
    'pick-up': 'retiro|buscar na loja|loja fisica|retirar*|pegar na loja|posso buscar|retirar na loja|retira na loja' +
      '|retirada na loja|pegar pessoalmente|ir buscar|buscar ai|buscar pessoalmente|passar ai|pegar ai|ir na loja' +
      '|ir ai buscar|comprar pessoalmente|retirar pessoalmente|passar pra pegar|retirada|retira|no local',
    'my-parcel': 'meu pedido|minha compra|minha encomenda|meu pacote|minhas pecas|rastre*|nao chegou|ja postaram' +
      '|ja postou|foi enviado|n chegou|cade meu|comprei e nao recebi|nao recebi|n recebi|meu produto|minha entrega' +
      '|rastreio|codigo de rastreio|nao veio|comprei e nao|comprei e n|cade minha*|cade a minha*|onde ta meu' +
      '|onde ta minha|quando chega meu|status do pedido|comprei faz tempo|comprei e nada|comprei ha',
    exchange: 'troc*|trocas|trocar|n servir|se ficar pequeno|se ficar grande|se ficar apertado',
    refund: 'reembols*|estorn*|dinheiro de volta|devolve o dinheiro|devolvem o dinheiro',
    warranty: 'garantia*|se quebrar|se estragar',
    packaging: 'embalagem|caixinha|embrulh*|pra presente|papel de presente|caixa|na caixa original|embalad*|embala*' +
      '|sacola de presente',
    'last-one': 'ultima unidade|so tem essa|so tem uma|ultimo|so tem mais uma|so tem mais um|so tem um|ultima|so resta',
    restock: 'repor|chega mais|quando chega mais|vai voltar|volta ao estoque|repoe*|ter de novo|tem de novo' +
      '|volta a ter|quando volta|chega de novo|volta quando|de volta|repos*|repor*|reposicao|quando tem mais' +
      '|vem mais|traz mais|trazer mais|chegar mais|voltar pro estoque|volta pro estoque|quando vai ter' +
      '|vai ter de novo|ter mais|tem previsao|previsao de chegada|chega de volta|volta pra loja',
    'pre-order': 'pre venda|sob encomenda|encomendar',
    'how-many-left': 'quantos tem|quantas tem|quantas pecas|quantos sobraram|qtas|ainda tem quant*|quantas sobrar*' +
      '|restam|qtos sobraram|qtos tem|quantas unidades|tem muitas|tem muitos|tem bastante|quantos ainda' +
      '|quantas ainda|sobraram quantos|tem poucas|quantas vc tem|quantos vc tem|unidades tem|tem quantas',
    'sold-out': 'acabou|acabaram|nao tem mais|esgot*|acabou tudo|esgotou|ja era|nao tem nenhum*',
    reserve: 'reserva|reservar|guardar|separa*|separ*|guarda ess*|reserv*|deixa separad*|segura',
    small: 'pequen*|tamanho p|tam p|o p|do p|pp',
    large: 'grande*|tamanho g|tam g|o g|do g',
    'plus-size': 'tamanho grande|tamanhos grandes|gordinh*|gg|xgg|eg|xg|plus size|tem plus|extra g|gorda|gordas|g1' +
      '|g2|g3|exg|tamanhos maiores',
    'runs-small': 'forma pequena|forma e pequena|veste pequeno|forma e apertada|forma apertada|tamanho pequeno' +
      '|veste menor|forma menor|normal ou pequena|numero maior|pegar um maior|tamanho maior|menor que o normal' +
      '|apertado ou normal|tamanho normal|forma e normal|forma normal|forma e boa|veste apertado|tamanho menor' +
      '|veste bem|vem pequeno|numeracao e pequena|numero a mais|numeracao pequena|numeracao e normal' +
      '|numeracao e menor',
    'runs-large': 'forma grande|forma e grande|veste grande',
    tight: 'apertad*|justo|justa',
    loose: 'soltinh*|larguinh*|folgad*|largo|larga',
    length: 'comprimento*|comprido|comprida|longo|longa|curto|curta|cumprimento|bate onde|bate no joelho' +
      '|ate o joelho|no joelho|onde bate|compriment*|vai ate onde|quanto de comprimento',
    waist: 'cintura|cos alto',
    chest: 'busto|seios',
    hips: 'quadril',
    shoulder: 'ombro*',
    sleeve: 'manga*',
    foot: 'palmilha|pe largo',
    weight: 'peso|pesa',
    height: 'altura',
    volume: 'litros|capacidade|quantos ml|vem quanto',
    'one-size': 'tamanho unico|unico tamanho',
    measurements: 'medida*|quanto mede|quantos centimetros',
    stretchy: 'elastano|laycra|lycra|estica*|elastic*|tecido estica|tecido cede|cede|elasticidade|tecido elastic*' +
      '|tecido tem elastano|da de si|laceia',
    'model-wears': 'tamanho que voce usa|tamanho que vc usa|tamanho voce esta usando|tamanho da modelo' +
      '|tamanho vc veste|modelo veste|a modelo|modelo usa|tamanho vc usa|tamanho voce usa|tamanho que voce esta' +
      '|tamanho vc ta|tamanho vc esta|numero vc usa|numero voce usa|vc ta usando|voce esta usando|vc ta vestindo' +
      '|voce esta vestindo|tamanho vc ta vestindo|numero vc ta|tamanho ela usa|tamanho dela|vc veste qual' +
      '|vc usa qual|qual numero vc|seu e que tamanho|com qual tamanho|vc ta com|seu tamanho',
    'which-for-me': 'tamanho pra mim|tamanho eu uso|meu tamanho|que tamanho uso|tamanho devo|qual tamanho eu' +
      '|tamanho fica bom|qual numero eu|tamanho pego|tamanho compro',
    black: 'preto*|preta*|pretinh*',
    white: 'branc*',
    red: 'vermelh*|vinho',
    blue: 'azul|azuis',
    navy: 'azul marinho|marinho|azul escuro',
    green: 'verde*',
    yellow: 'amarel*|mostarda',
    pink: 'rosa*',
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
    'true-to-photo': 'igual a foto|igual na foto|como na foto|cor real|igual da foto|bate com a imagem' +
      '|pessoalmente e igual|pessoalmente|igual a imagem|igual na imagem|igual da imagem|fiel a foto|cor e igual' +
      '|a cor muda|igual as fotos|cor e essa mesm*|mesmo da foto|igualzinh*|foto bate|bate com o real|a foto' +
      '|vida real',
    'oily-skin': 'pele* oleosa*|oleosa',
    'dry-skin': 'pele* seca*',
    'sensitive-skin': 'pele* sensivel|sensivel|irrita facil|pele irrita|pele delicada|irrita pele sensivel' +
      '|irrita a pele|pele reativa|pele irritada|rosacea',
    'combination-skin': 'pele mista|mista',
    acne: 'acne|espinha*|cravos',
    'dark-spots': 'mancha*|melasma',
    wrinkles: 'rugas|linhas de expressao',
    'dark-skin': 'pele negra|pele morena|pele escura|moren*',
    'fair-skin': 'pele clara|pele branca',
    pregnant: 'gravid*|gestante*|gestacao|gravidez|gestant*|gravida',
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
    'curly-hair': 'cachead*|cachos|crespo',
    summer: 'verao',
    winter: 'inverno|pro frio',
    office: 'escritorio|trabalhar|trabalho',
    party: 'festa*|formatura|casamento*|madrinha',
    sport: 'academia|treino|treinar|corrida',
    'daily-use': 'dia a dia|todo dia|todos os dias',
    'side-effects': 'efeito* colatera*|faz mal|reacao ruim|reacao',
    vegan: 'vegan*|algo animal|origem animal',
    cotton: 'algodao|100 algodao|puro algodao',
    leather: 'couro',
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
    expiry: 'validade|vencimento|vence*|prazo de validade|data de validade|validade ate|vale ate quando|venc',
    'made-in': 'onde e feit*|fabricad*|importad*|nacional|feito em|feita em|de onde vem|origem|feito onde|fabricacao' +
      '|de onde e o produto|procedencia|onde fabrica*',
    authentic: 'originais|replica*|falsificad*|primeira linha|de verdade|legitim*|genuin*|autentic*|original*|falso' +
      '|falsa|imitacao|fake|copia|de marca|verdadeir*|paralel*|pirata|xing ling|1 linha',
    registered: 'anvisa|inmetro|certificad*|registro',
    thick: 'gross*|encorpad*',
    thin: 'fin*',
    soft: 'maci*',
    heavy: 'pesad*',
    'see-through': 'transparencia|aparece a roupa|transparent*|marca tudo|aparece a calcinha|marca a calcinha' +
      '|transparente|transparec*|aparece a lingerie|aparece lingerie|por baixo|marca a lingerie|mostra a calcinha' +
      '|mostra tudo|ve tudo|marca a roupa',
    waterproof: 'impermeavel|prova d agua|a prova d|resistente a agua|molhar|aguenta chuva|prova dagua|prova de agua' +
      '|resiste a agua|aguenta agua|resistente agua|entra agua|molha|na agua|chuva|resistencia a agua',
    'machine-wash': 'maquina de lavar|lava*|na maquina|lava roupa*|lavar na mao|lavar a mao|mao ou maquina' +
      '|lava na mao|como lavo',
    iron: 'passar ferro|ferro de passar',
    shrinks: 'encolh*',
    fades: 'desbota*|solta tinta|escurece|descasca|mancha a roupa|perde a cor|solta cor|cor sai|sai a cor|sai cor' +
      '|sai tinta|solta a tinta|solta a cor|desbot*|mancha outras|mancha as outras|perde a tinta|a cor some' +
      '|perde cor',
    pills: 'bolinha|bolinhas',
    'wrinkle-free': 'amass*|passar ferro|precisa passar|amarrot*',
    durable: 'dura|duram|duravel|duracao|resistente|fixa|fixacao',
    smell: 'cheir*|perfume e|cheiro forte',
    taste: 'sabor*|gosto de|apimentad*',
    itchy: 'pinica|coca',
    'hot-to-wear': 'esquenta|quentinh*|fresquinh*|calor',
    battery: 'bateria*|pilha*|dura a carga|horas de bateria|bateria dura|carga dura|tempo a carga|autonomia' +
      '|carga dura quanto',
    charging: 'carrega rapido|carregamento|carrega em',
    voltage: 'bivolt|voltagem|volts|110v|220v',
    'how-to-use': 'como usa|como passa|como aplica*|modo de uso|pra que serve|para que serve|como se usa' +
      '|modo de usar|como que usa|como se passa|explica como usa|como uso|como eu uso|como se aplica|como passo' +
      '|como utiliza|como utilizar|forma de usar|modo de aplicar|como funciona|como prepara|como toma|instrucoes' +
      '|como q usa|ensina a usar|como devo usar',
    'how-often': 'quantas vezes por dia|quantas vezes|com que frequencia',
    'before-or-after': 'antes ou depois',
    before: 'antes',
    after: 'depois',
    greasy: 'oleoso|deixa oleos*|fica oleos*|engordura',
    warm: 'esquenta|quentinh*|aquece|e quente',
    'which-age': 'quantos anos e|de quantos anos|que idade|idade indicada|idade minima|com quantos anos pode' +
      '|faixa etaria|idade recomendada|idade pode usar|pra quantos anos',
    pockets: 'bolso|bolsos',
    lining: 'forro|forrad*',
    zipper: 'ziper|fecho',
    padding: 'bojo|enchimento',
    brand: 'marca|marcas',
    quality: 'qualidade',
    'try-on': 'experimenta*|no corpo|veste|vestir|bota no corpo|poe no corpo|vestida|prova*|provar',
    'show-closer': 'de perto|mais perto|aproxima*|chega perto|pertinho|zoom|chega mais|perto da camera' +
      '|detalhe de perto',
    'show-back': 'atras|parte de tras|vira*|tras|costas|detras',
    'show-again': 'de novo|outra vez|repete|nao vi|novamente|volta|repet*|mostra aquele|anterior|o de antes' +
      '|a de antes|passou|perdi',
    compare: 'diferenca|comparar|entre eles|diferenca dos dois|diferenca entre|diferente|muda de um|muda entre' +
      '|que muda|diferencas|comparacao',
    'which-is-better': 'qual e melhor|qual o melhor|qual a melhor|qual voce indica|qual melhor|qual vc gosta mais' +
      '|prefere|acha melhor|acha mais bonit*|recomenda|qual deles|melhor dos dois|qual dos dois|qual das duas' +
      '|qual devo|qual levo|qual e mais|qual vc acha|qual sua preferid*|qual favorit*|qual indica|vc indica' +
      '|qual seria melhor|qual vc levaria|qual escolho|rende mais|dura mais|vale mais a pena|compensa|vale a pena',
    'next-show': 'outra live|proxima live|mais live|tem live|vai ter live|proxima transmissao|live de novo' +
      '|volta ao vivo|que horas e a live amanha|live amanha|horario da live|entra ao vivo|ao vivo amanha' +
      '|dia tem live|dias tem live|dias de live|dia faz live|quando faz live|dias da live|live que horas' +
      '|horario das lives|vai fazer live|live quando|live de amanha|proximas lives|nova live|abre live' +
      '|quando e a proxima|volta amanha|horas vc volta|vc volta|volta que dia|volta quando',
    'how-long-on-sale': 'ate quando|ate que dia|promocao vai ate|ate quando vai a promocao|dura a promocao' +
      '|acaba a promocao|promo vai ate|vai ate que dia|acaba quando a promocao|acaba a promo|promo ate quando' +
      '|desconto ate quando|promocao ate quando|ate quando ta com desconto|promocao termina|promocao acaba' +
      '|termina a promocao|desconto acaba|desconto termina|oferta ate quando|desconto vai ate|oferta vai ate' +
      '|a promo vai ate',
    song: 'musica*|cancao|tocando|fundo musical|de fundo|som e esse|que som|esse som|nome do som',
    'host-name': 'como vc chama|se chama|nome|como te chamo|como te chamas|quem e vc|quem e voce',
    'host-age': 'idade|qts anos|quantos anos|quantos aninhos|que idade vc|que idade voce|que idade tens',
    'host-place': 'de onde vc e|de onde voce e|de qual lugar|de que lugar|de que estado|de que cidade|e de onde' +
      '|da onde vc e|de onde es|es de onde|de que pais|qual seu estado|qual sua cidade|qual estado|de qual cidade' +
      '|daonde vc e|qual sua nacionalidade|nasceu onde',
    'host-home': 'mora|moras|morando|vive onde|onde vive|vc vive|reside',
    'host-height': 'sua altura|vc mede|voce mede|voce tem de altura|sua estatura|quanto de altura|vc tem de altura' +
      '|vc tem qts de altura|vc e alta|voce e alta|mede quanto vc',
    'host-partner': 'namora|solteir*|casad*|namorad*|comprometid*|relacionamento|estado civil|tem alguem|noiva|noivo' +
      '|marido|esposo',
    'host-family': 'seus filhos|e mae|filhos|filho|filhas',
    'is-real': 'vc e real|ia ou pessoa|robo|pessoa de verdade|e uma ia|e ia|pessoa real|humana|inteligencia artificial',
    camera: 'camera|grava com',
    sound: 'som|audio|volume|nao escuto|mais alto|ta baixo|mudo|aumenta o volume|da pra aumentar|escutando|ouvindo' +
      '|ouvir|audio ta ruim|mutad*|microfone|mic|chiado|som baixo|cortando o som|eco|escuta*|aumenta o som',
    picture: 'embacad*|desfocad*|travando|borrad*|ta tudo embacado|qualidade da imagem|nao da pra ver|imagem ruim' +
      '|imagem ta ruim|travad*|trava|travou|da pra ver direito|nao to vendo|pixelad*|lagad*|lag|embac*|tela preta' +
      '|ta escuro|muito escuro|congelou|congelad*|qualidade ta ruim|video ruim|foco|sem imagem|a imagem|imagem ta',
    game: 'jogo|jogos',
    'play-along': 'jogar com vc|jogar com voce|jogar junto|bora uma partida|uma partida|posso jogar|me chama pra jogar',
    rank: 'elo|rank|patente',
    greet: 'salve|manda um oi|manda oi|manda um beijo|manda beijo|manda um abraco|da um oi|manda um alo|manda alo' +
      '|da um alo|fala oi|oi pra mim|manda abraco|manda um bj|fala meu nome|fala comigo|manda um beijinho',
    sing: 'canta|cantar|cante',
    giveaway: 'sorteio*|rifa*|entrar no sorteio|sorte*|como participo|participar|participo do sorteio|sortear algo' +
      '|ganhador*|concurso',
    unban: 'desban*|desbloqu*|libera meu chat|me baniram|me bloque*|bloquead*|banid*|ban|me baniu',
    'show-end': 'ate que horas|que horas acaba a live|acaba a live|termina a live|que horas termina|horas acaba' +
      '|acaba que horas|ate que hrs|ate q horas|ate que hora|ate q hrs|que hrs acaba|falta muito pra acabar' +
      '|pra acabar|acabar a live|fica ate quando|vai ficar ate|dura a live|live vai ate|quando acaba' +
      '|ate quantas horas|termina que horas|encerra|ate quando a live|vai acabar|ta acabando',
    'live-since': 'tempo faz live|desde quando vc faz live|desde quando faz live|tempo que faz live' +
      '|ha quanto tempo faz',
    'selling-since': 'vende ha quanto|desde quando vende|comecou a vender|quanto tempo vende|vende ha' +
      '|quanto tempo vc vende|anos vc vende|vendendo',
    replay: 'ver a live depois|gravada|assistir depois|ver depois|rever a live|fica salv*',
    transfers: 'transfere|mancha a mascara|sai com agua|borra|sai na mascara',
    shop: 'loja*|onde fica a loja|endereco|fica onde|onde voces ficam|onde fica sua loja|onde e a loja' +
      '|fica onde a loja|endereco da loja|onde fica|loja fica onde|onde vcs ficam|localizacao|loja e onde' +
      '|loja fica em|loja fica aonde|onde e sua loja|aonde fica|fica aonde|loja fisica onde',
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
    bag: 'bolsa|bolsas|bolsinha*',
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
    iphone: 'iphone*',
    android: 'android*',
    negation: 'nao|n|sem|nunca|nada|nem',
  },
  fillers:
    'o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|no|na|nos|nas|em|com|por|pra|para|pro|pras|pros|e|ou|que|q|oq|qual' +
    '|quais|como|quando|onde|quem|quantos|quantas|cade|kd|quanto tempo|quanto falta|ta|tao|to|esta|estao|sao|era|ser' +
    '|seria|sera|ele|ela|eles|elas|eu|vc|vcs|voce|voces|tu|me|mim|te|se|lhe|meu|minha|seu|sua|teu|tua|esse|essa' +
    '|esses|essas|este|isso|isto|aquele|aquela|aquilo|tem|teria|tens|ha|nao tem|n tem|nao teria|vem|pode|podem|posso' +
    '|poderia|consegue|consigo|sabe|alguem|quero|queria|gostaria|saber|preciso|fala|diz|informa|pfv|pfvr|pf|favor' +
    '|obrigad*|brigad*|oi|oie|ola|bom dia|boa tarde|boa noite|tudo bem|amiga*|amigo*|amor|linda|lindo|gata|moca|moco' +
    '|mana|miga|flor|querida|gente|meninas|menina da live|dona|mulher do ceu|licenca|desculpa|duvida|pergunta|ai' +
    '|aqui|la|ali|agora|ja|ainda|so|tambem|tb|tbm|mais|muito|mt|mto|bem|mas|entao|ne|mesmo|vai|vao|vou|ir|kk*|rs' +
    '|rsrs*|haha*|produto|peca|pecas|modelo|loja|vende|vendem|tipo|fica|faz|fazem|dele|dela|nessa|nesse|dessa|desse' +
    '|pelo|usa|usar|usando|tenho|ter|uso|usam|ver|foi|fez|fazer|quer|pegar|pego|sai|levar|levando|levo|leva|ao|aos' +
    '|chama|coloca|ficam|estou|meus|amg|msm|mesma|daqui|p|meco|tens filhos|amore|pessoal|faco|gostar|cidade|n gostar' +
    '|mostra*|me mostra|deixa ver|passa|me passa|o valor por favor|normal|mede|qts|qtos|qtas|erro|aplica|minimo' +
    '|indicad*|partir|tamanho certo|pedido|o pedido|meço|peso|pega|vestindo|assim|mostrar|gnt|bb|nega|fofa|princesa' +
    '|maravilhosa|lindeza|ola bom dia|oii*|blz|beleza|por gentileza|me ajuda|ajuda|responde*|me responde|me fala' +
    '|me diz|me tira uma duvida|tira uma duvida|uma duvida|sera que|por acaso|da pra|daria|dar|pq|porque|pra mim' +
    '|p mim|vlw|valeu|uai|oxe|mn|cara|mulher|guria|menina|meu bem|vida|amiga linda|querido|anjo|chefe|parceira' +
    '|alguem sabe|sabe me dizer|pode me dizer|poderia me dizer|me fala ai|fala ai|fala pra mim|conta|estava|tava' +
    '|pfvrzinho|pufavo|porfavor|plmds|pelo amor de deus|hein|heim|eh|é|como q|q q|todo|toda|algum|alguma|qualquer' +
    '|hj em dia|sou|visto|fui|tira|veio|a pena|aonde|local|ate|entra|dando',
};
