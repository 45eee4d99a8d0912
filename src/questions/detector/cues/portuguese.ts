/** What asks, and what only seems to, in Portuguese, of Brazil and of Portugal, with and without accents. */
import { accented, wordCues, type CueTable } from '../cue';

const FILLERS =
  'e|mas|oi|ola|bom|boa|dia|tarde|noite|gente|galera|pessoal|amig[oa]s?|mig[oa]|mano|mana|cara|moc[oa]|meninas?|' +
  'mulher|linda|entao|ai|ah|opa|eita|ei|ok|nossa|ue|oxe|vei|bah|tche|vo|mae|pai|professora?|desculpe?a?|com licenca|' +
  'por favor|pf|so|agora|bem|afinal|tipo|me diz|me fala|uma duvida|duvida|uma pergunta|pergunta|de|em|com|para|pra|' +
  'por|desde|ate|sobre|a|nao ,|sim ,';
const { opening, closing, anywhere, whole } = wordCues(FILLERS);
/** Who is spoken to: "Professor, isso cai na prova". */
const ADDRESSED = '(?:\\p{L}+ (?:\\p{L}+ )?, )?';
const QUE = '(?:que|q)';
const BARE_QUE = `(?<! (?:por|para|pra|de|a|em|com|sobre|ate|o) )${QUE}`;
const YOU = 'voces?|vcs?|ces?|tu|[oa]s? senhor(?:a|es|as)?';
const ASKED_VERB =
  'e|foi|sao|era|vai|vao|vamos|vem|ta|tao|esta|estao|tem|faz\\p{L}*|faco|fez|posso|pod\\p{L}+|fica[m]?|chama|' +
  'funciona|compr[ao]|pag[ao]|usa|ach[ao]|acharam|sai|chega|comeca|abre|fecha|volta|acaba|ganhou|disse|falou|sera|' +
  'houve|aconteceu|significa|devo|consig\\p{L}+|mora|joga|nasceu|inventou|escreveu|falta';
const WH =
  'o que|oq|que|q|quem|como|cm|quando|qnd|qdo|onde|aonde|qual|quais|quant[oa]s?|qto|qnto|por que|pq|cade|kd';

export const portuguese: CueTable = {
  ownLetters: /[ãõçêâôàáéíóú]/u,
  commonWords:
    'o a os as um uma de do da dos das em no na nos nas e que se por com para pra nao eu voce vc vcs tu ele ela eles ' +
    'isso isto esse essa este esta meu minha seu sua me te mas muito mais foi tem tenho ser sou sao estou quanto ' +
    'custa quando onde qual quem como oi ola ao pelo pela gente aqui hoje agora sempre nunca tambem porque ja ainda ' +
    'so bom boa bem obrigada obrigado favor quero posso pode vai vou fazer tudo nada alguem sem ate desde ou tamanho ' +
    'preco frete k kk mostra gostei comprei chegou amiga ta to pro pra cara deus coisa dia vez minha meus mae pai ' +
    'casa amor vida tao ha',
  cues: [
    opening(0.9, `${QUE}|quando|qnd|qdo`),
    opening(1.8, 'quem|onde|aonde|como|cm|pq|porq'),
    opening(
      2.4,
      `o ${QUE}|oque|oq|${QUE} ${QUE}|qual|quais|quant[oa]s?|qto|qnto|qnts|cade|kd|por ${QUE}|(?:a|de|do|em|no|com|` +
        `pra|para|pro|sobre|por) (?:o )?(?:${QUE}|quem|onde|quando|qual|quais|quant[oa]s?)|(?:ate|desde|ha) (?:onde|` +
        'quando|quanto)',
    ),
    // A verb or a thing to choose makes a question of what may be a conjunction as well.
    opening(1.6, `(?:${QUE}|como|quando|qnd|quem|onde|aonde) (?:${YOU}|${ASKED_VERB})`),
    opening(
      1.8,
      `${QUE} (?:horas?|dia|tipo|tamanhos?|cor|cores|preco|ano|musica|filme|serie|jogo|marca|modelo|material|numero|` +
        'idade|lugar|time|livro|horario|pais|tal|fazer|\\p{L}+ (?:e|foi|voces?|vcs?|ces?|tu))|como (?:se (?:chama|' +
        'diz|escreve|faz|joga|pode|fala)|assim|isso)',
    ),
    anywhere(1.2, 'quais|quant[oa]s?|qto|qual (?:e|o|a|foi|seu|sua|deles|tamanho|cor)|cade|quem e|o que e|oq e'),
    anywhere(
      1.2,
      'quanto (?:custa|fica|e|ta|vale|tempo|dura|demora|sai)|que horas|que dia|(?:custa|rende|demora|tem|leva|sao|' +
        'faltam?|em|pega|usa|com|de) quant[oa]s?',
    ),
    closing(
      1.7,
      '(?:o|de|do|com|em|pra|por) que|oq|onde|aonde|quando|quanto|qual|pq|por que|para que|como|de quem|com quem|' +
        'pra quem|cade|quem e|, (?:nao|sim|ta|ok|certo)|nao e|nao e mesmo|ou nao|ou o que|ou (?:oq|q)|hein|ein|' +
        'e (?:voces?|vcs?|tu|ai)',
    ),
    anywhere(1.5, ', (?:mas |e |entao )?(?:qual|quais|quanto|o que|por que|cade|quem|onde|aonde|e (?:voce|vc|tu|ai))'),
    accented(closing(1.2, 'quê|porquê')),
    closing(1, 'ne|voce|e|foi|tem|esta|ta|fica|quer|vai|acha|faz|diz|fez|conseguiu|fazer|disso'),
    opening(1.9, `${ADDRESSED}(?:${YOU})`),
    opening(
      2.4,
      `${ADDRESSED}(?:nao )?(?:tem|tens|posso|podemos|podes|podiam?|poderiam?|quer|queres|querem|sab(?:e|em|es|ia)|` +
        'consegue[ms]?|conhece[ms]?|gosta[ms]?|gostaria(?! de)|aceitam?|serve[m]?|existe[m]?|lembra[ms]?|acha[ms]?|' +
        'acredita[ms]?|entendeu|entendes|precisa[ms]?|prefere[ms]?|esta(?:s|va[ms])|vais|viste|ja viu|(?!exi|tri|re|' +
        'consi|insi|assi|desi|chi)\\p{L}{2,}[aei]ste)',
    ),
    opening(
      2.4,
      'viu|ouviu|gostou|gostaram|conseguiu|entendeu|esqueceu|percebeu|assistiu|dormiu|jantou|almocou|comeu|trouxe|' +
        'reparou|ficou sabendo|da (?:pra|para|p)|tem como|e possivel|vale a pena|sera q(?:ue)?|alguem|algum|alguma|' +
        'por acaso|acaso|que tal|verdade que|e verdade que|serio (?:que|mesmo|isso)|jura|e ai|eai|tudo bem com|' +
        'ainda (?:tem|da|ha|esta|ta)|tudo (?:bem|bom|certo)|vai ter|tera|havera|e se|ja (?:saiu|chegou|comecou|tem|' +
        'comeu|foi|pode|posso|acabou|viu|assist\\p{L}+)|nao (?:e|era|seria|foi) (?:voce|vc|o|a|hoje|melhor)',
    ),
    opening(
      1.7,
      `${ADDRESSED}(?:pode|podem|vai|vao|vem|vamos|faz|fazem|divide|parcela|entrega[m]?|envia[m]?|vende[m]?|cabe|` +
        'fica|chega|mora|joga|usa|trabalha|isso (?:e|cai|vai|tem|da|pode|serve)|quero saber|rola|compensa|funciona|' +
        'me (?:passa|indica|recomenda|explica|ajuda))',
    ),
    accented(opening(1.4, 'e (?:o|a|os|as|seus?|suas?|teu|tua|você|vc|tu)')),
    accented(opening(1, '(?:nao |não )?(?:é|está|estão|tá|tão|há|são|será|já|ainda|foi)')),
    anywhere(0.6, 'alguem|algum|alguma|sera que'),
    anywhere(1.6, 'ou (?!seja|menos|mais)\\p{L}+'),
    opening(
      2.6,
      '(?:precos?|valor|valores|tamanhos?|link|cores|info|informac\\p{L}+|detalhes|medidas|endereco|nome|horario|' +
        'comprimento)(?: (?:por favor|pf|pfv|please|plis|d[eoa]s? .*))',
    ),
    whole(2.6, 'precos?|valor|valores|tamanhos|link|info|quanto|medidas|frete|mais info\\p{L}*'),
    anywhere(
      2.2,
      'quero saber|queria saber|gostaria de saber|me (?:manda|passa) (?:o|a) (?:link|preco|valor|receita)|' +
        `manda o link|uma pergunta|uma duvida|me (?:diz|fala|explica|conta) (?:${WH}|uma coisa)|consegue me`,
    ),
    // Told, not asked: indirect questions, relative clauses, conjunctions.
    anywhere(
      -2,
      '(?:eu|nao|nem|so|ja) (?:sei|sabe|sabemos|sabia|lembro|entendo|entendi|importa|interessa)(?: (?:de|com|em|para|' +
        `pra|por))? (?:${WH})`,
    ),
    anywhere(
      -1.5,
      '(?:sei|disse|diga|dizem|entendo|entendi|ver|vi|veja|olha|olhem|perguntou|pergunto|contou|explicou|ensinou|' +
        'depende|imagina|ideia|tudo|nada|aquilo|era|mais|sempre|melhor|tao|tanto|acho|espero|parece|claro|sinto|juro|' +
        `cada|toda vez|tenho|sobre)(?: (?:de|com|em|para|pra|por))? (?:${WH})`,
    ),
    opening(
      -3.4,
      `${BARE_QUE} (?:(?:lind|bonit|fof|bel|gostos|chat|engracad|perfeit|nervos|malvad|otim|estranh)[oa]s?|bo[am]|` +
        'delicia|amor|saudades?|sdds?|pena|raiva|medo|vergonha|vontade|sono|fome|frio|calor|susto|alegria|orgulho|' +
        'sorte|droga|merda|maravilha|legal|massa|top|show|nojo|inveja|preguica|horror|demais|homem|chique|luxo|' +
        'incrivel|absurdo|triste|tristeza|dificil|mico|isso (?:jovem|gente)|gato|gata|viagem|odio|agonia|feio|feia|' +
        'loucura|trampo|coisa (?:linda|boa|mais)|\\p{L}+ (?:bo[am]s?|lind[oa]s?|gostos[oa]|abencoad[oa]|chat[oa]|' +
        'maravilhos[oa]|perfeit[oa]|triste|long[oa]|incrivel|mais)|\\p{L}+(?:inh[oa]|ao|ura|eza|issim[oa]|aco))|' +
        'quant[oa]s? (?:amor|saudade|gente|carinho|sofrimento|maldade|mais|peso|tempo (?:sem|mano|perdido)|falta|' +
        '\\p{L}+ lind[oa]s?)',
    ),
    opening(
      -2,
      `${BARE_QUE} (?:deus|nada|se|eu|nao|seja|venha|o|a|os|as|ele|ela|venham|tenha|\\p{L}+(?= (?:\\||$)))`,
    ),
    opening(
      -2,
      'como (?:sempre|se (?!chama|diz|escreve|faz|joga|pode|fala)|nao|uma?|diria|dizia|diz|eu (?:amo|queria|disse|' +
        'sou)|quem|todo|e (?:bom|boa|lind[oa]))|(?:quando|qnd) (?:eu|ela|ele|a gente|se|era|eramos|nao|uma?|' +
        'voce (?:perceb|ach|pens)\\p{L}*|vi|cheg(?:uei|ar)|for|puder|tiver|quiser|\\p{L}+[aei]r)|quem (?:me|diria|' +
        'sabe|nunca|nao|te v\\p{L}+|quiser|dera|ve|liga|mais|ama|\\p{L}+[aei]r)|(?:onde|aonde) (?:eu (?:moro|fui|' +
        'vou)|moro|nao|passo|comprei|ja se viu|quer|voce quiser|tem \\p{L}+ tem)|pq (?:sim|sou|eu|deus|nao)|(?:pra|' +
        'para) que (?:\\p{L}+[aei]r|tant[oa]s?|inimigos?)',
    ),
    // What goes on for long, or has a main clause after it, asks nothing.
    opening(
      -1.3,
      '(?:como|quando|onde|quem|pq) (?:[\\p{L}\\d]+ ){1,12},|quando(?: [\\p{L}\\d]+){7}',
    ),
    opening(
      -2,
      'tem (?:que|gente|muit[oa]s?|razao|nao|sim)|pode (?:ser|deixar|entrar|crer|mandar|ficar)|vai (?:ver|entender|' +
        'dar|la|que)|ja (?:que|sei|era|\\p{L}+ei)|(?:vc|voce) (?:que|me|e (?:lind|engracad|o melhor|demais|' +
        'muito)\\p{L}*)|alguem (?:me|da)|da (?:para|pra) (?:ouvir|ver) sim|vamos (?:la|que)',
    ),
    accented(opening(-2.4, '(?:não )?é (?:o|a|que|muito|um|uma) (?:que|mesm[oa]|primeir[oa]|melhor)|é que')),
    opening(
      -1,
      'se|(?:o que|oq) (?:voce quiser|vc quiser|eu (?:quero|pedi|queria|amo)|importa|vale|mata|nao|mais)|nao (?:se|' +
        'me|te|sei|posso|pode)|eu|so',
    ),
  ],
};
