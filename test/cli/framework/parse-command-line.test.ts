import { describe, expect, test } from 'vitest';
import { defineCommand, type Command, type Success } from '../../../src/cli/framework/command.js';
import { parseCommandLine } from '../../../src/cli/framework/parse-command-line.js';

const DONE: Success = { ok: true, data: {}, text: '' };

const COMMANDS: readonly Command[] = [
  defineCommand({
    name: 'bake',
    summary: 'bake a cake',
    flags: {
      cake: { type: 'string', positional: true, required: true, description: 'which' },
      layer: { type: 'string', repeatable: true, description: 'what is in it' },
      degrees: { type: 'string', description: 'how hot' },
      fan: { type: 'boolean', description: 'blow' },
    },
    examples: [],
    run: () => Promise.resolve(DONE),
  }),
  ...['oven clean', 'oven heat'].map((name) =>
    defineCommand({
      name,
      summary: name,
      flags: {},
      examples: [],
      run: () => Promise.resolve(DONE),
    }),
  ),
];

const parse = (...argv: string[]) => parseCommandLine(argv, COMMANDS);

function valuesOf(...argv: string[]): unknown {
  const parsed = parse(...argv);
  return parsed.ok && parsed.value.wants === 'run' ? parsed.value.values : parsed;
}

describe('a command line', () => {
  test('gives every flag of its command a value', () => {
    expect(
      valuesOf('bake', 'sponge', '--layer', 'jam', '--fan', '--layer=cream', '--json'),
    ).toEqual({
      cake: 'sponge',
      layer: ['jam', 'cream'],
      degrees: undefined,
      fan: true,
      json: false,
      help: false,
    });
  });

  test('may name what stands first, and put it anywhere', () => {
    expect(valuesOf('bake', '--cake', 'sponge')).toMatchObject({ cake: 'sponge' });
    expect(valuesOf('bake', '--fan', 'sponge')).toMatchObject({ cake: 'sponge', fan: true });
    expect(valuesOf('bake', '--', '-odd')).toMatchObject({ cake: '-odd' });
  });

  test('has values that begin with a dash only behind an equals sign', () => {
    expect(valuesOf('bake', 'x', '--degrees=-5')).toMatchObject({ degrees: '-5' });
    expect(parse('bake', 'x', '--degrees', '-5')).toMatchObject({ code: 'value-missing' });
    expect(parse('bake', 'x', '--degrees', '--fan')).toMatchObject({
      code: 'value-missing',
      field: 'degrees',
      exit: 2,
    });
  });

  test('keeps an empty value, which is for the command to refuse', () => {
    expect(valuesOf('bake', '', '--degrees=')).toMatchObject({ cake: '', degrees: '' });
  });

  test('finds commands of two words', () => {
    expect(parse('oven', 'heat')).toMatchObject({ value: { command: { name: 'oven heat' } } });
  });

  test.each([
    [['bale'], 'command-unknown', undefined],
    [['oven'], 'command-unknown', undefined],
    [['--fan'], 'command-unknown', undefined],
    [['help', 'bale'], 'command-unknown', undefined],
    [['bake', 'x', '--heat', '5'], 'flag-unknown', 'heat'],
    [['bake', 'x', '-f'], 'flag-unknown', 'f'],
    [['bake', 'x', '--constructor', '5'], 'flag-unknown', 'constructor'],
    [['bake', 'x', '--__proto__', '5'], 'flag-unknown', '__proto__'],
    [['bake', 'x', '--degrees'], 'value-missing', 'degrees'],
    [['bake', 'x', '--fan=yes'], 'value-unwanted', 'fan'],
    [['bake', 'x', '--degrees', '1', '--degrees', '2'], 'flag-twice', 'degrees'],
    [['bake', 'x', 'y'], 'flag-twice', 'cake'],
    [['oven', 'heat', 'x'], 'operand-unwanted', undefined],
  ] as const)('%j is wrong use: %s', (argv, code, field) => {
    const refusal = parse(...argv);
    expect(refusal).toMatchObject({ ok: false, code, exit: 2 });
    expect('field' in refusal ? refusal.field : undefined).toBe(field);
  });

  test('says which second words there are', () => {
    expect(parse('oven')).toMatchObject({
      message: '"oven" needs a second word: "oven clean", "oven heat".',
    });
  });
});

describe('asking for help', () => {
  test.each([[], ['help'], ['--help'], ['-h'], ['--json']])('%j is about everything', (...argv) => {
    expect(parse(...argv)).toEqual({ ok: true, value: { wants: 'help', command: undefined } });
  });

  test.each([
    ['help', 'oven', 'heat'],
    ['oven', 'heat', '--help'],
    ['oven', 'heat', '-h', '--nonsense'],
    ['--json', 'oven', 'heat', '--help'],
  ])('%s %s %s %s is about that command', (...argv) => {
    expect(parse(...argv)).toMatchObject({
      value: { wants: 'help', command: { name: 'oven heat' } },
    });
  });
});

test('the version is asked for with --version', () => {
  expect(parse('--version')).toEqual({ ok: true, value: { wants: 'version' } });
});
