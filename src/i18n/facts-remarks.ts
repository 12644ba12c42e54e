/** Remarks in a facts.yml that a command begins, in the language in which the press speaks to writers. */
import type { Speech } from './speech.ts';

const english = {
  head: 'True in every language. See CONTRIBUTING.md for every field.',
  checked: 'the day up to which the facts were checked against their sources',
  picture: 'by what the text tells: see “Choosing a picture” in CONTRIBUTING.md',
  legal: 'for a text about rights: it carries the status line',
  related: 'to read next',
  active: 'while a reader can still do something; else resolved',
  orResolved: 'or resolved',
  place: 'its id in places.yml',
  announced: 'take this line out when the date is certain, and the # from the next ones',
};

const spanish: typeof english = {
  head: 'Lo que vale en todos los idiomas. CONTRIBUIR.md explica cada campo.',
  checked: 'el día hasta el que se comprobaron los hechos con sus fuentes',
  picture: 'según lo que el texto cuenta: vea «Escoger un dibujo» en CONTRIBUIR.md',
  legal: 'si trata de derechos: lleva la línea sobre el consejo legal',
  related: 'para seguir leyendo',
  active: 'mientras quien lee todavía puede hacer algo; si no, resolved',
  orResolved: 'o resolved',
  place: 'su nombre en places.yml',
  announced: 'quite esta línea cuando la fecha sea segura, y el # de las que siguen',
};

export const factsRemarks: Readonly<Record<Speech, typeof english>> = { en: english, es: spanish };
