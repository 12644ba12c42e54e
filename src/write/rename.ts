/** Writes another name of a document wherever a text or a list says it. */

/** Fields whose values are names of documents. */
const fields = 'document|related|case|resolution|urgent|print|week';

/**
 * @param text a text with its fields, facts, or a list, as it stands
 * @returns the same with the new name in links (`doc:old`) and in fields that name documents; the name within other words is left
 */
export function withOtherName(text: string, from: string, to: string): string {
  const name = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = `(?<![\\w-])${name}(?![\\w-])`;
  return text
    .replace(new RegExp(`(doc:)${name}(?![\\w-])`, 'g'), `$1${to}`)
    .replace(
      new RegExp(`^([ \\t]*(?:- )?(?:${fields}):)(.*)$`, 'gm'),
      (_, head: string, value: string) => head + value.replace(new RegExp(whole, 'g'), to),
    )
    .replace(new RegExp(`^([ \\t]*- )(["']?)${name}\\2([ \\t]*(?:#.*)?)$`, 'gm'), `$1$2${to}$2$3`);
}
