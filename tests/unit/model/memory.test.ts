import { describe, expect, it } from 'vitest';
import { Memory } from '../../../src/model/memory.ts';

/** Asks a memory once, and says whether it worked for the answer. */
function ask(memory: Memory, place: string, of: readonly unknown[]): string {
  let worked = false;
  memory.recall(place, of, () => {
    worked = true;
    return {};
  });
  return worked ? 'made' : 'remembered';
}

describe('A memory between two readings', () => {
  it('gives the same thing again when it was made of the very same objects, and makes another of others that are alike', () => {
    const memory = new Memory();
    const file = { path: 'a' };
    const first = memory.recall('a', [file, '2026-01-01'], () => ({}));
    memory.begin();
    expect(memory.recall('a', [file, '2026-01-01'], () => ({}))).toBe(first);
    memory.begin();
    expect(memory.recall('a', [{ path: 'a' }, '2026-01-01'], () => ({}))).not.toBe(first);
  });

  it.each([
    ['another day', ['x', '2026-01-02']],
    ['one thing more', ['x', '2026-01-01', 'y']],
    ['one thing less', ['x']],
  ])('makes it anew for %s', (_, of) => {
    const memory = new Memory();
    ask(memory, 'a', ['x', '2026-01-01']);
    memory.begin();
    expect([ask(memory, 'a', of), ask(memory, 'b', of)]).toEqual(['made', 'made']);
  });

  it('forgets what one reading did not ask for', () => {
    const memory = new Memory();
    ask(memory, 'a', ['x']);
    memory.begin();
    expect(ask(memory, 'a', ['x'])).toBe('remembered');
    memory.begin();
    memory.begin();
    expect(ask(memory, 'a', ['x'])).toBe('made');
  });

  it('notes what it made of a text for another process, and makes it anew of another text', () => {
    const first = new Memory();
    const note = (memory: Memory, of: string) => memory.note('body a', of, () => ({ letters: of.length }));
    const made = note(first, 'abc');
    expect([first.hasNews, note(first, 'abc') === made]).toEqual([true, true]);
    const second = new Memory(first.notes);
    expect([note(second, 'abc') === made, second.hasNews]).toEqual([true, false]);
    expect([note(second, 'abcd'), second.hasNews]).toEqual([{ letters: 4 }, true]);
    second.writtenDown();
    expect([note(second, 'abcd'), second.hasNews]).toEqual([{ letters: 4 }, false]);
  });

  it('does not hand on what was not asked for', () => {
    const first = new Memory();
    first.note('body a', 'abc', () => 1);
    const second = new Memory(first.notes);
    second.note('body b', 'abc', () => 2);
    expect([...second.notes.keys()]).toEqual(['body b']);
  });
});
