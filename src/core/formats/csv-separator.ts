/* The separators that spreadsheets use, the one of the RFC first. */
const SEPARATORS = [',', ';', '\t'];

/* A first line by which Excel is told the separator. */
const SETTING = /^sep=([,;\t])(?:\r\n|\n|\r|$)/;

/**
 * Finds what stands between the cells of a table: what its first line has most
 * of outside quotes, or what it says with `sep=`.
 *
 * @param from - Where the table starts in the text.
 * @returns The separator, and where the first row starts.
 */
export function separatorOf(
  text: string,
  from: number,
): { readonly separator: string; readonly start: number } {
  const [setting, said] = SETTING.exec(text.slice(from, from + 7)) ?? [];
  if (setting !== undefined && said !== undefined) {
    return { separator: said, start: from + setting.length };
  }
  const counts = countInFirstLine(text, from);
  // Sorting is stable, so of two that are as frequent the comma stays first.
  const [separator = ','] = [...SEPARATORS].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return { separator, start: from };
}

function countInFirstLine(text: string, from: number): Record<string, number> {
  const counts: Record<string, number> = {};
  let inQuotes = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') inQuotes = !inQuotes;
    else if (inQuotes) continue;
    else if (character === '\n' || character === '\r') break;
    else if (SEPARATORS.includes(character)) counts[character] = (counts[character] ?? 0) + 1;
  }
  return counts;
}
