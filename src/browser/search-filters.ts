/** The choices below the search: by kind, by topic, by city. */
import type { Hit } from '../search/rank.ts';

type Chosen = Readonly<Record<string, string>>;

/** What a text is, as a filter asks. */
function valuesOf({ entry }: Hit, filter: string): readonly string[] {
  return filter === 'topic' ? (entry.topics ?? []) : [(filter === 'kind' ? entry.kind : entry.place) ?? ''];
}

/** Says whether a text is among what is chosen. @param without a filter that does not count */
export function fits(hit: Hit, chosen: Chosen, without?: string): boolean {
  return Object.entries(chosen).every(([name, value]) => name === without || valuesOf(hit, name).includes(value));
}

/** Names a text's kind and city, as the filters name them. @param term what a word of the glossary is called */
export function labelOf(hit: Hit, filters: readonly HTMLSelectElement[], term: string): string {
  return filters
    .filter(({ id }) => id !== 'topic')
    .flatMap((select) =>
      [...select.options]
        .filter(({ value }) => value && valuesOf(hit, select.id).includes(value))
        .map((option) => option.dataset.one ?? option.dataset.name!),
    )
    .concat(hit.entry.id.startsWith('term/') ? term : [])
    .join(' · ');
}

/** Counts what each value of each filter would leave, the filter's own choice left out and the others kept. */
export function countOptions(filters: readonly HTMLSelectElement[], hits: readonly Hit[], chosen: Chosen): void {
  for (const select of filters) {
    const rest = hits.filter((hit) => fits(hit, chosen, select.id));
    for (const option of select.options) {
      if (!option.value) continue;
      const n = rest.filter((hit) => valuesOf(hit, select.id).includes(option.value)).length;
      option.textContent = `${option.dataset.name} (${n})`;
      option.disabled = n === 0 && !option.selected;
    }
  }
}
