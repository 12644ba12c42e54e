/** What is in a packet, in the address of its page after `#`, where no server sees it. A committee's details never stand there. Pure. */

/** A text of a packet: where its print page is, from the root of the site and without slashes at the ends, and what of it is printed. */
export interface PacketText {
  readonly path: string;
  /** Name of a product; absent for what the print page offers first. */
  readonly make?: string;
}

/** What is asked of the printer, by the names of its questions. */
export type PacketChoices = Readonly<Partial<Record<'paper' | 'printer' | 'language' | 'style', string>>>;

/** Most things in a packet. */
export const mostThings = 60;

/** The addresses of pages of ours: small letters, digits and dashes, three parts and more. */
const ours = /^[a-z0-9-]+(\/[a-z0-9-]+){2,}$/;

/** Reads what an address carries; what cannot be a page of ours is passed over. */
export function packetIn(hash: string): { readonly texts: readonly PacketText[]; readonly choices: PacketChoices } {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const texts = given.getAll('text').flatMap((entry): PacketText[] => {
    const [path = '', make] = entry.split(':');
    if (!ours.test(path)) return [];
    return [{ path, ...(make && /^[a-z-]+$/.test(make) ? { make } : {}) }];
  });
  const choices = Object.fromEntries(
    (['paper', 'printer', 'language', 'style'] as const).flatMap((name) => {
      const value = given.get(name);
      return value && /^[a-z0-9-]+$/.test(value) ? [[name, value]] : [];
    }),
  );
  return { texts: texts.slice(0, mostThings), choices };
}

/** Writes it, without the sign. */
export function packetHash(texts: readonly PacketText[], choices: PacketChoices): string {
  return [
    ...texts.map(({ path, make }) => `text=${path}${make ? `:${make}` : ''}`),
    ...Object.entries(choices).map(([name, value]) => `${name}=${value}`),
  ].join('&');
}

/** What a page of a text carries along from a packet, after its own `#`. */
export function packetAlong(hash: string): string {
  return new URLSearchParams({ packet: hash }).toString();
}

/** A packet with one text more. @param along what the page of the text has after `#` @param own the text, as the address of a packet has it */
export function packetWith(along: string, own: string): string {
  const held = packetIn(new URLSearchParams(along.replace(/^#/, '')).get('packet') ?? '');
  const [added] = packetIn(own).texts;
  if (!added) return packetHash(held.texts, held.choices);
  return packetHash([...held.texts.filter(({ path }) => path !== added.path), added], held.choices);
}
