import type { Context, Prompt } from '../../../src/cli/framework/command.js';

/** A world where nothing happens, but for what a test says. */
export function contextWith(parts: Partial<Context>): Context {
  return {
    cwd: '/',
    env: {},
    now: () => Date.parse('2026-11-24T12:00:00Z'),
    randomInt: () => 0,
    randomUuid: () => '00000000-0000-4000-8000-000000000000',
    fetch: () => Promise.reject(new Error('nothing is fetched here')),
    prompt: undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
    note: () => undefined,
    keyRounds: 1_000,
    ...parts,
  };
}

/** Somebody at the terminal who gives these answers in turn; `asked` collects the questions. */
export function answering(answers: readonly string[]): Prompt & { readonly asked: string[] } {
  const [asked, left] = [[] as string[], [...answers]];
  const answer = (question: string) => {
    asked.push(question);
    return Promise.resolve(left.shift() ?? '');
  };
  return { asked, ask: answer, askHidden: answer };
}
