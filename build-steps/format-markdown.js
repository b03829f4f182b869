import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';

const STYLE = new URL('../.oxfmtrc.json', import.meta.url);

/** Gives text that a script wrote the form that `npm run format` gives it. */
export async function formatMarkdown(text) {
  const { code, errors } = await format('a.md', text, JSON.parse(readFileSync(STYLE, 'utf8')));
  if (errors.length > 0) throw new Error(errors[0].message);
  return code;
}
