/** The day of a moment where the person is, such as `2027-03-31`: a due day has no time zone. */
export function localDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const [year = '', ...rest] = parts.map((part) => String(part).padStart(2, '0'));
  return [year.padStart(4, '0'), ...rest].join('-');
}
