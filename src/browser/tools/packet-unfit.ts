/** The fault of a packet whose details do not fit. By itself, so that the page knows it without the PDF writer. */
import type { Refusal } from '../../formats/sheet/local/panel.ts';

/** Thrown when the details do not fit into a sheet. */
export class Unfit extends Error {
  readonly title: string;
  readonly refusals: readonly Refusal[];
  constructor(title: string, refusals: readonly Refusal[]) {
    super(title);
    this.title = title;
    this.refusals = refusals;
  }
}
