import { writeSync } from 'node:fs';
import { centreCollect } from '../../../src/cli/commands/collect.js';
import { runCommandLine } from '../../../src/cli/framework/run-command-line.js';
import { contextWith } from '../framework/program-context.js';

/* A program of its own that collects in the folder it is given, on a day that never changes. It is written to be killed. */

const [cwd = '', out = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
const argv = ['centre', 'collect', 'inbox', '--out', out, '--json'];
const program = { commands: [centreCollect], version: '0.0.0' };
const { exit, stdout, stderr } = await runCommandLine(argv, program, contextWith({ cwd }));
writeSync(1, stdout);
writeSync(2, stderr);
process.exitCode = exit;
