import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
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

const COMPILER_OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
};

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
      const program = ts.createProgram(files.map(at), COMPILER_OPTIONS);
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
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
