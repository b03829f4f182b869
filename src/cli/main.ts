#!/usr/bin/env node
import { randomInt, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Context } from './framework/command.js';
import { terminalPrompt } from './framework/terminal.js';
import { KEY_ROUNDS } from './home/private-key.js';
import { runProgram } from './program.js';

/* The program itself: it hands the real world to the commands, and nothing else does. */

const { stdin, stdout, stderr, env, argv } = process;

const context: Context = {
  cwd: process.cwd(),
  env,
  now: Date.now,
  randomInt: (below) => randomInt(below),
  randomUuid: randomUUID,
  fetch,
  prompt: stdin.isTTY && stderr.isTTY ? terminalPrompt(stdin, stderr) : undefined,
  readInput: () => buffer(stdin),
  note: (line) => stderr.write(`${line}\n`),
  keyRounds: KEY_ROUNDS,
};

const ending = await runProgram(argv.slice(2), context);
stdout.write(ending.stdout);
stderr.write(ending.stderr);
process.exitCode = ending.exit;
