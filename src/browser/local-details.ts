/** The details in the small form: which are the reader's own, and which came with the link and are a stranger's until they are checked. */
import { localKinds, type LocalKind } from '../formats/sheet/local/box.ts';

export type Details = Partial<Record<LocalKind, string>>;

/** Most letters that a field takes; a link may carry more. */
const most = 200;

/** Reads what a link carries after `#`, where no server sees it. */
export function detailsIn(hash: string): Details {
  const given = new URLSearchParams(hash.slice(1));
  return Object.fromEntries(
    localKinds.flatMap((kind) => {
      const text = given.get(kind)?.trim().slice(0, most);
      return text ? [[kind, text]] : [];
    }),
  );
}

/** Writes a link that carries details. @param page the address of the page; of what it has after `#`, what has a value goes along: which sheet was chosen */
export function linkWith(details: Details, page: string): string {
  const address = new URL(page);
  const chosen = [...new URLSearchParams(withoutDetails(address.hash).slice(1))].filter(([, value]) => value);
  address.hash = String(new URLSearchParams([...chosen, ...Object.entries(details)]));
  return address.href;
}

/** Takes details out of what an address has after `#`, and leaves the rest. @returns with its sign, or nothing */
export function withoutDetails(hash: string): string {
  const rest = new URLSearchParams(hash.slice(1));
  for (const kind of localKinds) rest.delete(kind);
  return rest.size ? `#${rest}` : '';
}

/** Says whether some detail is still as the link brought it. */
export function isStrange(details: Details, carried: Details): boolean {
  return localKinds.some((kind) => details[kind] !== undefined && details[kind] === carried[kind]);
}

/** Details in one line, in the order of the form. */
export function lineOf(details: Details): string {
  return localKinds.flatMap((kind) => details[kind] ?? []).join(' · ');
}
