/** A committee's link: what it carries after `#`, where no server sees it, and where it leads on. Pure. */
import { localKinds } from '../../formats/sheet/local/box.ts';
import { detailsIn, type Details } from '../local-details.ts';

/** What a committee sends to its own people. */
export interface CommitteeLink {
  readonly details: Details;
  /** The print page of a text, from the root of the site and without slashes at the ends. */
  readonly text?: string;
  /** The page where a resolution is filled in, in the same form, and what is filled in, by the number of its blank from 1. */
  readonly fill?: string;
  readonly blanks: ReadonlyMap<number, string>;
}

/** The addresses of pages of ours (packet-address.ts). */
const ours = /^[a-z0-9-]+(\/[a-z0-9-]+){2,}$/;

/** Most letters of a blank, as its field takes. */
const most = 200;

/** Reads what is filled in, by the number of its blank. */
export function blanksIn(hash: string): Map<number, string> {
  return new Map(
    [...new URLSearchParams(hash.slice(1))].flatMap(([name, value]): [number, string][] => {
      const [, number] = /^blank-(\d{1,3})$/.exec(name) ?? [];
      const words = value.trim().slice(0, most);
      return number && words ? [[Number(number), words]] : [];
    }),
  );
}

/** Reads a link; what cannot be a page of ours is passed over. */
export function linkIn(hash: string): CommitteeLink {
  const given = new URLSearchParams(hash.slice(1));
  const page = (name: 'text' | 'fill') => {
    const path = given.get(name) ?? '';
    return ours.test(path) ? { [name]: path } : {};
  };
  return { details: detailsIn(hash), ...page('text'), ...page('fill'), blanks: blanksIn(hash) };
}

/** Writes what goes along, with its sign; nothing where there is nothing. */
function hashOf(entries: readonly (readonly [string, string])[]): string {
  return entries.length ? `#${new URLSearchParams(entries.map((entry) => [...entry]))}` : '';
}

function detailEntries(details: Details): (readonly [string, string])[] {
  return localKinds.flatMap((kind) => (details[kind] ? [[kind, details[kind]] as const] : []));
}

function blankEntries(blanks: CommitteeLink['blanks']): (readonly [string, string])[] {
  return [...blanks].map(([number, words]) => [`blank-${number}`, words] as const);
}

/** What stands after the address of the page of the link itself. */
export function linkHash({ details, text, fill, blanks }: CommitteeLink): string {
  return hashOf([
    ...detailEntries(details),
    ...(text ? [['text', text] as const] : []),
    ...(fill ? [['fill', fill] as const, ...blankEntries(blanks)] : []),
  ]);
}

/** Where it leads on: the packet, the print page of its text, its resolution, pictures of one's own, each with what it is to be filled with; paths from the root of the site. @param tools paths of the pages of the packet and of pictures */
export function linkedPages(
  { details, text, fill, blanks }: CommitteeLink,
  tools: { readonly packet: string; readonly card: string },
): { readonly packet: string; readonly card: string; readonly print?: string; readonly fill?: string } {
  const entries = detailEntries(details);
  return {
    packet: `${tools.packet}${hashOf([...(text ? [['text', text] as const] : []), ...entries])}`,
    card: `${tools.card}${hashOf(entries)}`,
    ...(text ? { print: `${text}/${hashOf(entries)}` } : {}),
    ...(fill ? { fill: `${fill}/${hashOf(blankEntries(blanks))}` } : {}),
  };
}
