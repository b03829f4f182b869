import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FakeWeb } from '../fixtures/fake-web.js';
import { newSharer, sharedFile } from './benchmark/shared-files.js';
import { startKit, type Kit } from './kit.js';

/*
 * Every command that there is, in an order in which each finds what it needs: an authority and a body, a certificate and
 * what becomes of it, and a centre that collects.
 */

/** One command line. */
export interface CommandLine {
  /** As in the table of commands. */
  readonly command: string;
  readonly argv: readonly string[];
}

const CERTIFICATE = 'https://body.example/certificates/cse-1.jwt';
const TRUST = ['--authority', 'did:web:centre.example'];
const WHY = ['--reason', 'Trial'];
const SCRIPT = ['--badge-script', 'badge.js'];
const PUBLISH_BODY = ['publish', 'body-web', '--home', 'body', ...TRUST, ...SCRIPT];

const line = (command: string, ...rest: string[]): CommandLine => ({
  command,
  argv: [...command.split(' '), ...rest],
});

/** The command lines, in order. */
export const EVERY_COMMAND: readonly CommandLine[] = [
  line('authority init', '--home', 'centre', '--name', 'Centre', '--url', 'https://centre.example'),
  line('issuer init', '--home', 'body', '--name', 'Body', '--url', 'https://body.example'),
  line('publish', ...PUBLISH_BODY.slice(1)),
  line('authority recognise', 'did:web:body.example', '--home', 'centre', '--name', 'Body'),
  line('publish', 'centre-web', '--home', 'centre', ...SCRIPT),
  line(
    'issue',
    ...['--home', 'body', '--number', 'CSE-1', '--holder', 'North', '--scope', 'Libraries'],
    ...['--origin', 'https://north.example'],
  ),
  line('publish', ...PUBLISH_BODY.slice(1)),
  line('verify', CERTIFICATE, '--origin', 'https://north.example', ...TRUST),
  line('staple', CERTIFICATE, '--out', 'north-web/proof.json', ...TRUST),
  line('badge-script', ...TRUST, '--out', 'north-web/cse-badge.js'),
  line('suspend', 'CSE-1', '--home', 'body', ...WHY),
  line('reinstate', 'CSE-1', '--home', 'body', ...WHY),
  line('renew', 'CSE-1', '--home', 'body', '--until', '2036-01-01'),
  line('revoke', 'CSE-1', '--home', 'body', ...WHY),
  line('list', '--home', 'body'),
  line('keys rotate', '--home', 'body'),
  line('keys withdraw', 'key-1', '--home', 'body', ...WHY),
  line('authority withdraw', 'did:web:body.example', '--home', 'centre', ...WHY),
  line('centre collect', 'inbox', '--out', 'benchmark'),
];

/** A folder in which the command lines can be run one after the other; what was published is on the web at once. */
export function startEveryCommand(): Kit {
  const kit = startKit();
  kit.now = () => Date.parse('2026-11-24T12:00:00Z');
  const web = new FakeWeb();
  const at = (site: string, folder: string, ...paths: string[]) => {
    for (const path of paths) {
      web.serve(`https://${site}.example/${path}`, () =>
        readFileSync(join(kit.folder, folder, path), 'utf8'),
      );
    }
  };
  at('centre', 'centre-web', '.well-known/did.json', 'recognition.jwt');
  at('body', 'body-web', '.well-known/did.json', 'certificates/cse-1.jwt');
  at('body', 'body-web', 'status/revocation.jwt', 'status/suspension.jwt');
  kit.fetch = web.fetch;
  writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
  writeFileSync(join(kit.folder, 'cse-badge-cy.js'), '// Cymraeg\n');
  mkdirSync(join(kit.folder, 'inbox'));
  for (let at = 0; at < 6; at += 1) {
    const stories = [{ element: '1.1.1', did: `Did ${at}`, changed: 'Much' }];
    const file = sharedFile(newSharer(), { organisation: `Council ${at}`, stories });
    writeFileSync(join(kit.folder, `inbox/${at}.json`), JSON.stringify(file));
  }
  writeFileSync(join(kit.folder, 'inbox/none.txt'), 'no shared file');
  return kit;
}

/** Every file and folder below a folder by path, with its mode in octal. */
export function modesBelow(folder: string): Record<string, string> {
  const entries = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    : [];
  return Object.fromEntries(
    entries.map((path) => [path, (statSync(join(folder, path)).mode & 0o777).toString(8)]),
  );
}
