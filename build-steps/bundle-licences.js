import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why this exists: a script-tag bundle carries other people's code, and their licences ask that the notice travels
 * with it. Left in the script they would cost every visitor bytes, so they go into a file beside it.
 */
export const licencesOf = (file) => file.replace(/(?:-cy|-results)?\.js$/, '.licences.txt');

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined)
    throw new Error(`${name} ${version} is bundled but ships no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** The rollup plugin. */
export function bundleLicences(file) {
  return {
    name: 'bundle-licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = new Set(modules.map((id) => PACKAGE_FOLDER.exec(id.replace(/^\0/, ''))?.[0]));
      folders.delete(undefined);
      if (folders.size === 0) return;
      const source = [...folders]
        .sort()
        .map(noticeOf)
        .join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: licencesOf(file), source });
    },
  };
}
