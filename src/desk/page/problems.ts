/** The problems of a document, each at its line, with its repair to press. */
import type { ToldProblem } from '../told.ts';
import { get } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { button, element, fill } from './dom.ts';
import { repairName, sentences } from './editor.ts';
import { say } from './words.ts';

/** Words between marks of code are set as code. */
function marked(words: string): (string | HTMLElement)[] {
  return words
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part))
    .filter(Boolean);
}

function row(problem: ToldProblem, shown: Shown): HTMLElement {
  const { problems } = say();
  const { fact, fix } = sentences(problem);
  const { path, line, level } = problem;
  const here = path === shown.current()?.path;
  const name = path.split('/').at(-1) ?? path;
  const place = [here ? '' : name, line === undefined ? '' : problems.line(line)].filter(Boolean).join(', ');
  const isText = /\.(mdx|ya?ml)$/.test(path);
  return element(
    'li',
    { class: level },
    element(
      'p',
      { class: 'where' },
      isText && place
        ? button(place, () => (here ? shown.goTo(line ?? 1) : shown.open(path, line ?? 1)))
        : element('span', {}, place || name),
      element('small', {}, problems.level[level as keyof typeof problems.level]),
    ),
    element('p', {}, ...marked(fact)),
    element('p', {}, ...marked(fix)),
    problem.repair && shown.current()?.writable !== false
      ? button(repairName(problem), () => shown.press(problem), { class: 'repair' })
      : undefined,
  );
}

export function problemsView(shown: Shown): SideView {
  return {
    follows: true,
    draw(place, path) {
      const { problems } = say();
      const found = shown.problems();
      const drawn = element('div', {});
      const measure = (): void =>
        void shown.attempt(async () => {
          fill(drawn, element('p', { role: 'status' }, problems.checking));
          const { problems: all } = await get<{ problems: readonly ToldProblem[] }>('problems', { path, drawn: '' });
          const known = new Set(found.map((one) => JSON.stringify(one)));
          const more = all.filter((one) => !known.has(JSON.stringify(one)));
          fill(
            drawn,
            more.length > 0
              ? element('ul', { class: 'problems' }, ...more.map((one) => row(one, shown)))
              : element('p', { role: 'status' }, problems.none),
          );
        });
      fill(
        place,
        found.length > 0
          ? element('ul', { class: 'problems' }, ...found.map((one) => row(one, shown)))
          : element('p', { role: 'status' }, problems.none),
        /\.mdx$|facts\.yml$/.test(path) ? button(problems.drawn, measure) : undefined,
        drawn,
      );
    },
  };
}
