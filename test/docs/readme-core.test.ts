import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSavedAssessment, readStandardPack } from '../../src/core.js';
import { sharedText } from '../../src/sharing.js';
import { sharingIdentity } from '../../src/storage/sharing-identity.js';
import { sharedExample } from '../fixtures/shared-file.js';
import { startReaderProject, type ReaderProject } from './reader-project.js';
import { readmeLanguages, readmeSnippet, readmeSnippets } from './snippets.js';

/* A program of the README may go on over several snippets of a chapter, so those that build on the first are one module. */
const continued = [
  'Score and gap',
  'First pass and evidence',
  'Progress',
  'The saved file',
  'Bring colleagues together',
];
const programs = {
  'score, gap, progress and saved file': readmeSnippets('js').filter(({ heading }) =>
    continued.includes(heading),
  ),
  exercises: readmeSnippets('js').filter(({ heading }) => heading === 'Exercises'),
  'check a pack': readmeSnippets('js').filter(({ heading }) => heading === 'Check a pack'),
  verify: readmeSnippets('js').filter(({ chapter }) => chapter === 'Show a badge'),
};

const pack = readmeSnippet('json', 'Your own standard');

/** What the comments of a program say that it prints: behind each call, or in lines of their own below it. */
const promised = (code: string) =>
  [...code.matchAll(/console\.log\(.+\);(?: \/\/ (.+)|((?:\n\/\/ .+)+))$/gm)].map(
    ([, behind, below = '']) => behind ?? below.trim().replaceAll(/^\/\/ /gm, ''),
  );

describe('the README’s programs for Node', () => {
  let reader: ReaderProject;
  beforeAll(() => {
    reader = startReaderProject();
    reader.write('front-desk.json', pack);
  });
  afterAll(() => {
    reader.remove();
  });

  test.each(Object.entries(programs))('%s: print what their comments say', (name, snippets) => {
    const file = `${name.replaceAll(/\W/g, '-')}.mjs`;
    const code = snippets.map((snippet) => snippet.code).join('\n');
    reader.write(file, code);
    expect(promised(code).length).toBe(code.match(/console\.log\(/g)?.length);
    expect(reader.run(file).trim()).toBe(promised(code).join('\n'));
  });

  test('the check of a shared file tells a genuine one from one that was changed', async () => {
    const nowhere = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() };
    const identity = await sharingIdentity('ours', nowhere);
    if (!identity) throw new Error('Node can sign.');
    const { id, key } = identity;
    const file = await identity.sign({ ...sharedExample, id, key });
    const files = [file, { ...file, year: 2025 }, { ...file, id: 'x' }, { ...file, ratings: 1 }];
    reader.write('shared.json', JSON.stringify(files.map(sharedText as (one: unknown) => string)));
    reader.write(
      'genuine.mjs',
      `${readmeSnippet('js', 'Share good practice')}
      import { readFileSync } from 'node:fs';
      import { cseStandard } from 'cse-widgets/standards/cse';
      const texts = JSON.parse(readFileSync('shared.json', 'utf8'));
      for (const text of texts) console.log(await isGenuine(cseStandard(), text));`,
    );
    expect(reader.run('genuine.mjs').trim().split('\n')).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
  });

  test('the check of a pack prints faults in the words of the README', () => {
    const faulty = JSON.parse(pack) as {
      rule: object;
      criteria: { subCriteria: { elements: { id: string }[] }[] }[];
      wording: { en: { elements: Record<string, unknown> } };
    };
    const check = programs['check a pack'][0]?.code ?? '';
    const faultsOf = (changed: object) => {
      reader.write('front-desk.json', JSON.stringify(changed));
      reader.write('check.mjs', check);
      return reader.run('check.mjs').trim().split('\n');
    };
    const twice = structuredClone(faulty);
    twice.criteria[0]?.subCriteria[0]?.elements.splice(1, 1, { id: 'a' });
    delete twice.wording.en.elements.b;
    const unworded = structuredClone(faulty);
    delete unworded.wording.en.elements.b;
    const tooMuch = { ...faulty, rule: { metPercent: { whole: 101 } } };
    const printed = [twice, unworded, tooMuch].flatMap(faultsOf);
    const shown = readmeSnippet('text', 'Your own standard').trim().split('\n');
    expect(printed).toEqual(shown);
  });
});

test('the README’s pack is sound', () => {
  expect(readStandardPack(JSON.parse(pack))).toMatchObject({ ok: true });
});

test('the README’s saved file by hand is read, with every answer in it', () => {
  const reading = readSavedAssessment(JSON.parse(readmeSnippet('json', 'The saved file')));
  if (!reading.ok) throw new Error(reading.faults[0]?.message);
  expect(reading.upgradedFrom).toBe(1);
  expect(reading.assessment.answers.get('1.1.1')).toMatchObject({
    rating: 'compliant',
    note: 'Census comparison, March',
  });
  expect(reading.assessment.answers.get('3.1.2')?.notApplicable).toBe('We make no charges.');
});

test('every language that the README has snippets in is run by a test of this folder', () => {
  expect(readmeLanguages()).toEqual([
    'css',
    'html',
    'http',
    'js',
    'json',
    'sh',
    'text',
    'ts',
    'tsx',
  ]);
});
