/** The recording of a text, as its page offers it. */
import { planRecordings } from '../formats/recording/recording.ts';
import type { Day } from '../i18n/dates.ts';
import { changedOn, type Edition } from '../model/document.ts';
import { clock } from '../model/fields/recording.ts';
import { sizeOf, type ViewContext } from './context.ts';

export interface RecordingView {
  readonly path: string;
  /** Media type. */
  readonly type: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
  /** How long it is, in whole minutes and seconds. */
  readonly minutes: number;
  readonly seconds: number;
  readonly recorded: Day;
  /** The day on which the words were changed, where that was later. */
  readonly changed?: Day;
  /** Each with the address at which a player begins there (Media Fragments URI 1.0, 4.2.1), and its time as people read it. */
  readonly parts: readonly { readonly path: string; readonly time: string; readonly title: string }[];
}

/** Views the recording of an edition; nothing where it has none, or nobody has reviewed its words. */
export async function recordingView(context: ViewContext, edition: Edition): Promise<RecordingView | undefined> {
  const output = planRecordings(context.library).find((planned) => planned.edition === edition);
  if (!output) return undefined;
  const { path, type, recording } = output;
  const whole = Math.round(recording.seconds);
  const changed = changedOn(edition);
  return {
    path,
    type,
    ...sizeOf(await context.facts(output)),
    minutes: Math.floor(whole / 60),
    seconds: whole % 60,
    recorded: recording.recorded,
    ...(changed > recording.recorded ? { changed } : {}),
    parts: recording.chapters.map(({ start, title }) => ({ path: `${path}#t=${start}`, time: clock(start), title })),
  };
}
