import { randomInt, randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The certificates that the demo pages show. Nobody publishes real ones yet, so each start sets up a made-up centre
 * and two made-up certification bodies with keys of their own, by the same command line that a body would use, and
 * lets them issue one certificate for each verdict. All of it is gone with the folder it lies in.
 */

const DAY = 86_400_000;

/** The command line in a folder of its own. `days` moves its clock. */
async function openKit(folder) {
  const { runProgram } = await import('../dist/cli/program.js');
  const clock = { days: 0 };
  const context = {
    cwd: folder,
    env: { CSE_PASSPHRASE: randomUUID() },
    now: () => Date.now() + clock.days * DAY,
    randomInt,
    randomUuid: randomUUID,
    fetch,
    prompt: undefined,
    readInput: async () => new Uint8Array(),
    note: () => undefined,
    // These keys guard nothing and last as long as the demo.
    keyRounds: 1_000,
  };
  const run = async (...argv) => {
    const { exit, stdout, stderr } = await runProgram([...argv, '--json'], context);
    if (exit !== 0) throw new Error(`${argv.join(' ')}\n${stderr}`);
    return JSON.parse(stdout);
  };
  return { run, clock };
}

/** What there will be below the demo's address, each a folder of the same name. */
const SERVED = ['centre', 'body', 'other-body', 'certificates', 'badge-script'];
const SCRIPT = 'badge-script/cse-badge.js';

/**
 * Sets everything up: one certificate for each verdict, named after it, in `certificates/`; a badge script with the
 * centre compiled in, in `badge-script/`; and the checker of the body, in `body/check/`.
 *
 * @param {string} base Where the folders will be served, such as `http://localhost:8080/`.
 * @param {(path: string, folder: string) => void} serve Is told which folder to serve at a path, before it is filled.
 * @returns {Promise<{ remove: () => void }>}
 */
export async function issueDemoCertificates(base, serve) {
  const folder = mkdtempSync(join(tmpdir(), 'cse-widgets-demo-'));
  const at = (...path) => join(folder, ...path);
  const site = new URL(base).origin;
  for (const name of SERVED) {
    mkdirSync(at(name));
    serve(`/${name}/`, at(name));
  }
  const { run, clock } = await openKit(folder);
  const did = (name) => `did:web:${new URL(base).host.replace(':', '%3A')}:${name}`;
  const home = (name) => ['--home', `${name}-home`];
  const publish = (name) => run('publish', name, ...home(name), '--badge-script', SCRIPT);
  const setUp = (kind, name, title) =>
    run(kind, 'init', ...home(name), '--name', title, '--url', `${base}${name}/`, '--loopback');
  const issue = async (
    verdict,
    { by = 'body', scope = 'Libraries', site: origin = site, from },
  ) => {
    const holder = ['--holder', 'Trebrook Council', '--scope', scope, '--origin', origin];
    const dates = from === undefined ? [] : ['--from', from];
    const { number } = await run('issue', ...home(by), ...holder, ...dates);
    const file = `${by}/certificates/${number.toLowerCase()}.jwt`;
    return { number, file, verdict };
  };
  const staple = ({ file }, verdict) =>
    run(
      ...['staple', `${base}${file}`, '--out', at('certificates', `${verdict}.json`)],
      ...['--authority', did('centre'), '--loopback'],
    );

  // Long ago, so that one certificate has run out by now.
  clock.days = -1200;
  await setUp('authority', 'centre', 'The Demonstration Centre');
  await run('publish', 'centre', ...home('centre'));
  await run('badge-script', '--authority', at('centre/did.json'), '--out', SCRIPT);
  await setUp('issuer', 'body', 'Demonstration Certification Ltd');
  await setUp('issuer', 'other-body', 'Anybody’s Awards');
  await publish('body');
  const keys = ['--name', 'Demonstration Certification Ltd', '--keys', at('body/did.json')];
  await run('authority', 'recognise', did('body'), ...home('centre'), ...keys);
  const expired = await issue('expired', {});

  // Two months ago, so that one stapled proof is out of date by now.
  clock.days = -60;
  const verified = await issue('verified', { scope: 'Libraries and museums' });
  for (const name of ['body', 'centre']) await publish(name);
  await staple(verified, 'could-not-check');

  clock.days = 0;
  const from = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);
  const others = [
    expired,
    await issue('not-yet-valid', { from }),
    await issue('suspended', { scope: 'Waste and recycling' }),
    await issue('revoked', { scope: 'Parking' }),
    await issue('other-site', { site: 'https://www.neighbour.example' }),
    await issue('unrecognised-issuer', { by: 'other-body' }),
  ];
  const [, , suspended, revoked] = others;
  await run('suspend', suspended.number, ...home('body'), '--reason', 'demonstration');
  await run('revoke', revoked.number, ...home('body'), '--reason', 'demonstration');
  for (const name of ['body', 'other-body', 'centre']) await publish(name);
  await staple(verified, 'verified');
  for (const { file, verdict } of others) {
    copyFileSync(at(file), at('certificates', `${verdict}.jwt`));
  }
  const genuine = readFileSync(at(verified.file), 'utf8').trim();
  writeFileSync(at('certificates/altered.jwt'), forged(genuine));
  return { remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a forger would do: another holder in a real certificate. */
function forged(token) {
  const [header, payload, signature] = token.split('.');
  const text = Buffer.from(payload, 'base64url').toString();
  const changed = text.replaceAll('Trebrook Council', 'Anybody Council');
  return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
}
