/** Hands in what was written: one commit with words on what changed, and sent where a place is set. */
import type { ToldChanges } from '../told.ts';
import { get, post } from './ask.ts';
import type { Shown } from './shown.ts';
import { button, element, labelled } from './dom.ts';
import { dialog } from './put-in.ts';
import { say, speech } from './words.ts';

export function handInDialog(shown: Shown): void {
  void shown.attempt(async () => {
    const { commit } = say();
    const told = await get<ToldChanges>('changes', { speech: speech() });
    const close = button(commit.cancel, () => open.close());
    if (shown.buffers.unsaved().length > 0 || told.changes.length === 0) {
      const why = told.changes.length === 0 && shown.buffers.unsaved().length === 0 ? commit.none : commit.unsaved;
      const open = dialog(
        commit.head,
        element('p', {}, why),
        button(commit.cancel, () => open.close()),
      );
      return;
    }
    const words = element('textarea', { rows: 4 }, told.words);
    const status = element('p', { role: 'status' });
    const send = (push: boolean): void =>
      void (async () => {
        try {
          const { pushed } = await post<{ pushed: boolean }>('commit', { words: words.value, push });
          status.textContent = pushed ? commit.pushed : commit.done;
          for (const one of open.querySelectorAll('.main')) one.remove();
        } catch (error) {
          status.textContent = error instanceof Error ? error.message : '';
        }
      })();
    const open = dialog(
      commit.head,
      element('ul', {}, ...told.changes.map(({ path, what }) => element('li', {}, `${path} · ${commit.what[what]}`))),
      labelled(commit.words, words),
      told.remote ? undefined : element('p', { class: 'quiet' }, commit.noRemote),
      status,
      button(commit.put, () => send(false), { class: 'main' }),
      told.remote ? button(commit.push, () => send(true), { class: 'main' }) : undefined,
      close,
    );
  });
}
