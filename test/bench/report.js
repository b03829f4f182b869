import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isAhead, isMet, overLimit, ratioTo } from './rows.js';

/** The measurements as a table for people, printed and put into README.md between its two marks. */

const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

/** Three significant digits: more would be noise. */
function figure(number) {
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toLocaleString('en-GB', { maximumFractionDigits: digits });
}

function cell(found) {
  if (!found) return overLimit;
  const { median, low, high } = found;
  const spread = low === undefined || low === high ? '' : ` (${figure(low)}–${figure(high)})`;
  return figure(median) + spread;
}

function targetOf({ timesPlain, atMost }) {
  if (timesPlain) return `at most ${timesPlain} times plain`;
  return atMost ? `at most ${atMost}` : '';
}

const VERDICTS = new Map([
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

/** @returns {string} Markdown: the circumstances, the table, the rate of the core. */
export function markdown({ rows, core, circumstances }) {
  return [
    ...circumstances.map((fact) => `- ${fact}`),
    '',
    line(HEAD),
    line(HEAD.map((_, index) => (index > 0 && index < 5 ? '---:' : '---'))),
    ...rows.map((row) => line(tableRow(row))),
    '',
    `Node: the core scores a full assessment and finds its gap ${cell(core)} times a second.`,
    '',
  ].join('\n');
}

/** Puts the table into a README in place of the one before. */
export async function writeReadme(path, table) {
  const text = readFileSync(path, 'utf8');
  const [before, after] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  if (after < before) throw new Error(`${path} has lost its marks`);
  const whole = `${text.slice(0, before)}\n\n${table}\n${text.slice(after)}`;
  const options = await resolveConfig(path);
  writeFileSync(path, await format(whole, { ...options, parser: 'markdown' }));
}
