import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CertificateSchema } from '../../src/core/credential/certificate-schema.js';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

const text = (...path: string[]) => readFileSync(join(...path), 'utf8');
const parsed = (...path: string[]) => JSON.parse(text(...path)) as Record<string, unknown>;

/** Runs a module in a fresh Node, from the package's own folder, so that its name leads to its exports. */
const inNode = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

interface SourceMap {
  sources: string[];
  sourcesContent?: (string | null)[];
}

/** What a page may load by a script tag, and what is loaded from beside that. */
const scripts = () => readdirSync(dist).filter((name) => /^cse[\w-]*\.js$/.test(name));

describe('what the build leaves in dist', () => {
  test('each script has the sum that a browser would reckon', () => {
    const sums = parsed(dist, 'integrity.json');
    expect(Object.keys(sums).sort()).toEqual(scripts());
    for (const [file, sum] of Object.entries(sums)) {
      const digest = createHash('sha384')
        .update(readFileSync(join(dist, file)))
        .digest('base64');
      expect(sum).toBe(`sha384-${digest}`);
    }
  });

  test.each(['cse.js', 'cse-badge.js'])(
    '%s loads nothing but scripts that have a sum too',
    (file) => {
      const script = text(dist, file);
      const loaded = [...script.matchAll(/\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)["'`]/g)];
      const unknown = loaded
        .map(([, path = '']) => path.replace('./', ''))
        .filter((file) => !(file in parsed(dist, 'integrity.json')));
      expect(unknown).toEqual([]);
    },
  );

  test('is one file for each part that is loaded when first asked for, and one for what they share', () => {
    const parts = scripts().filter((name) => !/^cse(?:-cy|-shared|-badge[\w-]*)?\.js$/.test(name));
    const tags = parts.map((name) => name.replace('.js', ''));
    const classes = readdirSync(join(root, 'src/components'), {
      recursive: true,
      encoding: 'utf8',
    });
    const unknown = tags.filter((tag) => !classes.some((path) => path.endsWith(`/${tag}.ts`)));
    expect(unknown).toEqual([]);
    expect(tags.length).toBeGreaterThan(10);
    expect(existsSync(join(dist, 'cse-shared.js'))).toBe(true);
  });

  test('each script begins with the name, the version and the place of its licences', () => {
    const { name, version } = parsed(root, 'package.json') as Record<string, string>;
    const lines = scripts().map((file) => text(dist, file).split('\n')[0]);
    const banner = new RegExp(
      `^/\\*! ${name} ${version}, MIT; see cse[\\w-]*\\.licences\\.txt \\*/$`,
    );
    expect(lines.filter((line) => !banner.test(line ?? ''))).toEqual([]);
  });

  test('cse.js is whole: it waits for no other file', () => {
    expect(text(dist, 'cse.js')).not.toMatch(/\bfrom\s*["']\.\/|\bimport\s*["']/);
  });

  test.each([
    ['cse.js', 'cse.licences.txt', 'lit-html'],
    ['cse-cy.js', 'cse.licences.txt', 'lit-html'],
    ['cse-badge.js', 'cse-badge.licences.txt', 'jose'],
    ['cse-badge-cy.js', 'cse-badge.licences.txt', 'jose'],
    ['cse-badge-results.js', 'cse-badge.licences.txt', 'jose'],
    ['cse-badge-forms.js', 'cse-badge-forms.licences.txt', 'canonicalize'],
  ])('%s says where the licences of what it holds are', (file, licences, held) => {
    expect(text(dist, file).slice(0, 200)).toContain(licences);
    expect(text(dist, licences)).toMatch(new RegExp(`^${held} [\\d.]+ \\(`, 'm'));
  });

  test('the example of a certificate keeps the profile', () => {
    const example = CertificateSchema.safeParse(parsed(dist, 'certificate.example.json'));
    expect(example.error).toBeUndefined();
  });

  test('source maps end in the TypeScript, and carry it', () => {
    const { sources, sourcesContent } = JSON.parse(
      text(dist, 'core/assessment/score.js.map'),
    ) as SourceMap;
    expect(sources).toContain('../../../src/core/assessment/score.ts');
    expect(sourcesContent?.every((content) => content !== null)).toBe(true);
  });

  test('maps of declarations lead to files that the package holds', () => {
    const { sources } = JSON.parse(text(dist, 'core.d.ts.map')) as SourceMap;
    expect(sources.map((source) => existsSync(join(dist, source)))).toEqual([true]);
  });

  test('the command line is one program, of which nobody imports a part', () => {
    const parts = ['cli/framework', 'cli/register', 'cli/commands.js'];
    expect(parts.filter((path) => existsSync(join(dist, path)))).toEqual([]);
    expect(text(dist, 'cli/program.js')).not.toMatch(/from '(?!node:|\.)/);
    expect(text(dist, 'cli/main.licences.txt')).toMatch(/jose 6[^]*zod 4/);
  });

  test('each module of npm users keeps its declarations beside it', () => {
    const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.js') &&
        !file.startsWith('cli') &&
        !file.endsWith('.json.js') &&
        !(file in parsed(dist, 'integrity.json')),
    );
    const bare = modules.filter((file) => !existsSync(join(dist, file.replace(/\.js$/, '.d.ts'))));
    expect(bare).toEqual([]);
  });

  test('the manifest names the components, and nothing private', () => {
    const manifest = text(dist, 'custom-elements.json');
    for (const tag of [
      'cse-self-check',
      'cse-criterion',
      'cse-result',
      'cse-team',
      'cse-share',
      'cse-self-declared',
      'cse-badge',
      'cse-badge-check',
    ]) {
      expect(manifest).toContain(`"tagName": "${tag}"`);
    }
    expect(manifest).not.toMatch(/"name": "[#_]/);
    expect(manifest).not.toContain('.ts"');
  });

  test('the schemas describe objects', () => {
    for (const file of ['standard-pack.schema.json', 'saved-assessment.schema.json']) {
      expect(parsed(dist, file)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
      });
    }
  });

  test('the built-in pack, taken from its file, is read as a standard by the core, in Node without flags', () => {
    const printed = inNode(`
      import { readFileSync } from 'node:fs';
      import { readStandardPack } from 'cse-widgets/core';
      const reading = readStandardPack(JSON.parse(readFileSync('dist/packs/cse.json', 'utf8')));
      console.log(reading.ok, reading.standard?.criteria.length);`);
    expect(printed.trim()).toBe('true 5');
  });
});

describe('the package', () => {
  test('keeps its promise of files', () => {
    const { exports } = parsed(root, 'package.json') as {
      exports: Record<string, string | Record<string, string>>;
    };
    const files = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('locks versions and sums, and no place to fetch them from', () => {
    const lock = text(root, 'package-lock.json');
    expect(lock).toContain('"integrity": "sha512-');
    expect(lock).not.toContain('"resolved"');
  });

  test('pins each tool to one version', () => {
    const { dependencies, devDependencies } = parsed(root, 'package.json') as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(
      versions.filter((version) => !/^(?:npm:\w+@)?\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version)),
    ).toEqual([]);
  });
});
