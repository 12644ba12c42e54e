/** The editor: CodeMirror over the text as it stands in the file. It marks and never rewrites. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { unifiedMergeView } from '@codemirror/merge';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { withRepairs } from '../../model/with-repairs.ts';
import type { Problem } from '../../model/problems.ts';
import type { ToldProblem } from '../told.ts';
import { say, speech } from './words.ts';

/** What marks what: weight and the one red, no rainbow. */
const marks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', fontSize: '1.15em' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--red)', fontWeight: '700' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--red)' },
  { tag: [tags.processingInstruction, tags.meta, tags.comment, tags.link, tags.url], color: 'var(--soft)' },
]);

const merge = new Compartment();

/** What stands beside a text on the disk, while the two are held against each other. */
export function mergeWith(text: string | undefined) {
  return merge.reconfigure(text === undefined ? [] : unifiedMergeView({ original: text, mergeControls: false }));
}

/** With it the page's policy lets in the style sheets that the editor makes. */
export const styleNonce: Extension = EditorView.cspNonce.of(document.documentElement.dataset.nonce ?? '');

/** What an editor does besides. */
export interface EditorHooks {
  readonly save: () => void;
  readonly edited: (view: EditorView) => void;
  /** Makes Markdown of what was copied elsewhere; nothing where the plain words will do. */
  readonly paste: (html: string, view: EditorView) => boolean;
  readonly drop: (file: File) => void;
}

/** How a text of a path is edited. */
export function extensionsFor(path: string, writable: boolean, hooks: EditorHooks): Extension {
  const language = /\/([a-z]{2,3})\.mdx$/.exec(path)?.[1];
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightSpecialChars(),
    highlightSelectionMatches(),
    lintGutter(),
    EditorView.lineWrapping,
    syntaxHighlighting(marks),
    /\.ya?ml$/.test(path) ? yaml() : yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
    EditorState.readOnly.of(!writable),
    styleNonce,
    EditorView.contentAttributes.of({
      'aria-label': `${say().write.label}: ${path}`,
      spellcheck: /\.mdx$/.test(path) ? 'true' : 'false',
      ...(language ? { lang: language } : {}),
    }),
    keymap.of([
      { key: 'Mod-s', preventDefault: true, run: () => (hooks.save(), true) },
      ...lintKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of(({ docChanged, view }) => {
      if (docChanged) hooks.edited(view);
    }),
    EditorView.domEventHandlers({
      paste: (event, view) => {
        const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (html ? !hooks.paste(html, view) : !picture) return false;
        if (!html && picture) hooks.drop(picture);
        event.preventDefault();
        return true;
      },
      drop: (event) => {
        const picture = [...(event.dataTransfer?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (!picture) return false;
        hooks.drop(picture);
        event.preventDefault();
        return true;
      },
    }),
    merge.of([]),
  ];
}

/** A problem in the language of whoever writes. */
export function sentences({ said }: ToldProblem): { readonly fact: string; readonly fix: string } {
  return said[speech()] ?? Object.values(said)[0] ?? { fact: '', fix: '' };
}

/** Makes a repair in words. @returns the words with it; the same where they no longer say what it would change */
export function repaired(words: string, problem: ToldProblem): string {
  const { fact, fix } = sentences(problem);
  return withRepairs(words, [{ ...problem, fact, fix } as Problem]).text;
}

/** What stands on a button that makes a repair. */
export function repairName({ repair }: ToldProblem): string {
  const { problems } = say();
  if (repair && 'rename' in repair) return problems.rename(repair.rename);
  return repair?.guess ? problems.guess : problems.repair;
}

/** Marks problems at their lines. @param press makes a repair */
export function mark(view: EditorView, problems: readonly ToldProblem[], press: (problem: ToldProblem) => void): void {
  const { doc } = view.state;
  const diagnostics = problems.map((problem): Diagnostic => {
    const line = doc.line(Math.min(problem.line ?? 1, doc.lines));
    const from = Math.min(line.from + (problem.column ?? 1) - 1, line.to);
    const word = /^[^\s]*/.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
    const { fact, fix } = sentences(problem);
    return {
      from,
      to: Math.min(from + word, line.to),
      severity: problem.level === 'error' ? 'error' : problem.level === 'review' ? 'warning' : 'info',
      source: problem.code,
      message: `${fact} ${fix}`,
      ...(problem.repair && !view.state.readOnly
        ? { actions: [{ name: repairName(problem), apply: () => press(problem) }] }
        : {}),
    };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Goes to a line and shows it. */
export function goTo(view: EditorView, line: number, column = 1): void {
  const at = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
  const anchor = Math.min(at.from + column - 1, at.to);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}

/** Puts words in at the place of the cursor, as lines of their own if asked. */
export function putIn(view: EditorView, words: string, ownLines = false): void {
  const { from, to } = view.state.selection.main;
  const { doc } = view.state;
  const before = doc.sliceString(Math.max(0, from - 2), from);
  const after = doc.sliceString(to, to + 2);
  const head = !ownLines || from === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const foot = !ownLines || after === '' ? '' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const insert = head + words.trimEnd() + foot;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length - foot.length } });
  view.focus();
}
