/** How far apart two colours are for the eye, as WCAG counts it. */

/**
 * Returns the contrast ratio of two colours written `#RRGGBB`, from 1 (the same) to 21 (black on white).
 * Order does not matter. Throws if a colour is written any other way.
 * Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the relative luminance of a colour, 0 to 1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    throw new Error(`A colour should be written like #15120F, but this one is “${colour}”.`);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
