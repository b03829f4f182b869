import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why this exists: `npm start` and `npm test` must show what src says now, without a build each time.
 * dist counts as stale when anything it is made from changed after it; folders count too, so that a file that
 * was taken away is noticed.
 */
const ROOT = join(import.meta.dirname, '..');
const MADE_FROM = ['src', 'build-steps', 'rollup.config.js', 'tsconfig.json', 'package.json'];
/** The file the build writes last. */
const FINISHED = 'dist/integrity.json';

const changed = (path) => statSync(path).mtimeMs;

function lastChange(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  const entries = readdirSync(path, { recursive: true });
  return Math.max(changed(path), ...entries.map((entry) => changed(join(path, entry))));
}

/** Whether dist is missing, or older than something that it is made from. */
export function isStale(root = ROOT) {
  const finished = join(root, FINISHED);
  if (!existsSync(finished)) return true;
  const built = changed(finished);
  return MADE_FROM.some((path) => lastChange(join(root, path)) > built);
}

/** Builds if needed. Ends the process with the build's own message if that fails. */
export function buildIfStale() {
  if (!isStale()) return;
  process.stdout.write('Building …\n');
  try {
    execFileSync(process.execPath, [join(ROOT, 'build-steps/build.js')], { stdio: 'inherit' });
  } catch {
    process.exit(1);
  }
}
