/** What a new text begins with, in each language: hints between ⟦ and ⟧, which nobody may leave in a text that is published. */
import { languages, type Language } from './languages.ts';

/** Hints and heads of a language. Each becomes a title, a paragraph or an item. */
export interface Stub {
  readonly title: string;
  readonly summary: string;
  readonly begin: string;
  readonly second: string;
  readonly more: string;
  readonly ask: string;
  readonly askHint: string;
  readonly section: string;
  readonly source: string;
  readonly whereas: string;
  readonly resolved: string;
  readonly motion: string;
  readonly answer: string;
  readonly happened: string;
  readonly venue: string;
  readonly access: string;
  readonly whoWeAre: string;
  readonly caption: string;
}

const stubs: Readonly<Partial<Record<Language, Stub>>> = {
  en: {
    title: 'the title',
    summary: 'One sentence, up to 200 characters: what a reader will know after reading.',
    begin:
      'Begin with what happened or what is true, in the words you would say at work. One thought to a paragraph, four lines at most.',
    second: 'What follows from it for whoever reads this.',
    more: 'What the page and the reading copy carry and the flyer leaves out.',
    ask: 'The one thing you ask for',
    askHint: 'One or two sentences: what to do, by when, and how to reach us.',
    section: 'A heading',
    source: 'Publisher, “Title”, date. [publisher.org](https://publisher.org/page)',
    whereas: 'a reason, in lower case; the press prints “Whereas,” before it',
    resolved: 'what is decided, in lower case: who does what, by when',
    motion: 'Resolution: what it is about',
    answer: 'Answer in the first sentence: yes, no, or it depends on what.',
    happened: 'What happened, when and where, with its source.',
    venue: 'The place, as one tells a stranger',
    access: 'Steps, children, how to get there; also when nothing is arranged yet',
    whoWeAre: 'What a reader of this city can do with us this week.',
    caption: 'What the table shows',
  },
  es: {
    title: 'el título',
    summary: 'Una frase, hasta 200 caracteres: qué sabrá quien lo lea.',
    begin:
      'Empiece por lo que pasó o lo que es verdad, como se dice en el trabajo. Una idea por párrafo, cuatro líneas cuando mucho.',
    second: 'Qué significa eso para quien lo lee.',
    more: 'Lo que llevan la página y la copia de lectura y el volante deja fuera.',
    ask: 'Lo único que se pide',
    askHint: 'Una o dos frases: qué hacer, para cuándo y cómo encontrarnos.',
    section: 'Un encabezado',
    source: 'Quién lo publica, «Título», fecha. [editorial.org](https://editorial.org/pagina)',
    whereas: 'una razón, en minúscula; la imprenta pone antes «Considerando que»',
    resolved: 'lo que se decide, en minúscula: quién hace qué y para cuándo',
    motion: 'Resolución: de qué trata',
    answer: 'Conteste en la primera frase: sí, no, o de qué depende.',
    happened: 'Qué pasó, cuándo y dónde, con su fuente.',
    venue: 'El lugar, como se le dice a quien nunca ha ido',
    access: 'Escalones, niños, cómo llegar; también si todavía no hay nada arreglado',
    whoWeAre: 'Qué puede hacer con nosotros esta semana quien vive en esta ciudad.',
    caption: 'Qué muestra la tabla',
  },
};

/** The hints of a language; of one that has none yet, those of the first that has. */
export function stubOf(language: Language): Stub {
  const first = (Object.keys(languages) as Language[]).find((tag) => stubs[tag]);
  return (stubs[language] ?? stubs[first as Language]) as Stub;
}

/** Between these stands what somebody still has to write. */
export const placeholder = { open: '⟦', close: '⟧' } as const;

/** Marks words as still to be written. */
export function toWrite(words: string): string {
  return `${placeholder.open}${words}${placeholder.close}`;
}
