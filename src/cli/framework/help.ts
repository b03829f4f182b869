import type { Command, Flag, Flags } from './command.js';
import { COMMON_FLAGS } from './parse-command-line.js';

/** The program as people call it. */
const PROGRAM = 'npx cse-widgets';
const WIDTH = 80;
const COLUMN = 28;

const HABITS =
  'Every command takes --json, asks for what is missing if you are at a terminal, and ends with 0 when it is done, 1 when it is refused or failed, 2 when the command line is wrong.';

/** What the program can do, as text. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    'Certificates that a web page can prove, and a benchmark of what is shared.',
    '',
    `Usage: ${PROGRAM} <command> [flags]`,
    '',
    'Commands:',
    ...commands.flatMap(({ name, summary }) => row(name, summary)),
    '',
    ...wrap(HABITS, WIDTH),
    '',
    `"${PROGRAM} help <command>" tells more, with examples.`,
  ].join('\n');
}

/** How one command is used, as text. */
export function helpOf(command: Command): string {
  const { name, summary, details, examples } = command;
  const flags: Flags = { ...command.flags, ...COMMON_FLAGS };
  return [
    ...wrap(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, WIDTH),
    '',
    `Usage: ${PROGRAM} ${name}${usageOf(flags)} [flags]`,
    ...paragraphs(details),
    '',
    'Flags:',
    ...Object.entries(flags).flatMap(([key, flag]) => row(flagTerm(key, flag), describeFlag(flag))),
    '',
    'Examples:',
    ...examples.map((example) => `  ${PROGRAM} ${example.replaceAll('\n', '\n    ')}`),
  ].join('\n');
}

function paragraphs(details: string | undefined): string[] {
  return (details?.split('\n\n') ?? []).flatMap((one) => ['', ...wrap(one, WIDTH)]);
}

function usageOf(flags: Flags): string {
  const entry = Object.entries(flags).find(([, { positional }]) => positional);
  if (entry === undefined) return '';
  const [name, { value = name.toUpperCase(), required, repeatable }] = entry;
  const term = repeatable ? `${value}…` : value;
  return required ? ` ${term}` : ` [${term}]`;
}

function flagTerm(name: string, { type, value = 'TEXT' }: Flag): string {
  return type === 'boolean' ? `--${name}` : `--${name} ${value}`;
}

function describeFlag({ description, required, unless, repeatable, alias }: Flag): string {
  const need = unless === undefined ? 'required' : `required without --${unless}`;
  const notes = [
    ...(required ? [need] : []),
    ...(repeatable ? ['may be repeated'] : []),
    ...(alias ? [`also --${alias}`] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}

function row(term: string, text: string): string[] {
  const lines = wrap(text, WIDTH - COLUMN);
  const first = `  ${term}`.padEnd(COLUMN);
  const indented = lines.map((line) => `${' '.repeat(COLUMN)}${line}`);
  // A term that is longer than its column has a line to itself.
  if (first.length > COLUMN || first.endsWith(term)) return [first, ...indented];
  return [`${first}${lines[0] ?? ''}`, ...indented.slice(1)];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
