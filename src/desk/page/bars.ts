/** What is said above a text: that it cannot be written, that words were left unsaved, that the disk has others by now. */
import type { Buffer, Buffers } from './buffers.ts';
import { button, element } from './dom.ts';
import { say, speech } from './words.ts';

/** Makes the bars of a text. */
export function bars(buffer: Buffer | undefined, buffers: Buffers): HTMLElement[] {
  const { write, conflict, unsaved } = say();
  if (!buffer) return [];
  const found: HTMLElement[] = [];
  if (!buffer.writable) found.push(element('p', { class: 'say' }, write.readOnly));
  if (buffer.conflict) {
    const { text } = buffer.conflict;
    found.push(
      element(
        'div',
        { class: 'say stop' },
        element('p', {}, element('strong', {}, conflict.head), ' ', conflict.explain),
        button(conflict.mine, () => buffers.settle(buffer)),
        button(conflict.theirs, () => buffers.settle(buffer, text)),
      ),
    );
  }
  for (const left of buffer.unsaved) {
    const when = new Date(left.time).toLocaleString(speech());
    found.push(
      element(
        'div',
        { class: 'say' },
        element('p', {}, left.open ? unsaved.other : unsaved.found(when)),
        button(unsaved.take, () => void buffers.takeUp(buffer, left)),
        button(unsaved.drop, () => void buffers.letGo(buffer, left)),
      ),
    );
  }
  return found;
}
