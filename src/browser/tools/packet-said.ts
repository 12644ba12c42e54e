/** What the packet builder says, and what it knows of each thing in a packet. */
import type { Counted } from '../../i18n/counted.ts';
import type { PacketText } from './packet-address.ts';
import type { PrintText } from './packet-texts.ts';
import type { PdfFault } from './pdf.ts';

/** What the script says; `%1`, `%2` where something is put in. */
export interface PacketSentences extends Readonly<
  Record<
    | 'add'
    | 'addShort'
    | 'as'
    | 'up'
    | 'down'
    | 'out'
    | 'loading'
    | 'gone'
    | 'offline'
    | 'nothing'
    | 'unchecked'
    | 'about'
    | 'cancelled'
    | 'memory'
    | 'zip'
    | 'save'
    | 'name'
    | 'fronts'
    | 'backs'
    | 'otherPaper'
    | 'shop'
    | 'style'
    | 'language'
    | 'parts'
    | 'characters'
    | 'long'
    | PdfFault,
    string
  >
> {
  readonly full: Counted;
  /** Of all; `%2` is how many are done. */
  readonly working: Counted;
  readonly ready: Counted;
  readonly settings: Readonly<Record<'single' | 'long-edge' | 'short-edge' | 'scale', string>>;
  readonly papers: Readonly<Record<string, string>>;
  readonly products: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, string>>;
  /** In every language that a packet may speak. */
  readonly cover: Readonly<
    Record<string, Readonly<Record<'title' | 'contents', string> & Record<'sheets' | 'total', Counted>>>
  >;
}

/** Something in the packet. */
export interface Thing {
  readonly text?: PacketText;
  readonly file?: File;
  readonly title: string;
  /** What the text has to print, once it is known. */
  readonly printed?: PrintText;
  /** Why it is not known. */
  readonly fault?: 'gone' | 'offline';
}
