/** Prints what was measured as tables in Markdown. */

/** Prints a row of a table in Markdown; numbers below 10 with two places, others whole. */
export const row = (...cells: readonly (string | number)[]): void =>
  console.log(
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString(undefined, { maximumFractionDigits: cell < 10 ? 2 : 0 }) : cell)).join(' | ')} |`,
  );

/** Prints the heads of columns, and the line below them. */
export const heads = (...cells: readonly string[]): void => {
  row(...cells);
  row(...cells.map(() => '---'));
};
