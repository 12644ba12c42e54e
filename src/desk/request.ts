/** A request after it was let in, and what it is answered with. */
import type { Desk } from './desk.ts';
import { DeskRefusal } from './refusal.ts';

export interface Request {
  readonly query: URLSearchParams;
  /** What JSON said; nothing of a request without one. */
  readonly said: Readonly<Record<string, unknown>>;
  /** What was sent, where it is no JSON. */
  readonly bytes: Uint8Array;
}

/** A picture, by its media type. */
export interface Picture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What is answered: a picture, or something that JSON can say. */
export type Answer = object | Picture;

export type Route = (desk: Desk, request: Request) => Promise<Answer>;

/** Finds words that a request must say. @throws DeskRefusal */
export function saidWords(said: Request['said'], name: string): string {
  const value = said[name];
  if (typeof value !== 'string') throw new DeskRefusal('not-asked', name);
  return value;
}
