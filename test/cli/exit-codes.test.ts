import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { EVERY_COMMAND, modesBelow, startEveryCommand } from './every-command.js';
import type { Kit } from './kit.js';

/*
 * What each command ends with, for scripts and timers: 0 where it is done, 1 where it is refused or failed, 2 where the
 * command line is wrong; and 3 or 4 where a certificate is not verified, or could not be checked. See files-written.test.ts
 * for all that end with 0.
 */

const HOME = { body: ['--home', 'body'], centre: ['--home', 'centre'] };
const AT = ['--name', 'Example', '--url', 'https://new.example'];
const WHY = ['--reason', 'Trial'];
const CERTIFICATE = ['--holder', 'N', '--scope', 'L', '--origin', 'https://n.example'];
const TRUST = ['--authority', 'did:web:centre.example'];
const SITE = ['--origin', 'https://north.example'];
const TOKEN = 'body-web/certificates/cse-1.jwt';

/* By command: its flags, what it ends with, and the code of its refusal. */
const REFUSED: readonly (readonly [string, readonly string[], number, string])[] = [
  ['authority init', [...HOME.centre, ...AT], 1, 'already-set-up'],
  ['authority init', ['--home', 'new', '--url', 'https://new.example'], 2, 'flag-missing'],
  ['authority init', ['--home', 'new', ...AT, '--did', 'did:web:n.example'], 2, 'flag-unwanted'],
  [
    'authority init',
    ['--home', 'new', '--name', 'New', '--url', 'http://n.example'],
    1,
    'url-not-https',
  ],
  [
    'authority recognise',
    ['did:web:b.example', '--name', 'B', ...HOME.body],
    1,
    'not-an-authority',
  ],
  ['authority recognise', ['--name', 'B', ...HOME.centre], 2, 'flag-missing'],
  ['authority withdraw', ['did:web:none.example', ...WHY, ...HOME.centre], 1, 'unknown-id'],
  ['authority withdraw', ['did:web:body.example', ...HOME.centre], 2, 'flag-missing'],
  ['issuer init', [...HOME.body, ...AT], 1, 'already-set-up'],
  ['issuer init', [...HOME.body, ...AT, '--prefex', 'X'], 2, 'flag-unknown'],
  ['issue', ['--number', 'cse-1', ...CERTIFICATE, ...HOME.body], 1, 'number-taken'],
  ['issue', [...CERTIFICATE, '--until', 'soon', ...HOME.body], 1, 'date-malformed'],
  ['issue', [...CERTIFICATE, ...HOME.centre], 1, 'not-an-issuer'],
  ['issue', ['--holder', 'N', '--holder', 'M', ...HOME.body], 2, 'flag-twice'],
  ['renew', ['NONE-1', ...HOME.body], 1, 'unknown-id'],
  ['renew', HOME.body, 2, 'flag-missing'],
  ['suspend', ['CSE-1', ...WHY, ...HOME.body], 1, 'already-revoked'],
  ['suspend', ['CSE-1', ...HOME.body], 2, 'flag-missing'],
  ['reinstate', ['CSE-1', ...WHY, ...HOME.body], 1, 'already-revoked'],
  ['reinstate', ['CSE-1', '--reason', ...HOME.body], 2, 'value-missing'],
  ['revoke', ['CSE-1', ...WHY, ...HOME.body], 1, 'already-revoked'],
  ['revoke', [...WHY, ...HOME.body], 2, 'flag-missing'],
  ['list', ['--home', 'nowhere'], 1, 'not-set-up'],
  ['list', ['NONE-1', ...HOME.body], 1, 'unknown-id'],
  ['list', ['--home'], 2, 'value-missing'],
  ['publish', ['body/web', ...HOME.body], 1, 'out-in-home'],
  ['publish', ['badge.js', ...HOME.body, '--badge-script', 'badge.js'], 1, 'not-written'],
  ['publish', ['web', ...HOME.centre, '--ttl', '5m'], 2, 'flag-unwanted'],
  ['staple', ['none.jwt', '--out', 'x.json', ...TRUST], 1, 'file-unreadable'],
  ['staple', [TOKEN, '--out', 'x.json'], 2, 'flag-missing'],
  ['verify', ['none.jwt', ...TRUST], 1, 'file-unreadable'],
  ['verify', [TOKEN, '--loopback=yes'], 2, 'value-unwanted'],
  ['badge-script', [...TRUST, '--out', 'badge.js/x.js'], 1, 'not-written'],
  [
    'badge-script',
    [...TRUST, ...TRUST, '--list', 'https://l.example', '--out', 'x.js'],
    2,
    'flag-unwanted',
  ],
  ['keys rotate', ['--passphrase-file', 'badge.js', ...HOME.body], 1, 'passphrase-wrong'],
  ['keys rotate', ['key-1', ...HOME.body], 2, 'operand-unwanted'],
  ['keys withdraw', ['key-1', ...WHY, ...HOME.body], 1, 'already-withdrawn'],
  ['keys withdraw', [...WHY, ...HOME.body], 2, 'flag-missing'],
  ['centre collect', ['nowhere', '--out', 'x'], 1, 'folder-missing'],
  ['centre collect', ['inbox', '--out', 'badge.js'], 1, 'unexpected'],
  ['centre collect', ['inbox', '--out', 'x', '--fewest', '2'], 2, 'fewest-too-small'],
];

let kit: Kit;

/** Every file by path, with a digest of what it holds. */
const contents = () =>
  Object.keys(modesBelow(kit.folder)).map((path) => {
    const file = join(kit.folder, path);
    if (!statSync(file).isFile()) return [path];
    return [path, createHash('sha256').update(readFileSync(file)).digest('hex')];
  });

beforeAll(async () => {
  kit = startEveryCommand();
  for (const { argv } of EVERY_COMMAND) await kit.done(...argv);
});

afterAll(() => {
  kit.remove();
});

test('each command is refused here, and is used wrongly', () => {
  for (const exit of [1, 2]) {
    const commands = new Set(REFUSED.filter((row) => row[2] === exit).map(([command]) => command));
    expect([...commands].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  }
});

describe('what is not done', () => {
  test.each(REFUSED)(
    '%s %j ends with %i and the code %s, and changes nothing',
    async (command, flags, exit, code) => {
      const before = contents();
      const ran = await kit.run(...command.split(' '), ...flags);
      expect({ exit: ran.exit, code: ran.data.code }).toEqual({ exit, code });
      expect(ran.data.message).toMatch(/\S/);
      expect(contents()).toEqual(before);
    },
  );
});

describe('a certificate', () => {
  const ended = async (...argv: string[]) => {
    const { exit, data } = await kit.run(...argv);
    return [exit, data.verdict ?? data.code];
  };

  test('that is revoked ends verify and staple with 3, once that is published', async () => {
    const anew = startEveryCommand();
    for (const { argv } of EVERY_COMMAND.slice(0, 10)) await anew.done(...argv);
    const verify = async () => {
      const { exit, data } = await anew.run('verify', TOKEN, ...SITE, ...TRUST);
      return [exit, data.verdict];
    };
    expect(await verify()).toEqual([0, 'verified']);
    await anew.done('revoke', 'CSE-1', ...HOME.body, ...WHY);
    expect(await verify()).toEqual([0, 'verified']);
    await anew.done('publish', 'body-web', ...HOME.body, '--badge-script', 'badge.js');
    expect(await verify()).toEqual([3, 'revoked']);
    const { exit } = await anew.run('staple', TOKEN, '--out', 'proof.json', ...TRUST);
    expect(exit).toBe(3);
    anew.remove();
  });

  test('that could not be checked ends verify with 4, and staple with 1, which then writes nothing', async () => {
    const { fetch } = kit;
    kit.fetch = () => Promise.reject(new TypeError('offline'));
    const before = contents();
    expect(await ended('verify', TOKEN, ...SITE, ...TRUST)).toEqual([4, 'could-not-check']);
    expect(await ended('staple', TOKEN, '--out', 'x.json', ...TRUST)).toEqual([
      1,
      'could-not-check',
    ]);
    expect(contents()).toEqual(before);
    kit.fetch = fetch;
  });
});

test('help and the version end with 0, a command that there is not with 2', async () => {
  for (const argv of [
    ['help'],
    ['--version'],
    [],
    ...COMMANDS.map(({ name }) => ['help', ...name.split(' ')]),
  ]) {
    expect((await kit.run(...argv)).exit, argv.join(' ')).toBe(0);
  }
  for (const argv of [['isue'], ['help', 'isue'], ['keys'], ['issuer', 'renew']]) {
    expect(await kit.run(...argv), argv.join(' ')).toMatchObject({
      exit: 2,
      data: { code: 'command-unknown' },
    });
  }
});
