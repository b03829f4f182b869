/** The day it is where the person is, as `2027-03-31`: a due day knows no time zone. */
export function localDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const [year = '', ...rest] = parts.map((part) => String(part).padStart(2, '0'));
  return [year.padStart(4, '0'), ...rest].join('-');
}
