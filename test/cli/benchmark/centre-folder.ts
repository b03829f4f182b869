import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../../src/cli/framework/run-command-line.js';
import { COMMANDS } from '../../../src/cli/program.js';
import type { Benchmark } from '../../../src/core/sharing/benchmark-schema.js';
import { readBenchmarkText } from '../../../src/core/sharing/benchmark.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { contextWith } from '../framework/program-context.js';

/** A folder of a centre on a real disk: what came in, and what is made of it. */
export interface CentreFolder {
  readonly path: string;
  /** Puts a file in; objects become JSON. */
  readonly put: (name: string, content: string | Uint8Array | object) => void;
  /** Collects `inbox` into `out`, and gives what the program told; it must end with 0 unless said. */
  readonly collect: (...flags: string[]) => Promise<Record<string, unknown>>;
  readonly run: (...argv: string[]) => Promise<{ exit: number; stdout: string; stderr: string }>;
  readonly text: (name: string) => string;
  /** The lines of an NDJSON file of the results. */
  readonly lines: (name: string) => Record<string, unknown>[];
  readonly benchmark: () => Benchmark;
  /** Every result by name, but for the journal. */
  readonly results: (folder?: string) => Record<string, string>;
  readonly remove: () => void;
}

export function centreFolder(): CentreFolder {
  const path = mkdtempSync(join(tmpdir(), 'cse-centre-'));
  const context = contextWith({ cwd: path });
  const run = (...argv: string[]) =>
    runCommandLine(argv, { commands: COMMANDS, version: '0.0.0' }, context);
  const text = (name: string) => readFileSync(join(path, 'out', name), 'utf8');
  mkdirSync(join(path, 'inbox'));
  return {
    path,
    put(name, content) {
      const file = join(path, 'inbox', name);
      mkdirSync(dirname(file), { recursive: true });
      const isText = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(file, isText ? content : JSON.stringify(content));
    },
    async collect(...flags) {
      const { exit, stdout, stderr } = await run(
        ...['centre', 'collect', 'inbox', '--out', 'out', '--json', ...flags],
      );
      if (exit !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as Record<string, unknown>;
    },
    run,
    text,
    lines: (name) =>
      text(name)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    benchmark() {
      const reading = readBenchmarkText(cseStandard(), text('benchmark.json'));
      if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
      return reading.benchmark;
    },
    results: (folder = 'out') => resultsIn(join(path, folder)),
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}

/** Every result in a folder by name, but for the journal, which tells in which order things were read. */
function resultsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== 'journal.ndjson');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
