import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { terminalPrompt } from '../../../src/cli/framework/terminal.js';

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  return { input, prompt: terminalPrompt(input, output), shown: () => shown };
}

describe('a question at the terminal', () => {
  test('is shown, and so is the answer', async () => {
    const { input, prompt, shown } = terminal();
    const answer = prompt.ask('Holder: ');
    input.write('North\n');
    expect(await answer).toBe('North');
    expect(shown()).toContain('Holder: ');
    expect(shown()).toContain('North');
  });

  test('shows nothing of a hidden answer', async () => {
    const { input, prompt, shown } = terminal();
    const answer = prompt.askHidden('Passphrase: ');
    input.write('sesame');
    input.write('\n');
    expect(await answer).toBe('sesame');
    expect(shown()).toBe('Passphrase: \n');
  });

  test('can be followed by another', async () => {
    const { input, prompt } = terminal();
    const first = prompt.askHidden('One: ');
    input.write('1\n');
    expect(await first).toBe('1');
    const second = prompt.ask('Two: ');
    input.write('2\n');
    expect(await second).toBe('2');
  });

  test.each([
    ['the end of input', (input: PassThrough) => input.end()],
    ['an interruption', (input: PassThrough) => input.write('\u0003')],
  ])('is answered with nothing by %s', async (_, leave) => {
    const { input, prompt } = terminal();
    const answer = prompt.ask('Holder: ');
    leave(input);
    expect(await answer).toBe('');
  });
});
