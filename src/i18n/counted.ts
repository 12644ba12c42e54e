/** Sentences that say a count, for scripts: each form that the rules of a language know, of which the script takes the right one. Runs in the browser too. */

/** A sentence in the forms that a language has for counts; `%1` stands where the number goes. */
export interface Counted {
  /** BCP 47 tag of a language that `Intl` knows. */
  readonly locale: string;
  readonly forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
}

/** No sentence of ours for a script counts further in another form: of a million Spanish says «de archivos», which no script counts to. */
const mostTried = 999;

/**
 * Asks a dictionary for each form: an English sentence has two, an Arabic one up to six, a Chinese one has one.
 * @param say the dictionary's own function of a count, which writes the number in figures, or says it in the word, as “two” is said in Arabic
 */
export function countedForms(locale: string, say: (count: number) => string): Counted {
  const rules = new Intl.PluralRules(locale);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  // The largest of each form, so that no other number of the sentence is taken for it.
  for (let count = 0; count <= mostTried; count += 1)
    forms[rules.select(count)] = say(count).replace(String(count), '%1');
  return { locale, forms: { ...forms, other: forms.other ?? say(mostTried).replace(String(mostTried), '%1') } };
}

/** Says a count. */
export function counted({ locale, forms }: Counted, count: number): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('%1', new Intl.NumberFormat(locale).format(count));
}
