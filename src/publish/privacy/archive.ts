/** Reads back archives: ZIP, EPUB and Word files, and every file in them as if it lay on the site. */
import { fault, quote, type Fault, type Look } from './fault.ts';
import { strayName } from './names.ts';
import { officeFaults } from './office.ts';
import { DamagedMember, readArchive, type ReadArchive, type ReadMember } from './zip.ts';

/** Fields by which some packers keep the number of the user and the times of the disk (APPNOTE 4.6, Info-ZIP's extrafld.txt). */
const telling = new Map([
  [0x7875, 'the numbers of user and group'],
  [0x5855, 'the times and the numbers of the user'],
  [0x5455, 'the times of the disk'],
  [0x000a, 'the times of the disk'],
  [0x4c41, 'a comment'],
]);

/** Finds what an archive and its members tell. @param name the archive's own name, which says what it is */
export async function archiveFaults(name: string, bytes: Uint8Array, look: Look): Promise<Fault[]> {
  const office = /\.(docx|epub)$/i.exec(name)?.[1]?.toLowerCase();
  let read: ReadArchive;
  try {
    read = readArchive(bytes);
  } catch {
    return [fault(unreadable)];
  }
  const found: Fault[] = [];
  if (read.comment) found.push(fault(`a comment on the archive, ${quote(read.comment)}`));
  if (read.unclaimed !== 0) found.push(fault('bytes that belong to none of its files'));
  for (const member of read.members) {
    const inside = [...entryFaults(member), ...(await contentFaults(member, office, look))];
    const stray = strayName(member.name, office === 'docx');
    if (stray) inside.unshift(fault(stray));
    found.push(
      ...inside.map(({ member: deeper, what }) => ({
        member: deeper ? `${member.name} › ${deeper}` : member.name,
        what,
      })),
    );
  }
  return found;
}

const unreadable = 'no archive that can be read';

/** Reads a member. In a Word file or an e-book its name decides what may stand in it, so there it is unpacked in any case. */
async function contentFaults(member: ReadMember, office: string | undefined, look: Look): Promise<Fault[]> {
  const { name, deflated, packed } = member;
  if (name.endsWith('/')) return [];
  try {
    if (office) {
      const content = member.unpack();
      return [...officeFaults(name, content), ...(await look.inside(name, content))];
    }
    return deflated ? await look.deflated(name, packed, member.unpack) : await look.inside(name, member.unpack());
  } catch (error) {
    if (!(error instanceof DamagedMember)) throw error;
    return [fault(unreadable)];
  }
}

/** Judges what an unpacker passes over: comments, extra fields, modes, unsafe paths. */
function entryFaults({ name, extra, comment, mode }: ReadMember): Fault[] {
  const found: Fault[] = [];
  if ((mode & 0o170000) === 0o120000) found.push(fault('a link, which leads elsewhere once unpacked'));
  if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:/.test(name)) found.push(fault('a path that leads out of the folder'));
  if (comment) found.push(fault(`a comment, ${quote(comment)}`));
  for (const kind of new Set(extra)) {
    const told = telling.get(kind);
    if (told) found.push(fault(`an extra field with ${told}`));
  }
  return found;
}
