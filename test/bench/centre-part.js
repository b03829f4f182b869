import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { figure, table } from './report.js';
import { fillInboxes } from './shared-inbox.js';

/** `centre collect` with more and more files: how long it takes, and how much memory it ever has. */

const MEGABYTES_OF_HEAP = 320;
const MEGABYTES_ALLOWED = 512;
const SIZES = [1_000, 10_000, 100_000];
const KILLED_AT = 10_000;

const cli = join(import.meta.dirname, '../../dist/cli/main.js');

/** Runs it in a process of its own; a run that is stopped gives nothing. */
async function collect(folder, inbox, out, stopAfter) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEGABYTES_OF_HEAP}`,
      ...['--import', join(import.meta.dirname, 'process-account.js'), cli],
      ...['centre', 'collect', inbox, '--out', out, '--json'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [told, noted] = ['', ''];
  child.stdout.on('data', (chunk) => (told += chunk));
  child.stderr.on('data', (chunk) => (noted += chunk));
  const closed = new Promise((resolve) => child.once('close', resolve));
  if (stopAfter !== undefined) {
    await wait(stopAfter);
    child.kill('SIGKILL');
  }
  const code = await closed;
  const seconds = (performance.now() - started) / 1000;
  if (stopAfter !== undefined) return { seconds };
  if (code !== 0) throw new Error(`centre collect ended with ${code}: ${noted}`);
  const [, memory, processor] = /^account (\d+) (\d+)$/m.exec(noted) ?? [];
  const account = { peak: Number(memory) / 1024, worked: Number(processor) / 1e6 };
  return { seconds, ...account, ...JSON.parse(told) };
}

async function killAndGoOn(folder, { seconds }) {
  const stopped = await collect(folder, 'files', 'stopped', (seconds * 1000) / 2);
  const resumed = await collect(folder, 'files', 'stopped');
  return { stopped, resumed };
}

async function measureSize(count, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'cse-centre-bench-'));
  try {
    tell(`centre: signing ${count} files`);
    fillInboxes(folder, count);
    tell(`centre: collecting ${count} files`);
    const files = await collect(folder, 'files', 'from-files');
    if (files.assessments !== count) throw new Error(`${files.assessments} of ${count} were kept`);
    const again = await collect(folder, 'files', 'from-files');
    const lines = await collect(folder, 'lines', 'from-lines');
    const killed = count === KILLED_AT ? await killAndGoOn(folder, files) : undefined;
    const answers = statSync(join(folder, 'from-files/answers.ndjson')).size;
    return { count, files, again, lines, killed, answers };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const perFile = ({ worked }, count) => figure((worked * 1000) / count);

function rowOf({ count, files, again, lines, answers }, { perFirst }) {
  return [
    count.toLocaleString('en-GB'),
    figure(files.seconds),
    figure(files.worked),
    perFile(files, count),
    figure(files.worked / count / perFirst),
    figure(files.peak),
    figure(lines.worked),
    perFile(lines, count),
    figure(lines.peak),
    figure(again.worked),
    figure(answers / 1_000_000),
  ];
}

const HEAD = [
  'organisations',
  'a file each: s',
  'of processor, s',
  'ms for each',
  'times that of 10,000',
  'most memory, MB',
  'one file of lines: s of processor',
  'ms for each',
  'most memory, MB',
  'run again, nothing new: s of processor',
  'table of answers, MB',
];

/** Measures all sizes, and gives the section of the README. */
export async function measureCentre({ quick, circumstances, tell }) {
  const sizes = quick ? SIZES.slice(0, -1) : SIZES;
  const measured = [];
  for (const size of sizes) measured.push(await measureSize(size, tell));
  const base = measured.find(({ count }) => count === 10_000);
  const perFirst = base.files.worked / base.count;
  const peaks = measured.flatMap(({ files, lines, again }) => [files.peak, lines.peak, again.peak]);
  const peak = Math.max(...peaks);
  const { stopped, resumed } = base.killed;
  const [, load] = circumstances('');
  return [
    `- ${new Date().toISOString().slice(0, 10)}, 2 processor cores, Node ${process.versions.node}, \`--max-old-space-size=${MEGABYTES_OF_HEAP}\``,
    `- ${load}`,
    `- most memory of any run: ${figure(peak)} MB, which is ${peak <= MEGABYTES_ALLOWED ? 'within' : '**above**'} the ${MEGABYTES_ALLOWED} MB allowed`,
    `- of ${KILLED_AT.toLocaleString('en-GB')} files, killed after ${figure(stopped.seconds)} s and started again: ${figure(resumed.worked)} s of processor for the rest, with ${resumed.known.toLocaleString('en-GB')} files known`,
    '',
    ...table(
      HEAD,
      measured.map((one) => rowOf(one, { perFirst })),
      HEAD.length - 1,
    ),
    '',
  ].join('\n');
}
