/** Sizes of files, as people say them. Pure, for the build and for pages that count as they run. */

/**
 * Writes a size, rounded up: `12 kB`, `2.8 MB`, `205 MB` (1 kB = 1,000 bytes). Below ten megabytes a tenth of one still tells something.
 * @param locale whose numbers it is written in, such as `es-US`
 */
export function fileSize(bytes: number, locale: string): string {
  const thousands = Math.max(1, Math.ceil(bytes / 1000));
  const unit = thousands < 1000 ? 'kilobyte' : 'megabyte';
  const step = thousands < 1000 ? 1 : thousands < 10_000 ? 100 : 1000;
  const value = Math.ceil(thousands / step) * step;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    unit === 'kilobyte' ? value : value / 1000,
  );
}
