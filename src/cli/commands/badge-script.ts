import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { defineCommand, type Command, type Result } from '../framework/command.js';
import { errorCode, replaceFile } from '../framework/files.js';
import { usageError, failure } from '../framework/outcome.js';
import {
  readBadgeScript,
  type BadgeScript,
  withAuthorities,
} from '../publish/badge-script-file.js';
import { readAuthority, type CompiledAuthority } from '../publish/compiled-authority.js';

/** `badge-script` */
export const badgeScript: Command = defineCommand({
  name: 'badge-script',
  summary: 'make a cse-badge.js with authorities compiled in',
  details:
    'A badge of this script need not be told whose list counts. A page may still name another authority, and the badge then says so. The keys of the authority travel with the script: compare the fingerprints that are printed with those the authority tells you by another way, and make the script anew when it has new keys.',
  flags: {
    authority: {
      type: 'string',
      value: 'FILE|DID|URL',
      required: true,
      repeatable: true,
      description: 'authority: its did.json, or the DID or address that leads there',
    },
    list: {
      type: 'string',
      value: 'URL',
      description: 'where its list is (default: where the DID document says)',
    },
    out: {
      type: 'string',
      value: 'FILE',
      required: true,
      description: 'file to write, such as cse-badge.js',
    },
    loopback: {
      type: 'boolean',
      description: 'for trying out on one machine: also ask http://localhost and 127.0.0.1',
    },
  },
  examples: [
    'badge-script --authority did:web:centre.example --out cse-badge.js',
    'badge-script --authority did.json --list https://centre.example/recognition.jwt --out cse-badge.js',
  ],
  async run({ authority: operands, list, loopback, out }, context) {
    if (list !== undefined && operands.length > 1) {
      return usageError('flag-unwanted', '--list goes with exactly one --authority.', 'list');
    }
    const authorities: CompiledAuthority[] = [];
    for (const operand of operands) {
      const read = await readAuthority({ operand, list, loopback }, context);
      if (!read.ok) return read;
      authorities.push(read.value);
    }
    const source = readBadgeScript();
    if (!source.ok) return source;
    const script = withAuthorities(source.value.script, authorities);
    if (!script.ok) return script;
    return writeScript(
      resolve(context.cwd, out),
      { ...source.value, script: script.value },
      authorities,
    );
  },
});

async function writeScript(
  file: string,
  { script, beside }: BadgeScript,
  authorities: readonly CompiledAuthority[],
): Promise<Result> {
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const compiled = await Promise.all(authorities.map(withFingerprints));
  try {
    const folder = dirname(file);
    for (const [name, text] of Object.entries(beside)) replaceFile(join(folder, name), text);
    replaceFile(file, script);
  } catch (error) {
    return failure('not-written', `${file} could not be written (${errorCode(error)}).`, 'out');
  }
  return {
    ok: true,
    data: { out: file, beside: Object.keys(beside), integrity, authorities: compiled },
    text: [
      `Wrote ${file} with ${compiled.map(({ id }) => id).join(', ')} compiled in, and beside it ${Object.keys(beside).join(', ')}.`,
      ...compiled.flatMap(({ keys }) =>
        keys.map(({ id, sha256 }) => `${id} has the fingerprint ${sha256}`),
      ),
      `integrity="${integrity}"`,
    ].join('\n'),
  };
}

/* RFC 7638: the same for a key however its document was written. */
async function withFingerprints({ id, list, keys }: CompiledAuthority) {
  const fingerprints = keys.map(async (key) => ({
    id: key.id,
    sha256: await calculateJwkThumbprint({ ...key.jwk }),
  }));
  return { id, list, keys: await Promise.all(fingerprints) };
}
