import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../demo/static-server.js';
import { bundleAlone } from '../bundle-alone.js';
import { visitor } from './visitor.js';

const { visit } = visitor({ headers: { 'content-security-policy': 'default-src * blob:' } });
const root = join(import.meta.dirname, '../..');
const pack: unknown = JSON.parse(readFileSync(join(root, 'dist/packs/cse.json'), 'utf8'));

/* What any host does with the core: read a pack, rate one element, score, and look at the gap. */
const SCORE_ONE = `
  const reading = core.readStandardPack(pack);
  const at = '2026-03-02T09:00:00.000Z';
  const start = core.startAssessment(reading.standard);
  const rated = core.rateElement({ standard: reading.standard, assessment: start, at }, '1.1.1', 'non-compliant');
  const { whole } = core.scoreAssessment(reading.standard, rated);
  const { toMeet, toRate } = core.findGap(reading.standard, rated);
  const result = { state: whole.state, worst: whole.outcome.worst, toMeet, toRate };
`;
const EXPECTED = { state: 'in-progress', worst: 'falls-short', toMeet: 1, toRate: 56 };

let worker: { address: string; close: () => void };

beforeAll(async () => {
  const { code } = await bundleAlone(join(root, 'dist/core.js'));
  const modules: Record<string, string> = {
    '/core.js': code,
    '/worker.js': `import * as core from './core.js';
      onmessage = ({ data: pack }) => { ${SCORE_ONE} postMessage(result); };`,
    '/': '<!doctype html><title>Worker</title>',
  };
  const server = createServer(({ url = '' }, response) => {
    const type = url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(modules[url] ?? '');
  });
  const port = await listen(server, 0);
  worker = { address: `http://localhost:${String(port)}`, close: () => server.close() };
});

afterAll(() => {
  worker.close();
});

test('the core scores in a worker, where there is no document', async () => {
  const page = await visit('/fixtures/pages/sandbox.html');
  await page.goto(`${worker.address}/`);
  const result = await page.evaluate(
    (data) =>
      new Promise((resolve, reject) => {
        const scorer = new Worker('/worker.js', { type: 'module' });
        scorer.onmessage = ({ data: answer }) => resolve(answer);
        scorer.onerror = ({ message }) => reject(new Error(message));
        scorer.postMessage(data);
      }),
    pack,
  );
  expect(result).toEqual(EXPECTED);
});

test('the core scores in Node, by the name of the package', async () => {
  const script = `
    import * as core from 'cse-widgets/core';
    import pack from 'cse-widgets/packs/cse.json' with { type: 'json' };
    ${SCORE_ONE}
    process.stdout.write(JSON.stringify(result));
  `;
  const args = ['--no-warnings', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  expect(JSON.parse(stdout)).toEqual(EXPECTED);
});

test('the whole package can be imported in Node, with the built-in pack at hand', async () => {
  const script = `
    import { cseStandard } from 'cse-widgets';
    import { findGap, startAssessment } from 'cse-widgets/core';
    const standard = cseStandard();
    const gap = findGap(standard, startAssessment(standard));
    process.stdout.write(String(gap.toRate));
  `;
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  expect(stdout).toBe('57');
});
