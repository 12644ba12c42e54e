/** Hostile campaigns from a seed: texts of which each is sound but for the words in it, which somebody hostile, careless or merely thorough would write. */

/** Words by what they try. Each may stand in any place of a text. */
const words: Readonly<Record<string, readonly string[]>> = {
  plain: ['The gate opens at six.', 'Traiga una lámpara y un termo.', 'Bread, “roses”, and a third thing…', 'six o’clock', '¿Quién va? ¡Nadie!', '«Pan» — y rosas', '73 000', '50%', 'R&D', 'C++', 'a/b', '#1', '1 < 2', '3 > 2', '$5', 'x^2', 'A.B.C.', '2025. A year', '1) one', '- dash', '+ plus'],
  own: ['«class-struggle-action@proton.me»', '“class-struggle-action@proton.me”', 'class-struggle-action@proton.me—', 'class-struggle-action@proton.me…', '_class-struggle-action@proton.me_', '**class-struggle-action@proton.me**', '(class-struggle-action@proton.me)', 'class-struggle-action\\@proton.me', 'Class-Struggle-Action@Proton.Me', '…class-struggle-action@proton.me', '[class-struggle-action@proton.me](mailto:class-struggle-action@proton.me)', 'class-struggle-action@proton.me', 'ñclass-struggle-action@proton.me', 'class-struggle-action@\u00adproton.me', 'class-struggle-action@proton.me\u2028x', '&quot;class-struggle-action@proton.me&quot;'],
  mail: ['jane.roe@gmail.com', 'jane.roe\\@gmail.com', 'jane\u00ad.roe@gmail.com', 'jane.roe@\u200bgmail.com', 'jane.roe＠gmail.com', 'jane.roe@gmail&period;com', 'jane.roe@**gmail**.com', '"jane roe"@gmail.com', 'jane@[192.168.1.4]', 'jane.roe [at] gmail [dot] com', 'jane@example.org', 'ana@example.org»', 'jane@\ngmail.com', 'jane&#64;gmail.com', 'mailto:jane@gmail.com', 'jane @ gmail.com', 'x@y', '@ana', 'jane.roe@gmail.com@x', '*jane*@gmail.com', 'jane.roe@ gmail . com', '`jane.roe@gmail.com`', 'jane%40gmail.com', '\\u0040', 'jane.roe@gmail\\.com'],
  links: ['https://example.org/guia»', 'https://example.org/a.', '(https://example.org/a_(b))', 'www.example.org…', '[x](https://example.org/a?b=c#d)', '[x](http://example.org:99999/)', '[x](https://user:pw@example.org)', '[x](https://example.org/?utm_source=a)', '[uscis.gov](https://evil.example)', '[x](https://bit.ly/a)', '[x](//evil.example)', '[x](javascript:alert(1))', '[x](doc:nowhere)', '[x](DOC:text-1)', '[x](doc:text-1#nowhere)', '[x](doc:text-1#%E0%A4)', '[x](#nowhere)', '[x](#%)', '[x](#)', '[](https://example.org)', '[x](tel:+15550100)', '[x](mailto:a@example.org?subject=%)', '[x](<https://example.org/a b>)', '[x](https://example.org/%)', '[x](https://example.org/%E0%A4%A)', '[x](https://example.org/\u202e)', '[x](https://xn--a/)', '[x](https://аpple.com)', '<https://example.org>', 'https://', 'http://localhost:3000/x', 'https://[::1]/', '[x](https://exa mple.org)', 'https://example.org/«a»', 'ftp://example.org', '[x][y]', '[x](https://example.org "a title")', '[x](https://example.org/\\))', 'xmpp:a@example.org', '[x](https://example.org/a|b)', "[x](https://example.org/'\"><)", '[x](https://example.org/\\{a\\})', 'https://example.org/a&amp;b', '[*x*](https://example.org)[^n]', 'https://example.org.[^n]'],
  notes: ['word.[^n]', 'word.[^n][^n]', 'word[^n], and[^n].', '**bold[^n]**', '[^none]', '\\[^n]'],
  markup: ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</title>', '<!-- x -->', ']]>', '<![CDATA[x]]>', '&amp;', '&#0;', '&#xD800;', '&#x110000;', '&#65;', '&lt;b&gt;', '&nosuch;', '&nbsp;', '\\{1+1\\}', '{1+1}', '{', '}', '${x}', '<constructor>', '<constructor/>', '<toString>x</toString>', '<Constructor>x</Constructor>', '<__proto__/>', '<Hotline />', '<Blank>name</Blank>', '<Blank></Blank>', '<Term id="constructor">x</Term>', '<Term id="local">local</Term>', '<Term id="__proto__">x</Term>', '<b>x</b>', '<br>', '**', '**open', '__init__', '*a*b*', '~~x~~', '~x~', '`code`', '``a`b``', '`` ` ``', '\\*not\\*', '\\', 'a\\\nb', 'a  \nb', '![x](y.png)', '![x](https://evil.example/x.png)', '~~~', ':::note', '==x==', '[[x]]', '%%x%%', '[!WARNING]', '| a |', '---', '===', '***', '```'],
  engines: ['#let x = 1', '#read("/etc/passwd")', '#{panic("x")}', '$x$', '$', '@ref', '<label>', '= Heading', '/ term: x', '//', '/*', '*/', '#', '\\u{1f600}', 'BEGIN:VEVENT', '\\n', ';', ',', 'END:VCALENDAR', '%0D%0A', "'; DROP TABLE x; --", '=cmd|x', '{{x}}', '<%= x %>', '%s %d', '\\\\', '../../etc/passwd', 'C:\\\\Users\\\\ana', '/home/ana/x', '~ana/x', '\\\\\\\\server\\\\share', '/Volumes/Ana', 'file:///etc/passwd', '10.0.0.7', 'ana-laptop.local', '127.0.0.1', 'pf_meta', 'data-pagefind-ignore', '<%', '?>'],
  numbers: ['A 098 765 432', 'A098765432', '078-05-1120', '312-555-0199', '+52 55 1234 5678', '4111 1111 1111 1111', '2026-02-30', '9999999999999999999999', '1e999', '-0', '½', '③', 'Ⅳ', '1\u202f000', '1\u2009000', '1\u00a0000', '٣'],
  signs: ['lin\u00adterna', 'a\u200bb', 'a\u200db', 'a\u2060b', '\u202eabc', '\u2066x\u2069', '\u2028', '\u0085', '\u0007', '\u001b[31m', '\u007f', '\ufeff', '\ufffd', '\ufffe', '\ue000', '\u2800', '\u3164', '\u{e0041}', 'A\ufe0f', 'ﬁne oﬃce', '𝐃𝐨 𝐧𝐨𝐭', 'Ａ１', 'Dо nоt', 'А', 'Ñu̱u̱ Savi', 'M̧ajeḷ', 'n\u0303', 'e\u0301\u0323', 'W' + '\u0301'.repeat(12), 'Kʼicheʼ', 'tiếng Việt', 'Łódź', 'İstanbul', 'ß', 'ǅ', 'ﷺ', 'שלום', 'مرحبا', '漢字', 'हिन्दी', 'ไทย', '😀', '✊🏽', '👩‍👩‍👧', '🇲🇽', '①', '™', '€', '→', '☐', '∑', '\u0300', '·', '•', '‘’“”', '′″', '¡¿', '\u00a0', '\u3000'],
  long: ['a'.repeat(90), 'W'.repeat(40), 'x '.repeat(200), 'a-'.repeat(60), 'a.'.repeat(80), 'https://example.org/' + 'a'.repeat(300), '¡'.repeat(50), '('.repeat(40), '['.repeat(40), '*'.repeat(60), '>'.repeat(40) + ' x', '&amp;'.repeat(60)],
  prototypes: ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', 'isPrototypeOf', 'null', 'undefined', 'NaN', 'true', 'length', 'then', 'default', 'index', 'con', 'nul'],
};
const families = Object.values(words);

/** Names of notes: Markdown takes any sign but blanks and brackets. */
const noteNames = ['n', 'año', 'vergüenza', '100%', '%zz', '%C3', 'a.b', '§8', 'constructor', '__proto__', 'toString', 'ß', '漢字', 'a-2', 'n-2', "it's", 'a&b', 'a+b', '1', '-', '_', 'a:b', 'a/b', '#', 'a\\b', 'ñ\u0303', 'İ', '😀', 'share', 'print', 'footnote-label', 'N'];

/** A stream of numbers from a seed (mulberry32, public domain, Tommy Ettinger). @returns a number from 0 to under 1 */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Kinds, how often each is tried, and what its facts need; the kinds without paper are quick. */
const kinds: readonly { readonly name: string; readonly weight: number; readonly facts?: string }[] = [
  { name: 'questions', weight: 60 },
  { name: 'bulletins', weight: 15, facts: 'happened: 2026-02-01\nstatus: resolved\n' },
  { name: 'pages', weight: 10 },
  { name: 'analysis', weight: 6 },
  { name: 'leaflets', weight: 4 },
  { name: 'events', weight: 5, facts: 'announced: false\n' },
];

/**
 * Makes hostile texts.
 * @param language in which all are said to be written
 * @param first number of the first, which its folder bears
 * @returns content by path below the content folder; the text of a number and a seed is always the same
 */
export function hostileTexts(seed: number, first: number, count: number, language: string): Map<string, string> {
  const files = new Map<string, string>();
  for (let number = first; number < first + count; number += 1) {
    const next = random(Math.imul(seed, 7919) + number);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const kind = kindFor(next());
    const folder = `${kind.name}/text-${number}`;
    files.set(`${folder}/facts.yml`, `code: FZ-${number}\npublished: 2026-02-01\nchecked: 2026-02-01\noriginal: ${language}\ntopics: [rights]\npicture: tools\n${kind.facts ?? ''}`);
    files.set(`${folder}/${language}.mdx`, textOf(number, next, pick));
  }
  return files;
}

function kindFor(share: number): (typeof kinds)[number] {
  let left = share * kinds.reduce((sum, { weight }) => sum + weight, 0);
  return kinds.find(({ weight }) => (left -= weight) < 0) ?? (kinds[0] as (typeof kinds)[number]);
}

function textOf(number: number, next: () => number, pick: <T>(list: readonly T[]) => T): string {
  /** Mostly plain words; now and then hostile ones, half of them escaped as a careful writer would. */
  const say = (share = 0.25): string => Array.from({ length: 1 + Math.floor(next() * 4) }, () => {
    if (next() > share) return pick(words.plain ?? []);
    const word = pick(pick(families));
    return next() < 0.3 ? word.replace(/[!-/:-@[-`{-~]/g, '\\$&') : word;
  }).join(pick([' ', ' ', ' ', '', '\n', '—', ' «', '» ', '“', '”, ', '…', '.']));
  const line = (share?: number): string => say(share).replace(/\s*\n\s*/g, ' ').trim() || 'x';
  const yaml = (share?: number): string => JSON.stringify(line(share).slice(0, 78)).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  const name = pick(noteNames);
  const call = next() < 0.5 ? `[^${name}]` : '';
  const block = (): string => pick<() => string>([
    () => say(), () => say(), () => say(), () => `## ${line()}`, () => `## ${pick(words.prototypes ?? [])}`, () => `- ${line()}\n- ${line()}`, () => `1. ${line()}\n2. ${line()}`, () => `> ${line()}`,
    () => `<Callout tone="note" title=${JSON.stringify(line(0.1)).replace(/\\"/g, '&quot;')}>\n\n${say()}\n\n</Callout>`, () => `<Ask title="${pick(words.plain ?? []).replace(/[“”"]/g, '')}">\n\n${say()}\n\n</Ask>`, () => `<Quote by="${pick(words.prototypes ?? [])}">\n\n${say()}\n\n</Quote>`,
    () => `<Table caption="A table">\n\n| a | b |\n|---|---|\n| ${line(0.15).replace(/\|/g, '')} | ${line(0.15).replace(/\|/g, '')} |\n\n</Table>`, () => `<More>\n\n${say()}\n\n</More>`, () => `<Fact figure="73%" source="TRAC" date="2025">\n\n${say(0.1)}\n\n</Fact>`,
    () => `    ${line()}`, () => `<Columns>\n\n${say()}\n\n</Columns>`, () => '<Figure drawing="heads" alt="Three heads" />', () => `- [x] ${line()}`, () => '***',
  ])();
  const blocks = Array.from({ length: 1 + Math.floor(next() * 4) }, block).join('\n\n');
  const slug = next() < 0.1 ? pick(words.prototypes ?? []).toLowerCase() : `text-${number}`;
  const more = next() < 0.2 ? `cardTitle: ${yaml(0.3)}\n` : next() < 0.2 ? `share: { short: ${yaml(0.3)}, hashtags: [${pick(['constructor', 'toString', 'Pan', 'año', '__proto__'])}] }\n` : '';
  const note = call ? `\n\n[^${name}]: ${line(0.3)}, 2026. [example.org](https://example.org/${number})` : '';
  return `---\ntitle: ${yaml(0.3)}\nsummary: ${yaml(0.2)}\nslug: ${slug}\n${more}---\n\nText ${number} says so.${call} ${next() < 0.2 ? line() : ''}\n\n${blocks.replaceAll('[^n]', call)}${note}\n`;
}
