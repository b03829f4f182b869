import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The table of words is of use only as long as the code and the page keep to it. */
const root = new URL('../../', import.meta.url).pathname;
const textOf = (ending: string) =>
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${path}\n${readFileSync(`${root}src/${path}`, 'utf8')}`)
    .join('\n');

const CODE = textOf('.ts');
const WORDS = {
  English: textOf('messages.en.ts').toLowerCase(),
  Welsh: textOf('messages.cy.ts').toLowerCase(),
};

const rows = readFileSync(`${root}docs/glossary.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', English = '', Welsh = '', meaning = '']) => ({
    code: code.replaceAll('`', ''),
    English,
    Welsh,
    meaning,
  }));

describe('the words of the project', () => {
  test('are named once each', () => {
    const codes = rows.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(30);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(rows)('$code is in the code, with what it means', ({ code, meaning }) => {
    expect(CODE).toMatch(new RegExp(`\\b${code}\\b`));
    expect(meaning).not.toBe('');
  });

  test.each(rows)('$code is on the page as $English and $Welsh', ({ English, Welsh }) => {
    expect(English === '—').toBe(Welsh === '—');
    if (English === '—') return;
    expect(WORDS.English).toContain(English);
    expect(WORDS.Welsh).toContain(Welsh);
  });
});
