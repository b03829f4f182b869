/** The languages the interface speaks. */
export type Language = 'en' | 'cy';

/** The interface language for a BCP 47 tag such as `cy-GB`; English where we have no other. */
export function languageOf(tag: string | null | undefined): Language {
  return /^cy\b/i.test(tag ?? '') ? 'cy' : 'en';
}

/** Words for a count, by plural category. English needs two of them, Welsh up to six. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/* One a language, made when it first counts something: making one takes far longer than using it. */
const pluralRules = new Map<Language, Intl.PluralRules>();

/** A function that puts a count before the form the language's plural rules choose. */
export function counter(language: Language): (count: number, forms: PluralForms) => string {
  return (count, forms) => `${count} ${forms[rulesOf(language).select(count)] ?? forms.other}`;
}

function rulesOf(language: Language): Intl.PluralRules {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules;
}

/**
 * A share from 0 to 1 in whole per cent, rounded down: 79.9 % shown as 80 %
 * would say that a threshold is met when it is not.
 */
export function inPercent(share: number): string {
  // 0.29 * 100 is 28.999…: the nudge is far smaller than one element in any pack.
  return `${Math.floor(share * 100 + 1e-9)}%`;
}
