/** Texts that wait for their day: nothing that is published before it may lead to them. */
import type { Day } from '../../i18n/dates.ts';
import { factsPath } from '../document.ts';
import type { Library } from '../library.ts';
import type { RegisterName } from '../files/sources.ts';
import type { Problem } from '../problems.ts';
import type { Position } from '../nodes.ts';
import { frontParts } from '../registers/front.ts';
import type { Text } from '../files/text.ts';
import { problem, type Messages } from '../messages.ts';
import { isWaiting, waitingIn } from '../waiting.ts';

const messages = {
  'text-waiting/link': (id: string, day: string) => ({
    fact: `The link leads to “${id}”, which is published on ${day}; until then it would lead nowhere.`,
    fix: `Write publishOn: ${day} in the facts.yml of this text too, or link to it from that day on.`,
  }),
  'text-waiting/named': (name: string, id: string, day: string) => ({
    fact: `\`${name}\` names “${id}”, which is published on ${day}.`,
    fix: 'Leave the line out until that day, or publish the text now: remove its `publishOn`.',
  }),
  'text-waiting/published': (published: string, day: string) => ({
    fact: `\`published\` is ${published}, and \`publishOn\` is ${day}: the text would say that it came out before it did.`,
    fix: `Write published: ${day}; or remove \`publishOn\` if the text is out already.`,
  }),
} satisfies Messages;

/** Checks what leads to texts that wait. @param begun the last day that has begun everywhere @param paths the registers there are */
export function checkWaiting(
  library: Library,
  texts: readonly Text[],
  begun: Day,
  paths: Partial<Record<RegisterName, string>>,
): Problem[] {
  const days = new Map(waitingIn(library, begun).map(({ id, facts }) => [id, facts.publishOn ?? '']));
  const early = library.documents.flatMap((document) => {
    const { facts } = document;
    return facts.publishOn !== undefined && facts.published < facts.publishOn
      ? [
          problem(
            messages,
            'text-waiting/published',
            { path: factsPath(document), ...facts.positions.published },
            facts.published,
            facts.publishOn,
          ),
        ]
      : [];
  });
  if (days.size === 0) return early;
  const named = (path: string, position: Position | undefined, name: string, id: string | undefined): Problem[] => {
    const day = id === undefined ? undefined : days.get(id);
    return id === undefined || day === undefined
      ? []
      : [problem(messages, 'text-waiting/named', { path, ...position }, name, id, day)];
  };
  const shown = library.documents.filter((document) => !isWaiting(document, begun));
  const isShown = new Set(shown.map(({ id }) => id));
  const { emergency, positions = {} } = library.front ?? {};
  const front = paths['front.yml'] ?? '';
  return [
    ...early,
    ...texts
      .filter(({ id }) => isShown.has(id))
      .flatMap(({ path, body }) =>
        (body?.links ?? []).flatMap(({ target, position }) => {
          const day = target.to === 'document' ? days.get(target.id) : undefined;
          return target.to === 'document' && day !== undefined
            ? [problem(messages, 'text-waiting/link', { path, ...position }, target.id, day)]
            : [];
        }),
      ),
    ...shown.flatMap((document) =>
      named(factsPath(document), document.facts.positions.case, 'case', document.facts.case),
    ),
    ...library.adoptions.flatMap(({ resolution, positions: at }) =>
      named(paths['adoptions.yml'] ?? '', at.resolution, 'resolution', resolution),
    ),
    ...named(front, positions['emergency'], 'emergency', emergency),
    ...frontParts.flatMap((part) =>
      (library.front?.[part] ?? []).flatMap((id, index) => named(front, positions[`${part}.${index}`], part, id)),
    ),
  ];
}
