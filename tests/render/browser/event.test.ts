import ICAL from 'ical.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { balanced } from '../../../src/browser/tools/event-pages.ts';
import { eventPdfs } from '../../../src/browser/tools/event-pdf.ts';
import { calendarOf, messageOf } from '../../../src/browser/tools/event-words.ts';
import { words } from '../../../src/i18n/languages.ts';

const announced = {
  kind: 'Reunión',
  title: 'Quién levanta el teléfono',
  day: 'jueves 3 de diciembre',
  hour: '6:30 p. m.',
  place: 'Salón del Local 7, calle Ejemplo 12',
  more: ['Hay cuidado de niños.'],
  by: 'Lo hace Comité de Đặng',
};
const { sheet } = words('es').tools.event;

async function read(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('an event', () => {
  it('has a flyer with all its words, and a sign-up sheet that asks nobody’s status', async () => {
    const made = await eventPdfs(announced, { ...sheet, event: announced.title }, 'letter', 'es');
    const flyer = await read(made.flyer);
    for (const line of [announced.kind, announced.day, announced.hour, 'Salón del Local 7', announced.by])
      expect(flyer).toContain(line);
    const page = await read(made.sheet);
    for (const line of [...sheet.columns, ...sheet.keep]) expect(page).toContain(line);
    await expect(eventPdfs({ ...announced, title: '会' }, { ...sheet, event: '' }, 'a4', 'es')).rejects.toMatchObject({
      sentence: 'letters',
      given: ['会'],
    });
  });

  it('goes into a calendar, read by another program, whatever signs stand in it', () => {
    const starts = new Date(Date.UTC(2026, 11, 4, 0, 30));
    const title = `Asamblea; lo de ${'ñandú, '.repeat(20)}y más`;
    const text = calendarOf({ title, place: 'Local 7, sala 2', about: 'uno\ndos', starts, long: 90, id: 'x' });
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!);
    expect([event.summary, event.location, event.description]).toEqual([title, 'Local 7, sala 2', 'uno\ndos']);
    expect(event.startDate.toJSDate()).toEqual(starts);
    expect(event.endDate.toJSDate().getTime() - starts.getTime()).toBe(90 * 60_000);
  });

  it('is said in a message without empty lines', () => {
    expect(messageOf(['a', '', undefined, 'b'])).toBe('a\nb');
  });

  it('parts a title into the lines that let it be largest', () => {
    expect(balanced('one two three four', 2, (line) => line.length)).toEqual(['one two', 'three four']);
    expect(balanced('word', 4, (line) => line.length)).toEqual(['word']);
  });
});
