/** Reads back archives: ZIP, EPUB and Word files, and every file in them as if it lay on the site. */
import { unzipSync } from 'fflate';
import { fault, quote, type Fault, type Look } from './fault.ts';
import { strayName } from './names.ts';
import { officeFaults } from './office.ts';

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
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(bytes);
  } catch {
    return [fault('no archive that can be read')];
  }
  const office = /\.(docx|epub)$/i.exec(name)?.[1]?.toLowerCase();
  const found = directoryFaults(bytes);
  for (const [path, content] of Object.entries(members)) {
    const inside = path.endsWith('/')
      ? []
      : [...(office ? officeFaults(path, content) : []), ...(await look.inside(path, content))];
    const stray = strayName(path, office === 'docx');
    if (stray) inside.unshift(fault(stray));
    found.push(...inside.map(({ member, what }) => ({ member: member ? `${path} › ${member}` : path, what })));
  }
  return found;
}

/** Walks the central directory (APPNOTE 4.3.12), for what an unpacker passes over: comments, extra fields, modes, unsafe paths. */
function directoryFaults(bytes: Uint8Array): Fault[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (start: number, length: number): string =>
    new TextDecoder().decode(bytes.subarray(start, start + length));
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return [];
  const found: Fault[] = [];
  const remark = view.getUint16(end + 20, true);
  if (remark > 0) found.push(fault(`a comment on the archive, ${quote(read(end + 22, remark))}`));
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const member = read(at + 46, nameLength);
    const say = (what: string): void => void found.push({ member, what });
    const mode = view.getUint8(at + 5) === 3 ? view.getUint32(at + 38, true) >>> 16 : 0;
    if ((mode & 0o170000) === 0o120000) say('a link, which leads elsewhere once unpacked');
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:/.test(member)) say('a path that leads out of the folder');
    if (commentLength > 0) say(`a comment, ${quote(read(at + 46 + nameLength + extraLength, commentLength))}`);
    for (
      let field = at + 46 + nameLength;
      field + 4 <= at + 46 + nameLength + extraLength;
      field += 4 + view.getUint16(field + 2, true)
    ) {
      const kind = telling.get(view.getUint16(field, true));
      if (kind) say(`an extra field with ${kind}`);
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
}
