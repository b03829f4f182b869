import { randomInt } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTORS } from '../../../src/core/sharing/sectors.js';
import { cases } from '../../effort.js';
import { nodeProgram, type NodeProgram } from '../node-program.js';
import { centreFolder, type CentreFolder } from './centre-folder.js';
import { newSharer, sharedFile, someRatings } from './shared-files.js';

const KILLS = cases(10);

let centre: CentreFolder;
let program: NodeProgram;

const sharers = Array.from({ length: 40 }, newSharer);

/** Many documents of a few assessments, some of them bad. */
function documents(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    const file = sharedFile(sharers[number % sharers.length] ?? newSharer(), {
      shared: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
      year: 2024 + (number % 3),
      sector: SECTORS[number % 3],
      ratings: someRatings(number),
      stories: [{ element: '1.1.1', did: `Did ${number}`, changed: 'Much' }],
    });
    return JSON.stringify(number % 10 === 3 ? { ...file, year: 2020 } : file);
  });
}

beforeAll(async () => {
  program = await nodeProgram(new URL('./collecting-process.ts', import.meta.url));
  centre = centreFolder();
  documents(0, 60).forEach((text, at) => {
    centre.put(`single/${at}.json`, text);
  });
  centre.put('lines.ndjson', documents(60, 260).join('\n'));
  centre.put('packed.ndjson.gz', gzipSync(documents(320, 150).join('\n')));
  await program.start([centre.path, 'undisturbed']).ended;
});

afterAll(() => {
  program.remove();
  centre.remove();
});

describe('a run that was interrupted goes on where it was', () => {
  test(`killed ${KILLS} times, it comes to the same results byte by byte`, async () => {
    const lengths: number[] = [];
    for (let kills = 0; kills < KILLS; kills += 1) {
      const running = program.start([centre.path, 'killed']);
      await running.written(1);
      await wait(randomInt(80));
      running.kill();
      await running.ended;
      lengths.push(journalOf('killed').length);
    }
    const { code, stderr } = await program.start([centre.path, 'killed']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(centre.results('killed')).toEqual(centre.results('undisturbed'));
    // What was read stayed read.
    expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
  });

  test('cut off at any byte of its journal, it does so too', async () => {
    const whole = journalOf('undisturbed');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.constantFrom('', '\0\0\0', '{"id"'),
        async (length, rest) => {
          cpSync(join(centre.path, 'undisturbed'), join(centre.path, 'cut'), { recursive: true });
          const journal = Buffer.concat([whole.subarray(0, length), Buffer.from(rest)]);
          writeFileSync(join(centre.path, 'cut/journal.ndjson'), journal);
          const { exit } = await centre.run('centre', 'collect', 'inbox', '--out', 'cut');
          expect(exit).toBe(0);
          expect(centre.results('cut')).toEqual(centre.results('undisturbed'));
        },
      ),
      { numRuns: cases(6) },
    );
  });

  test('what it had read is not read again', async () => {
    const { stdout } = await program.start([centre.path, 'undisturbed']).ended;
    expect(stdout).toContain('"known": 62');
  });
});

function journalOf(out: string): Buffer {
  try {
    return readFileSync(join(centre.path, out, 'journal.ndjson'));
  } catch {
    return Buffer.alloc(0);
  }
}
