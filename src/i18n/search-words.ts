/** What search must know of each language: function words, endings, spellings that sound alike, and what people call the files. Data; the index of a language carries its part. */
import type { Language } from './languages.ts';
import { partsWords } from './script.ts';

/** What a file is, as people ask for it. */
export const fileNames = [
  'card',
  'poster',
  'sign',
  'flyer',
  'sticker',
  'booklet',
  'trifold',
  'zine',
  'pdf',
  'epub',
  'word',
  'text',
  'picture',
] as const;
export type FileName = (typeof fileNames)[number];

interface SearchWords {
  /** Function words and what frames a question, folded. */
  readonly stop: string;
  readonly endings: readonly (readonly (readonly [ending: string, least: number, instead?: string])[])[];
  readonly sounds: readonly (readonly [spelling: string, sound: string])[];
  /** Words for each file; phrases are parted by commas. */
  readonly files: Readonly<Record<FileName, string>>;
}

const known: Readonly<Partial<Record<Language, SearchWords>>> = {
  en: {
    stop: 'a about above actually after again all also am an and any anyone anything are arent as ask asked at be because been before being below but by can cant could did didnt do does doesnt doing done dont down each else ever every everyone for from get gets getting give go goes going gonna gone good got had has hasnt have havent having he her here hers hi him his how i id if ill im in into is isnt it its ive just know let like look looking lot made make makes many may me might mine more most much must my myself need needs no nobody not now of off ok okay on once one only or other our ours out over own please pls put really right said same say saying says see seen shall she should show so some someone something somebody still such sure tell than that thats the their theirs them then there theres these they theyre thing things this those through to too try trying u under until up upon us use very want wanted wants was wasnt way we well went were weve what whats when where which while who whom whos whose why will with without wont would wouldnt yall ya yes you youre your yours happen happens happened info information help teh wat wht come comes came coming keep keeps kept im ur gotta cuz bc somehow anyways hes shes hell itll youll theyll wheres hows heres thatll lets tho til till cause cus hey hello thanks thank maybe guys guy dude today tomorrow yesterday tonight already yet nor either neither instead anyway somewhere anywhere nowhere everywhere times bit lots whole even quite two three around away back another others kind sort stuff website site',
    endings: [
      [
        ['sses', 0],
        ['ies', 3],
        ['(?<=[sxz]|ch|sh)es', 3],
        ['(?<![su])s', 3],
      ],
      [
        ['izations?', 4],
        ['ations?', 4],
        ['ators?', 4],
        ['ments?', 4],
        ['ings?', 3],
        ['ants?', 5],
        ['ed', 3],
        ['ly', 5],
      ],
      [['ize', 4]],
      [['(?<=([bdgmnprt]))\\1', 3]],
      [['[eyi]', 3]],
    ],
    sounds: [
      ['ph', 'f'],
      ['[ck]n(?=[aeiou])', 'n'],
      ['ck|q|x', 'k'],
      ['c(?=[eiy])', 's'],
      ['c', 'k'],
      ['z', 's'],
      ['t(?=io)', 's'],
      ['gh', ''],
      ['(?<=.)(?:ie|ei|ea|ee|y)', 'i'],
      ['(?<=.)(?:ou|oo|u)', 'u'],
      ['(.)\\1+', '$1'],
    ],
    files: {
      card: 'card, cards, wallet card, wallet cards, red card, red cards, pocket card, rights card',
      poster: 'poster, posters',
      sign: 'door sign, window sign, door signs, window signs, sign for the door, sign for my door',
      flyer: 'flyer, flyers, flier, fliers, leaflet, leaflets, handout, handouts',
      sticker: 'sticker, stickers, labels',
      booklet: 'booklet, booklets, brochure, brochures, pamphlet, pamphlets',
      trifold: 'trifold, tri fold, folded leaflet',
      zine: 'zine, zines, mini zine',
      pdf: 'pdf, pdfs, printable, print, printing, print out, printout, to print, download, file, sheet',
      epub: 'epub, ebook, ebooks, e book, e reader, kindle',
      word: 'word file, word document, word doc, docx, doc, in word, editable, word version',
      text: 'plain text, txt, text file',
      picture: 'picture, pictures, image, images, png, jpg, instagram, facebook post, social media, story, whatsapp',
    },
  },
  es: {
    stop: 'a acerca ah ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ante antes aqui asi aun aunque ay bien cada como con cosa cosas cual cuales cuando cuanta cuantas cuanto cuantos da dan dar de debe deben debo decir del desde despues dice dicen digo donde dos e el ella ellas ellos en entonces entre era eramos eran eres es esa esas ese eso esos esta estaba estaban estamos estan estar estas este esto estos estoy eres fue fueron gracias ha haber habia hace hacen hacer haces haciendo hago han has hasta hay he hice hizo hola hoy ir la las le les lo los mas me mi mia mio mis mismo mucho muchos muy nada nadie necesita necesito ni no nomas nos nosotros nuestra nuestras nuestro nuestros o ok os otra otras otro otros para pasa pasar paso pero pido poco podemos poder podria por porfa porque pos pues puede pueden puedo q que quien quienes quiere quiero saber se sea ser si sido sin sino sirve sobre solo somos son soy su sus tal tambien tan tanto te tener tenemos tengo ti tiene tienen toca toda todas todo todos tu tus tuve tuvo un una unas uno unos usted ustedes va vamos van vas ver vez voy x xq y ya yo ayuda ayudar ayuden informacion vea ve pq k dime diganme decirme hagan haga hacemos aca ahorita orita todavia siquiera favor buenas buenos tardes dias oiga oigan disculpe verdad cierto luego apenas mientras fui vinieron viene vienen vino aquel aquella cualquier tuvieron tendria deberia estuvo estaria hubo habra siempre nunca tres manera tipo',
    endings: [
      [
        ['ces', 2, 'z'],
        ['(?<=(?:ar|er|ir|ndo))(?:me|se|lo|la|los|las|le|les|nos|te)', 4],
        ['(?<=[aeiou][^aeious])es', 3],
        ['(?<=[aeiou])s', 3],
      ],
      [
        ['aciones|acion|ador(?:es|as|a)?|mient[oa]|antes?', 4],
        ['ieron|iendo|aron|ando|aban|aba|ian|ados?|adas?|idos?|idas?|amos|emos|imos|aran|eran|are|ara', 4],
        ['ar|er|ir|an|en', 4],
      ],
      [['[aeo]', 4]],
    ],
    sounds: [
      ['h', ''],
      ['qu(?=[ei])', 'k'],
      ['c(?=[ei])', 's'],
      ['[zx]', 's'],
      ['[ckq]', 'k'],
      ['g(?=[ei])', 'j'],
      ['gu(?=[ei])', 'g'],
      ['v', 'b'],
      ['ll', 'y'],
      ['n(?=[bp])', 'm'],
      ['w', 'gu'],
      ['(.)\\1+', '$1'],
      ['i(?=[aeou])', 'y'],
    ],
    files: {
      card: 'tarjeta, tarjetas, tarjeta roja, tarjetas rojas, tarjetita, tarjeta para la cartera, tarjeta de bolsillo, tarjeta de derechos',
      poster: 'cartel, carteles, poster, posters, afiche, afiches, poster para pegar',
      sign: 'letrero, letreros, letrero para la puerta, aviso para la puerta, rotulo',
      flyer: 'volante, volantes, hoja volante, hojas volantes, panfleto, panfletos, propaganda, flyer',
      sticker: 'calcomania, calcomanias, etiquetas, sticker, stickers, pegatinas',
      booklet: 'folleto, folletos, librito, cuadernillo, cuaderno',
      trifold: 'triptico, tripticos',
      zine: 'fanzine, zine',
      pdf: 'pdf, imprimir, para imprimir, imprimo, imprimible, descargar, bajar, archivo, hoja, hojas',
      epub: 'epub, libro electronico, ebook, kindle',
      word: 'en word, archivo de word, documento de word, docx, editable, word',
      text: 'texto simple, txt, solo texto',
      picture:
        'imagen, imagenes, foto para compartir, png, jpg, instagram, facebook, redes sociales, historia, whatsapp, wasap, guasap',
    },
  },
};

/** Of a language that nobody has described yet: its words are found as they are written. */
const unknown: SearchWords = {
  stop: '',
  endings: [],
  sounds: [],
  files: Object.fromEntries(fileNames.map((name) => [name, ''])) as Record<FileName, string>,
};

/** What search knows of a language. */
export function searchWords(language: Language): SearchWords {
  return known[language] ?? unknown;
}

/** Says whether search knows the endings of a language; where no space parts words, none are looked for. */
export function hasEndings(language: Language): boolean {
  return !partsWords(language) || searchWords(language).endings.length > 0;
}
