/** What `verify.html` does in the browser: reads a folder that a person chooses, and says in every language how it stands. Sends nothing. */
import type { Language } from '../i18n/languages.ts';
import { judgeCopy, type Saying } from '../formats/mirror/judge.ts';

type Sentences = Readonly<Record<Saying['name'] | 'working' | 'otherBrowser', string>>;

const form = document.querySelector<HTMLFormElement>('form');
const said = JSON.parse(document.querySelector('#said')?.textContent ?? '{}') as Readonly<Record<Language, Sentences>>;
const places = [...document.querySelectorAll<HTMLElement>('[role=status]')];

/** Says something in every language, each in its own place. */
function tell(
  sayings: readonly { readonly name: keyof Sentences; readonly given?: readonly (string | number)[] }[],
): void {
  for (const place of places) {
    const own = said[place.lang as Language];
    place.replaceChildren(
      // What is said without a word to fill in lacks the tool: here that is another browser.
      ...sayings.map(({ name, given = [own.otherBrowser] }) => {
        const line = document.createElement('p');
        line.textContent = given.reduce<string>(
          (text, word, index) => text.replace(`%${index + 1}`, () => String(word)),
          own[name],
        );
        return line;
      }),
    );
  }
}

/** Today by the clock of the machine, year-month-day. */
function today(): string {
  const now = new Date();
  return [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const { files } = field('folder');
  if (!files?.length) return;
  tell([{ name: 'working', given: [files.length] }]);
  // The browser puts the name of the chosen folder before each path.
  const copy = new Map(
    [...files].map((file) => [
      file.webkitRelativePath.split('/').slice(1).join('/'),
      async () => new Uint8Array(await file.arrayBuffer()),
    ]),
  );
  void judgeCopy(copy, { key: field('key').value.trim(), seen: field('serial').value.trim(), today: today() }).then(
    (judgement) => tell(judgement.said),
  );
});
if (form) form.hidden = false;
