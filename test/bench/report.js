import { readFileSync, writeFileSync } from 'node:fs';
import { formatMarkdown } from '../../build-steps/format-markdown.js';
import { isAhead, isMet, overLimit, ratioTo } from './rows.js';

/** The measurements as tables for people, printed and put into README.md between the marks of their section. */

const marksOf = (section) => [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`];

/** Three significant digits: more would be noise. */
export function figure(number) {
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toLocaleString('en-GB', { maximumFractionDigits: digits });
}

/** A figure with what the middle half of its repetitions lies between. */
export function cell(found) {
  if (!found) return overLimit;
  const { median, low, high } = found;
  const spread = low === undefined || low === high ? '' : ` (${figure(low)}–${figure(high)})`;
  return figure(median) + spread;
}

function targetOf({ timesPlain, atMost }) {
  if (timesPlain) return `at most ${timesPlain} times plain`;
  return atMost ? `at most ${atMost}` : '';
}

/** Whether a target is met; `null` where there is none. */
export const VERDICTS = new Map([
  [true, 'met'],
  [false, '**missed**'],
  [null, ''],
]);

function tableRow(row) {
  const { selfCheck, plain, survey } = row.figures;
  const toPlain = ratioTo(row, 'plain');
  return [
    row.name,
    ...[selfCheck, plain, survey].map(cell),
    toPlain === null ? '' : figure(toPlain),
    targetOf(row),
    VERDICTS.get(isMet(row)),
    isAhead(row) ? 'ahead' : '**behind**',
  ];
}

const HEAD = [
  '',
  'self-check',
  'plain form',
  'SurveyJS',
  'self-check / plain',
  'target',
  'target is',
  'of SurveyJS',
];

const line = (cells) => `| ${cells.join(' | ')} |`;

/** A table in Markdown, line by line; its columns after the first are to the right, as many as there are `figures`. */
export function table(head, rows, figures) {
  const rule = head.map((_, index) => (index > 0 && index <= figures ? '---:' : '---'));
  return [head, rule, ...rows].map(line);
}

/** @returns {string} Markdown: the circumstances, the table, the rate of the core. */
export function markdown({ rows, core, circumstances }) {
  return [
    ...circumstances.map((fact) => `- ${fact}`),
    '',
    ...table(HEAD, rows.map(tableRow), 4),
    '',
    `Node: the core scores a full assessment and finds its gap ${cell(core)} times a second.`,
    '',
  ].join('\n');
}

/** Puts what was measured into a README in place of what a section of it had before. */
export async function writeReadme(path, section, measured) {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = marksOf(section).map((mark) => text.indexOf(mark));
  if (begin < 0 || end < begin) throw new Error(`${path} has lost its marks of ${section}`);
  const [mark] = marksOf(section);
  const whole = `${text.slice(0, begin)}${mark}\n\n${measured}\n${text.slice(end)}`;
  writeFileSync(path, await formatMarkdown(whole));
}
