/** The colours keep the promises of the look. */
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/look/contrast.ts';
import { dark, drawingInks, light, white } from '../../../src/look/tokens.ts';

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrast('#C4161C', '#c4161c')).toBe(1);
  });

  it('does not ask which colour is the ground', () => {
    expect(contrast('#15120F', '#FAF5EA')).toBe(contrast('#FAF5EA', '#15120F'));
  });

  it('says how a colour should be written', () => {
    expect(() => contrast('red', '#FFFFFF')).toThrow('A colour should be written like #15120F, but this one is “red”.');
  });
});

describe('the tokens', () => {
  it('keep text at 7:1 or more on every ground', () => {
    for (const [ink, ground] of [
      [light.ink, light.paper],
      [light.ink, white],
      [dark.ink, dark.paper],
    ] as const)
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
  });

  it('keep red headlines at 7:1 in the dark and above 4.5:1 in the light', () => {
    expect(contrast(dark.red, dark.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(light.red, light.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light.red, white)).toBeGreaterThanOrEqual(4.5);
  });

  it('keep the three inks of every drawing at 3:1 from each other, as WCAG asks of pictures', () => {
    for (const { ink, red, paper } of Object.values(drawingInks)) {
      for (const [a, b] of [
        [ink, red],
        [red, paper],
        [paper, ink],
      ] as const)
        expect(contrast(a, b)).toBeGreaterThanOrEqual(3);
    }
  });
});
