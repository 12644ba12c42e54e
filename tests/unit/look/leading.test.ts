/** Lines of a headline stand as close as their ink lets them. */
import { expect, it } from 'vitest';
import { leadOf, tightLead } from '../../../src/look/leading.ts';

it('keeps lines close where nothing hangs over what rises', () => {
  expect(leadOf(['Keep the', 'door shut.'], 'display-800')).toBe(tightLead);
  expect(leadOf(['Una voz', 'grande'], 'display-800')).toBe(tightLead);
  expect(leadOf(['Una línea'], 'display-800')).toBe(tightLead);
  expect(leadOf([], 'display-800')).toBe(tightLead);
});

it('parts lines where a tail hangs over an accent, and only where they stand above each other', () => {
  const touching = leadOf(['¿Ve', 'Única'], 'display-800');
  // The tail of the sign, the height of the accent, and some white between.
  expect(touching).toBeGreaterThan(0.21 + 0.88);
  expect(touching).toBeLessThan(1.2);
  // Over a capital without an accent a little is enough.
  expect(leadOf(['¿Ve una', 'Cuídese.'], 'display-800')).toBeLessThan(0.97);
  expect(leadOf(['Ve ¿', 'Úna voz'], 'display-800')).toBe(tightLead);
  expect(leadOf(['Una', '¿Ve', 'Única'], 'display-800')).toBe(touching);
});

it('measures letters that only the second typeface has', () => {
  expect(leadOf(['Ḡ', 'Ḡ'], 'display-800')).toBeGreaterThanOrEqual(tightLead);
});
