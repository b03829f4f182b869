import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * What the badge's script weighs, and what the one file weighs that blockcerts-verifier publishes. That file is asked
 * of npm each time, the newest there is, and only weighed: the package is no dependency of ours.
 */

const PACKAGE = '@blockcerts/blockcerts-verifier';
const PATIENCE = 120_000;

const run = promisify(execFile);

function weigh(content) {
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  };
}

/** Runs npm: by the program that runs this, if npm does, because its name alone is not enough everywhere. */
function npm(argv, cwd) {
  const { npm_execpath: script } = process.env;
  const [file, first] = script ? [process.execPath, [script]] : ['npm', []];
  return run(file, [...first, ...argv], { cwd, timeout: PATIENCE });
}

async function published(folder) {
  const { stdout } = await npm(
    ['pack', PACKAGE, '--json', '--ignore-scripts', '--fetch-retries=0'],
    folder,
  );
  const [{ filename, version }] = JSON.parse(stdout);
  await run('tar', ['-xzf', filename], { cwd: folder });
  const inPackage = (path) => readFileSync(join(folder, 'package', path));
  const { main } = JSON.parse(inPackage('package.json').toString());
  return { name: `${PACKAGE} ${version}, ${main}`, ...weigh(inPackage(main)) };
}

/** Why a program could not do its work, in one line: npm says it after its warnings. */
function reasonOf({ stderr = '', message }) {
  const said = stderr.split('\n').find((line) => line.startsWith('npm error'));
  return (said ?? message.split('\n')[0]).replaceAll('|', '/');
}

/**
 * @returns {Promise<{ name: string, raw?: number, gzip?: number, brotli?: number, missing?: string }[]>} Bytes; ours
 *   first. `missing` says why the other could not be had.
 */
export async function measureSizes(dist) {
  const ours = { name: 'dist/cse-badge.js', ...weigh(readFileSync(join(dist, 'cse-badge.js'))) };
  const folder = mkdtempSync(join(tmpdir(), 'cse-bench-'));
  try {
    return [ours, await published(folder)];
  } catch (error) {
    return [ours, { name: PACKAGE, missing: reasonOf(error) }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
