/** Which time zone some words mean: the clocks of the United States as people name them. */
/** By what people say, in plain letters: the abbreviations of 15 U.S.C. 260a and the names of the clocks. A zone is that of the largest city on the clock. */
const clocks: readonly (readonly [said: RegExp, zone: string])[] = [
  [/^(?:e[sd]?t|(?:us\/)?eastern|(?:hora )?del este)$/, 'America/New_York'],
  [/^(?:c[sd]?t|(?:us\/)?central|(?:hora )?del centro)$/, 'America/Chicago'],
  [/^(?:m[sd]?t|(?:us\/)?mountain|(?:hora )?de la montana)$/, 'America/Denver'],
  [/^(?:p[sd]?t|(?:us\/)?pacific|(?:hora )?del pacifico)$/, 'America/Los_Angeles'],
  [/^(?:ak[sd]?t|(?:us\/)?alaska)$/, 'America/Anchorage'],
  [/^(?:h[sd]?t|(?:us\/)?hawaii)$/, 'Pacific/Honolulu'],
  [/^ast$/, 'America/Puerto_Rico'],
];

/**
 * Finds the zone that some words mean.
 * @param zones all that there are
 * @returns nothing where no zone bears the name, or several could
 */
export function zoneMeant(words: string, zones: readonly string[]): string | undefined {
  const plain = (name: string): string =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase().trim();
  const said = plain(words)
    .replace(/[.]/g, '')
    .replace(/ (?:standard |daylight )?time$/, '');
  const city = (zone: string): string => zone.split('/').at(-1) ?? '';
  return (
    zones.find((zone) => plain(zone) === said) ??
    zones.find((zone) => plain(city(zone)) === said) ??
    clocks.find(([pattern]) => pattern.test(said))?.[1]
  );
}
