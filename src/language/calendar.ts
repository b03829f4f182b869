import type { Language } from './language.js';

/* Not every browser knows Welsh. */
const MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

const knowsWelsh = Intl.DateTimeFormat.supportedLocalesOf('cy').length > 0;

/** A day and time in words, by the clock of the reader, from ISO 8601. */
export function momentIn(language: Language, time: string): string {
  const date = new Date(time);
  if (language === 'cy' && !knowsWelsh) {
    const clock = date.toLocaleTimeString('en-GB', { timeStyle: 'short' });
    return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}, ${clock}`;
  }
  const locale = language === 'cy' ? 'cy' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
  return `${day}, ${clock}`;
}
