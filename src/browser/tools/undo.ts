/** What can be undone: what was typed into one field in one go is one step. In memory alone. */
export class Undo<State> {
  private readonly steps: { readonly before: State; readonly by: string }[] = [];
  private now: State;

  constructor(now: State) {
    this.now = now;
  }

  /** Whether there is something to undo. */
  get can(): boolean {
    return this.steps.length > 0;
  }

  /** Notes a change. @param by what was changed: the same again goes on with the same step */
  note(state: State, by: string): void {
    if (this.steps.at(-1)?.by !== by) this.steps.push({ before: this.now, by });
    this.now = state;
  }

  /** Undoes the last step. @returns how it was before, or as it is where nothing can be undone */
  back(): State {
    this.now = this.steps.pop()?.before ?? this.now;
    return this.now;
  }
}
