import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

/** A program made of one of our sources and all it needs, to be run in processes of its own. */
export interface NodeProgram {
  /** Starts it; it ends by itself or by `kill`. */
  readonly start: (args: readonly string[], env?: NodeJS.ProcessEnv) => RunningProgram;
  readonly remove: () => void;
}

/** A process of a program. */
export interface RunningProgram {
  /** Settles when it has written so many lines, or has ended before. */
  readonly written: (lines: number) => Promise<void>;
  /** All that it wrote, once it has ended. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
  /** Stops it where it is, with no chance to tidy up. */
  readonly kill: () => void;
}

/** Compiles a source into a program, so that what runs is what is in `src` now. */
export async function nodeProgram(source: URL): Promise<NodeProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'cse-program-'));
  // It lies as deep below the package's own description as it does in the package.
  copyFileSync(new URL('../../package.json', import.meta.url), join(folder, 'package.json'));
  const outDir = join(folder, 'dist', 'issuer');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: source.pathname,
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  const file = join(outDir, basename(source.pathname).replace(/\.ts$/, '.mjs'));
  return {
    start: (args, env = process.env) => start([file, ...args], env),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): RunningProgram {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, ...written });
    });
  });
  const lines = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (written.stdout.split('\n').length > count) resolve();
      };
      child.stdout.on('data', look);
      void ended.then(() => {
        resolve();
      });
      look();
    });
  const kill = () => void child.kill('SIGKILL');
  return { written: lines, ended, kill };
}
