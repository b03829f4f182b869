import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { root } from './snippets.js';

/**
 * A project such as a reader of the README has: a folder with this package installed, where snippets are run,
 * checked and bundled as theirs would be.
 */
export interface ReaderProject {
  readonly folder: string;
  write: (file: string, text: string) => void;
  /** Runs a module in Node; gives what it printed. */
  run: (file: string) => string;
  /** What the TypeScript compiler says against these files; empty when all is well. */
  typeFaults: (...files: string[]) => string[];
  /** Bundles modules for a browser into `bundled/<name>.js`. */
  bundle: (entries: Record<string, string>) => Promise<void>;
  remove: () => void;
}

const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  jsx: 'react-jsx',
  lib: ['es2023', 'dom', 'dom.iterable'],
};

const TSC = join(root, 'node_modules/typescript-native/bin/tsc');

/** What such a project has installed beside this package; React comes with Storybook. */
const BESIDE = ['react', 'react-dom', '@types'];

/** Makes a fresh folder with this package, and those beside it, linked into it. */
export function startReaderProject(): ReaderProject {
  const folder = mkdtempSync(join(tmpdir(), 'cse-reader-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of BESIDE) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  symlinkSync(root, join(modules, 'cse-widgets'));
  const at = (file: string) => join(folder, file);
  return {
    folder,
    write(file, text) {
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    run: (file) =>
      execFileSync(process.execPath, ['--no-warnings', file], { cwd: folder, encoding: 'utf8' }),
    typeFaults(...files) {
      const config = { compilerOptions: COMPILER_OPTIONS, files };
      writeFileSync(at('tsconfig.json'), JSON.stringify(config));
      const { status, stdout, stderr } = spawnSync(process.execPath, [TSC, '--pretty', 'false'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return status === 0 ? [] : `${stdout}${stderr}`.trim().split('\n');
    },
    async bundle(entries) {
      await build({
        root: folder,
        configFile: false,
        logLevel: 'error',
        esbuild: { jsx: 'automatic', jsxDev: false, target: 'es2022' },
        // What ships: under vitest, vite takes itself for a development server.
        resolve: { conditions: ['module', 'browser', 'production'] },
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: 'bundled',
          target: 'es2022',
          modulePreload: false,
          rollupOptions: {
            input: Object.fromEntries(
              Object.entries(entries).map(([name, file]) => [name, at(file)]),
            ),
            output: { entryFileNames: '[name].js' },
          },
        },
      });
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
