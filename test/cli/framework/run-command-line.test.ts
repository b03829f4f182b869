import { describe, expect, test } from 'vitest';
import { defineCommand, type Context } from '../../../src/cli/framework/command.js';
import { failure } from '../../../src/cli/framework/outcome.js';
import { parseCommandLine } from '../../../src/cli/framework/parse-command-line.js';
import { runCommandLine } from '../../../src/cli/framework/run-command-line.js';
import { COMMANDS } from '../../../src/cli/program.js';
import { answering, contextWith } from './program-context.js';

const bake = defineCommand({
  name: 'bake',
  summary: 'bake a cake',
  details: 'First paragraph.\n\nSecond paragraph.',
  flags: {
    cake: {
      type: 'string',
      value: 'CAKE',
      positional: true,
      required: true,
      description: 'which cake',
    },
    layer: { type: 'string', required: true, repeatable: true, description: 'what is in it' },
    'degrees-celsius': { type: 'string', value: 'NUMBER', description: 'how hot' },
  },
  examples: ['bake sponge --layer jam'],
  run({ cake, layer }) {
    if (cake === 'stone') return Promise.resolve(failure('too-hard', 'Too hard.', 'cake'));
    if (cake === 'bomb') throw new Error('It went off.');
    const exit = cake === 'burnt' ? 4 : 0;
    return Promise.resolve({ ok: true, data: { cake, layer }, text: `A ${cake}.`, exit });
  },
});

const run = (argv: readonly string[], parts: Partial<Context> = {}) =>
  runCommandLine(argv, { commands: [bake], version: '1.2.3' }, contextWith(parts));

describe('a command that is done', () => {
  test('says so to people', async () => {
    expect(await run(['bake', 'sponge', '--layer', 'jam'])).toEqual({
      exit: 0,
      stdout: 'A sponge.\n',
      stderr: '',
    });
  });

  test('writes one JSON object for programs', async () => {
    const { exit, stdout, stderr } = await run(['bake', 'sponge', '--layer', 'jam', '--json']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ cake: 'sponge', layer: ['jam'] });
  });

  test('may end with a number of its own', async () => {
    expect(await run(['bake', 'burnt', '--layer', 'ash'])).toMatchObject({
      exit: 4,
      stdout: 'A burnt.\n',
    });
  });
});

describe('a command that fails', () => {
  test('says why on standard error, and nothing on standard output', async () => {
    expect(await run(['bake', 'stone', '--layer', 'jam'])).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'Too hard.\n',
    });
  });

  test.each([
    [
      ['bake', 'stone', '--layer', 'x'],
      1,
      { code: 'too-hard', field: 'cake', message: 'Too hard.' },
    ],
    [['bake', 'bomb', '--layer', 'x'], 1, { code: 'unexpected', message: 'It went off.' }],
    [['bake', 'x', '--oven', 'y'], 2, { code: 'flag-unknown', field: 'oven' }],
    [['boil'], 2, { code: 'command-unknown' }],
    [['bake', 'x'], 2, { code: 'flag-missing', field: 'layer' }],
    [['bake', '--layer', 'x'], 2, { code: 'flag-missing', field: 'cake' }],
  ])('tells programs the code and the field: %j', async (argv, exit, error) => {
    const ending = await run([...argv, '--json']);
    expect(ending).toMatchObject({ exit, stdout: '' });
    expect(JSON.parse(ending.stderr)).toMatchObject(error);
  });
});

describe('what is required and missing', () => {
  test('is asked for where somebody is there', async () => {
    const prompt = answering(['sponge', 'jam cream,icing']);
    const { stdout } = await run(['bake', '--json'], { prompt });
    expect(JSON.parse(stdout)).toEqual({ cake: 'sponge', layer: ['jam', 'cream', 'icing'] });
    expect(prompt.asked).toEqual(['Which cake: ', 'What is in it: ']);
  });

  test('is still missing after an empty answer', async () => {
    const ending = await run(['bake', '--layer', 'x'], { prompt: answering(['']) });
    expect(ending).toMatchObject({ exit: 2, stdout: '' });
    expect(ending.stderr).toBe('"bake" needs --cake CAKE: which cake.\n');
  });

  test('may be missing where another flag stands in for it', async () => {
    const taste = defineCommand({
      name: 'taste',
      summary: 'taste a cake',
      flags: {
        cake: { type: 'string', required: true, unless: 'crumb', description: 'which cake' },
        crumb: { type: 'string', description: 'a piece of it' },
      },
      examples: ['taste --crumb small'],
      run: ({ cake, crumb }) => Promise.resolve({ ok: true, data: { cake, crumb }, text: 'Good.' }),
    });
    const tasted = (...argv: string[]) =>
      runCommandLine(argv, { commands: [taste], version: '1.2.3' }, contextWith({}));
    expect(await tasted('taste', '--crumb', 'small')).toMatchObject({ exit: 0 });
    expect(await tasted('taste')).toMatchObject({ exit: 2 });
    const { stdout } = await tasted('help', 'taste');
    expect(stdout).toContain('which cake (required without --crumb)');
  });

  test('is not asked for where it was given', async () => {
    const prompt = answering([]);
    await run(['bake', 'sponge', '--layer', 'jam'], { prompt });
    expect(prompt.asked).toEqual([]);
  });
});

describe('help', () => {
  test('lists the commands', async () => {
    const { exit, stdout } = await run([]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^ {2}bake +bake a cake$/m);
  });

  test('tells of one command what it needs, with an example', async () => {
    const { stdout } = await run(['bake', '--help']);
    expect(stdout).toBe(`Bake a cake.

Usage: npx cse-widgets bake CAKE [flags]

First paragraph.

Second paragraph.

Flags:
  --cake CAKE               which cake (required)
  --layer TEXT              what is in it (required; may be repeated)
  --degrees-celsius NUMBER  how hot
  --json                    write one JSON object, errors too
  --help                    show this help

Examples:
  npx cse-widgets bake sponge --layer jam
`);
  });

  test('is an object for programs', async () => {
    const { stdout } = await run(['help', 'bake', '--json']);
    expect(JSON.parse(stdout)).toEqual({ help: expect.stringContaining('Bake a cake.') as string });
  });

  test('says the version', async () => {
    expect((await run(['--version'])).stdout).toBe('1.2.3\n');
  });
});

describe.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s',
  (name, command) => {
    const help = () =>
      runCommandLine(
        ['help', ...name.split(' ')],
        { commands: COMMANDS, version: '' },
        contextWith({}),
      );

    test('explains itself in lines that fit, but for examples', async () => {
      const [told = ''] = (await help()).stdout.split('Examples:');
      expect(told.split('\n').filter((line) => line.length > 80)).toEqual([]);
      for (const flag of Object.keys(command.flags)) expect(told).toContain(`--${flag}`);
    });

    test('has examples that the parser takes', () => {
      expect(command.examples.length).toBeGreaterThan(0);
      for (const example of command.examples) {
        expect(example.startsWith(`${name} `) || example === name, example).toBe(true);
        const words = [...example.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|(\S+)/g)];
        const argv = words.map(([, quoted, bare]) => quoted ?? bare ?? '');
        const parsed = parseCommandLine(argv, COMMANDS);
        if (!parsed.ok || parsed.value.wants !== 'run') throw new Error(example);
        const { values } = parsed.value;
        for (const [flag, { required, unless = flag }] of Object.entries(command.flags)) {
          if (required) expect(values[flag] ?? values[unless], example).toBeTruthy();
        }
      }
    });

    test('never takes a passphrase on the command line', () => {
      expect(Object.keys(command.flags)).not.toContain('passphrase');
    });
  },
);
