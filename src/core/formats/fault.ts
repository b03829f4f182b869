import type * as z from 'zod/mini';

/** One thing wrong with a document that came from outside. */
export interface Fault {
  /** What kind of fault, for programs: `missing`, `wrong-type`, `empty`, `out-of-range`, `not-allowed`, `used-twice`, … */
  readonly code: string;
  /** Where, as a path into the document: `criteria[2].id`; empty for the document itself. */
  readonly path: string;
  /** The path and the fault in words, for people. */
  readonly message: string;
}

/** Makes a fault whose message starts with its path. */
export function faultAt(path: string, code: string, words: string): Fault {
  return { code, path, message: `${path || 'the document'} ${words}` };
}

/** Writes a path the way a person would type it: `a.b[2]["1.1.1"]`. */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((words, step) => {
    if (typeof step === 'number') return `${words}[${step}]`;
    const name = String(step);
    if (!/^[A-Za-z]\w*$/.test(name)) {
      return `${words}[${JSON.stringify(name)}]`;
    }
    return words ? `${words}.${name}` : name;
  }, '');
}

/** Reports a fault; see {@link collectFaults}. */
export type ReportFault = (path: readonly PropertyKey[], code: string, words: string) => void;

/** Collects the faults that `check` reports. */
export function collectFaults(check: (report: ReportFault) => void): Fault[] {
  const faults: Fault[] = [];
  check((path, code, words) => faults.push(faultAt(pathInWords(path), code, words)));
  return faults;
}

/**
 * Turns zod's issues into faults. Zod's own sentences are a locale of their
 * own that would have to be shipped, so the words are made here.
 */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[], data: unknown): Fault[] {
  return issues.map((issue) => {
    const [code, words] = inWords(issue, valueAt(data, issue.path));
    return faultAt(pathInWords(issue.path), code, words);
  });
}

function inWords(issue: z.core.$ZodIssue, value: unknown): [string, string] {
  if (value === undefined) {
    return ['missing', 'is missing'];
  }
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', `must be ${withArticle(issue.expected)}`];
    case 'invalid_value':
      return [
        'not-allowed',
        `must be ${issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ')}`,
      ];
    case 'too_small':
      return ['empty', 'must not be empty'];
    case 'custom':
      return ['not-a-date', 'must be a date'];
    default:
      return ['invalid', 'is not valid'];
  }
}

function withArticle(type: string): string {
  if (type === 'record') return 'an object';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
}
