import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Prompt } from './command.js';

/**
 * Somebody at a terminal. An interruption or the end of input is an empty
 * answer. Hidden answers are not echoed: the line editor draws into nothing.
 */
export function terminalPrompt(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Prompt {
  return {
    ask: (question) => readLine(input, output, question),
    async askHidden(question) {
      output.write(question);
      const answer = await readLine(input, nowhere(), '');
      output.write('\n');
      return answer;
    },
  };
}

function nowhere(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
}

function readLine(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string> {
  const lines = createInterface({ input, output, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    const leave = () => {
      output.write('\n');
      resolve('');
    };
    lines.once('close', leave);
    lines.question(question, (answer) => {
      lines.off('close', leave).close();
      resolve(answer);
    });
  });
}
