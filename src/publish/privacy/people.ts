/** What in a writer's words leads to a person: addresses however they are written, paths, machines at home, numbers of the authorities, telephones. */
import { quote } from './fault.ts';
import { isOurs, mailFinds } from './text.ts';

/** One thing found in a passage. */
export interface Find {
  /** Where in the passage, from 0. */
  readonly at: number;
  /** What it is. */
  readonly name: string;
  /** How it is written, quoted. */
  readonly quoted: string;
  /** False where a person must say whether it is what it looks like. */
  readonly certain: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly certain: boolean;
  readonly unless?: (found: string) => boolean;
}

const at = String.raw`(?:\s*[\[({<]\s*(?:at|arroba|@)\s*[\])}>]\s*)`;
const dot = String.raw`(?:\s*[\[({<]\s*(?:dot|punto|\.)\s*[\])}>]\s*)`;
const host = String.raw`(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}`;
/** Before a path or a number: nothing that it could be the end of. A name, too, is tried only from its start: a long word would be tried from each of its letters. */
const free = String.raw`(?<![\p{L}\p{N}_.\-~%)/\\])`;
const byte = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

const rules: readonly Rule[] = [
  // RFC 5321, 4.1.2 and 4.1.3: a name between quotation marks, a host between square brackets.
  { pattern: new RegExp(`["“”][^"“”\\n]{1,60}["“”]@${host}`, 'gu'), name: 'e-mail address', certain: true },
  {
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,60}@\[[0-9a-f:.]{3,40}\]/giu,
    name: 'e-mail address',
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,60}(?:${at}[\p{L}\p{N}-]{1,60}(?:(?:${dot}|\s+(?:dot|punto)\s+|\s?\.\s?)[\p{L}\p{N}-]{2,24})+|\s(?:at|arroba|@)\s[\p{L}\p{N}-]{1,60}(?:(?:${dot}|\s(?:dot|punto)\s)[\p{L}\p{N}-]{2,24})+|\s?@\s[\p{L}\p{N}-]{1,60}\.\p{L}{2,24}|\s@\s?[\p{L}\p{N}-]{1,60}\.\p{L}{2,24})`,
      'giu',
    ),
    name: 'what looks like an e-mail address in words',
    certain: false,
  },
  {
    pattern: new RegExp(
      String.raw`${free}(?:\/(?:home|Users|Volumes|root|tmp|work|mnt|media|private\/var|var\/(?:home|folders)|usr\/home|export\/home)\/|~[a-z][\w-]*\/|~\/|file:\/\/\S|[A-Za-z]:\\{1,2}[\w. -]+\\)[^\s"'<>«»“”]{0,60}`,
      'giu',
    ),
    name: 'local path',
    certain: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}\\])\\\\[\p{L}\p{N}][\p{L}\p{N}.-]*\\{1,2}[\p{L}\p{N}$][^\s"'<>«»“”]{0,60}/gu,
    name: 'path on a server of a house',
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.])(?:10\.${byte}|192\.168|172\.(?:1[6-9]|2\d|3[01])|127\.${byte}|169\.254)\.${byte}\.${byte}(?![\d.]*\d)`,
      'g',
    ),
    name: 'address of a machine in a private network',
    certain: true,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}.@-])(?:[a-z0-9][a-z0-9-]*\.)+(?:local|lan|localdomain|intranet|home\.arpa)(?![\p{L}\p{N}-])|\blocalhost(?=[:/]\d|\/)/giu,
    name: 'name of a machine in a private network',
    certain: true,
  },
  // A-numbers have eight or nine figures (8 CFR 1001.1); spaced, one could be a sum of money after a Spanish “a”.
  {
    pattern:
      /(?<![\p{L}\p{N}])A(?:[-#\u2013]\s?|\s#\s?)?\d{2,3}[-\s.]?\d{3}[-\s.]?\d{3}(?!\d)|(?<![\p{L}\p{N}])A\s0\d{2}[-\s.]?\d{3}[-\s.]?\d{3}(?!\d)/gu,
    name: 'A-number',
    certain: true,
    unless: isNoNumber,
  },
  {
    pattern: /(?<![\p{L}\p{N}])A\s[1-9]\d{2}[-\s.]?\d{3}[-\s.]?\d{3}(?!\d)/gu,
    name: 'what looks like an A-number',
    certain: false,
  },
  {
    pattern: /(?<![\d-])(?!000|666)\d{3}[-\u2013]\d{2}[-\u2013]\d{4}(?![\d-])/g,
    name: 'number of social security',
    certain: true,
  },
  {
    pattern:
      /(?<![\d.,/-])(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d-])|\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}(?!\d)/g,
    name: 'telephone number',
    certain: false,
  },
];

/** An example that stands for any number: nothing but zeros. */
function isNoNumber(found: string): boolean {
  return /^\D*[0\D]+$/.test(found);
}

/** Finds what gives a person away in a passage, in its order. */
export function peopleIn(passage: string): Find[] {
  // mailto: and tel: are the links of what the words say.
  const text = passage.replace(/^(?:mailto|tel):/i, (scheme) => ' '.repeat(scheme.length));
  const mail = mailFinds(text)
    .filter(({ address }) => !isOurs(address))
    .map((found) => ({
      at: found.at,
      end: found.at + found.address.length,
      name: 'e-mail address',
      quoted: quote(found.address),
      certain: true,
    }));
  const others = rules.flatMap(({ pattern, name, certain, unless }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = match[0].trim().replace(/[.,;:!?)]+$/, '');
      if (unless?.(found) || (name.includes('e-mail') && isOurs(found.replace(/\s+/g, '')))) return [];
      const from = match.index + match[0].search(/\S/);
      return [
        {
          at: from,
          end: from + found.length,
          name,
          quoted: quote(found),
          certain,
        },
      ];
    }),
  );
  // What lies within another, such as the host of an address, has been said with it.
  const all = [...mail, ...others];
  return all
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other !== one && other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at,
        ),
    )
    .sort((a, b) => a.at - b.at);
}
