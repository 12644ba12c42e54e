/** What the desk cannot do, as a name that the page says in the language of whoever writes. */
import type { DeskRefusalName } from '../i18n/desk.ts';

/** Status of HTTP for each, where it is not that the request is wrong. */
const statusOf: Readonly<Partial<Record<DeskRefusalName, number>>> = {
  'other-host': 421,
  'other-origin': 403,
  'no-token': 403,
  outside: 403,
  link: 403,
  'not-there': 404,
  changed: 409,
  'too-large': 413,
  'not-writable': 423,
  failed: 500,
};

/** Thrown where a request cannot be done, and nothing was done. */
export class DeskRefusal extends Error {
  readonly reason: DeskRefusalName;
  /** What the sentence names: a path, or what a program said. */
  readonly about: string;
  /** More for the page, such as the words that stand on the disk now. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(reason: DeskRefusalName, about = '', more: Readonly<Record<string, unknown>> = {}) {
    super(`${reason}: ${about}`);
    this.name = 'DeskRefusal';
    this.reason = reason;
    this.about = about;
    this.more = more;
  }

  get code(): number {
    return statusOf[this.reason] ?? 400;
  }
}
