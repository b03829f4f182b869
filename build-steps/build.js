import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeDocuments } from './write-documents.js';

/**
 * `npm run build`: src -> build (tsc) -> dist (rollup), and the documents that go with it.
 *
 * It works in two folders of its own and puts the second in the place of dist at the end. So a page being served
 * never meets half a dist, and `npm start` and `npm test` may both build at once. They lie beside src, as dist
 * does, because source maps hold relative paths. Says nothing when all is well.
 */
const COMPILED = `build-${process.pid}`;
const STAGED = `dist-${process.pid}`;

const OF_THE_PROGRAM = /^cli[\\/]/;

/** Runs a tool of node_modules; what it printed is shown only if it failed. */
const tool = (script, ...args) =>
  promisify(execFile)(process.execPath, [join('node_modules', script), ...args]);

/** The command line is compiled apart, so that Node's globals are a type error everywhere else. */
async function compile() {
  const tsc = (...args) => tool('typescript-native/bin/tsc', ...args, '--outDir', COMPILED);
  await tsc();
  await tsc('--project', 'src/cli/tsconfig.json');
}

const bundle = () =>
  tool(
    'rollup/dist/bin/rollup',
    '--config',
    '--silent',
    '--configFrom',
    COMPILED,
    '--configTo',
    STAGED,
  );

const describeComponents = () =>
  tool(
    '@custom-elements-manifest/analyzer/cem.js',
    ...[
      'analyze',
      '--quiet',
      '--config',
      'build-steps/custom-elements-manifest.config.js',
      '--outdir',
      STAGED,
    ],
  );

/** Of what people import; nobody imports from the program. */
function copyDeclarations() {
  for (const file of readdirSync(COMPILED, { recursive: true })) {
    if (OF_THE_PROGRAM.test(file)) continue;
    if (/\.d\.ts(?:\.map)?$/.test(file)) cpSync(join(COMPILED, file), join(STAGED, file));
  }
}

/** What is neither code nor made here, and ships as it is. */
function copySql() {
  cpSync('src/cli/benchmark/centre.sql', join(STAGED, 'centre.sql'));
}

/** Like Promise.all, but no step is still writing when the folder of a failed build is taken away. */
async function allDone(steps) {
  const failed = (await Promise.allSettled(steps)).find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function replaceDist() {
  const old = `${STAGED}-old`;
  if (existsSync('dist')) renameSync('dist', old);
  renameSync(STAGED, 'dist');
  rmSync(old, { recursive: true, force: true });
}

process.chdir(join(import.meta.dirname, '..'));
try {
  mkdirSync(STAGED);
  await compile();
  copyDeclarations();
  await allDone([bundle(), describeComponents()]);
  copySql();
  await writeDocuments(STAGED, COMPILED);
  replaceDist();
} catch (error) {
  process.stderr.write(`The build failed.\n${error.stdout ?? ''}${error.stderr ?? error.stack}\n`);
  process.exitCode = 1;
} finally {
  rmSync(COMPILED, { recursive: true, force: true });
  rmSync(STAGED, { recursive: true, force: true });
}
