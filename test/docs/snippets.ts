import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code a document shows its readers: what a test needs to run it. */
export interface Snippet {
  /** The word behind the fence: `html`, `js`, `sh`, … */
  readonly language: string;
  /** The nearest heading above. */
  readonly heading: string;
  /** The heading of the second level above. */
  readonly chapter: string;
  readonly code: string;
}

export const root = join(import.meta.dirname, '../..');

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const LINES = /^(?:(?<level>##+) (?<heading>.+)|```(?<language>\S*)\n(?<code>[^]*?)^```)$/gm;

/** Every fenced snippet of a markdown document, in order, with the headings it stands under. */
export function snippetsOf(markdown: string): Snippet[] {
  let [chapter, heading] = ['', ''];
  return [...markdown.matchAll(LINES)].flatMap(({ groups = {} }) => {
    if (groups.heading !== undefined) {
      heading = groups.heading;
      if (groups.level === '##') chapter = heading;
      return [];
    }
    const { language = '', code = '' } = groups;
    return [{ language, heading, chapter, code }];
  });
}

const readme = snippetsOf(read('README.md'));

/** The README's snippets in one language. */
export const readmeSnippets = (language: string): Snippet[] =>
  readme.filter((snippet) => snippet.language === language);

/** The first snippet of a language under a heading; throws where there is none, so that a test cannot run on nothing. */
export function readmeSnippet(language: string, heading: string): string {
  const found = readmeSnippets(language).find((snippet) => snippet.heading === heading);
  if (!found) throw new Error(`The README has no ${language} under "${heading}".`);
  return found.code;
}

/** The languages that the README has snippets in. */
export const readmeLanguages = (): string[] =>
  [...new Set(readme.map(({ language }) => language))].sort();
