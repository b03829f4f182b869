import { isRecord, listOf } from '../formats/json.js';
import type { CertificateResults, RatingCount, ResultCount } from './certificate.js';

/*
 * The counts of an assessment as the issuer's kit writes them: Open Badges 3.0
 * results of the result descriptions of the achievement (appendix B.1). How
 * they are told apart is written in certificate-schema.ts. Imported only when a
 * certificate has results, so that a script tag loads it from a file of its own.
 */

/** More than any standard has; what is longer was not written by the kit. */
const MOST_RESULTS = 500;
const LONGEST_NAME = 300;

type Json = Readonly<Record<string, unknown>>;

/** One number of elements, and where it belongs. */
interface Counted {
  /** 0 is the whole, 1 the first criterion. */
  readonly scope: number;
  /** Place of the rating; 0 for those that are met. */
  readonly place: number;
  readonly name: string;
  readonly value: number;
  readonly most: number;
}

/**
 * Reads the counts from the subject of a certificate. They are read whole or not
 * at all: of counts that contradict themselves none is given. Results that are
 * about something else are passed over.
 */
export function readResults(subject: Json): CertificateResults | undefined {
  const achievement = isRecord(subject.achievement) ? subject.achievement : {};
  const results = listOf(subject.result);
  const descriptions = listOf(achievement.resultDescription);
  if (Math.max(results.length, descriptions.length) > MOST_RESULTS) return undefined;
  const counted = results.map((one) => countedIn(one, achievement.id, descriptions));
  const ours = counted.filter((one) => one !== undefined);
  const scopes = [...new Set(ours.map(({ scope }) => scope))].sort((a, b) => a - b);
  const counts = scopes.map((scope) => countOf(ours.filter((one) => one.scope === scope)));
  const [whole, ...criteria] = counts.filter((count) => count !== undefined);
  const { activityEndDate: decided } = subject;
  if (!whole || scopes[0] !== 0 || !counts.every(Boolean)) return undefined;
  if (criteria.length > 0 && !addUp(whole, criteria)) return undefined;
  return { whole, criteria, decided: isTime(decided) ? decided : undefined };
}

function addUp(whole: ResultCount, criteria: readonly ResultCount[]): boolean {
  const sum = (part: 'met' | 'of') => criteria.reduce((total, count) => total + count[part], 0);
  return sum('met') === whole.met && sum('of') === whole.of;
}

function countedIn(
  result: unknown,
  achievement: unknown,
  descriptions: readonly unknown[],
): Counted | undefined {
  if (!isRecord(result) || typeof achievement !== 'string') return undefined;
  const { resultDescription: id, value } = result;
  if (typeof id !== 'string' || !id.startsWith(`${achievement}#`)) return undefined;
  const [, scope, place = '0'] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(
    id.slice(achievement.length + 1),
  ) ?? [''];
  const described = descriptions.filter(isRecord).find((one) => one.id === id);
  const { name, valueMax } = described ?? {};
  if (scope === undefined || typeof name !== 'string' || !name) return undefined;
  return {
    scope: Number(scope),
    place: Number(place),
    name: name.slice(0, LONGEST_NAME),
    value: wholeNumber(value),
    most: wholeNumber(valueMax),
  };
}

/* A number of elements, or one that contradicts any other. */
function wholeNumber(value: unknown): number {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
}

function countOf(counted: readonly Counted[]): ResultCount | undefined {
  const [met, ...others] = [...counted].sort((a, b) => a.place - b.place);
  if (met?.place !== 0 || !(met.value <= met.most)) return undefined;
  const twice = others.some((one, index) => one.place === (others[index - 1]?.place ?? 0));
  const sum = others.reduce((total, { value }) => total + value, 0);
  if (twice || !(sum <= met.most)) return undefined;
  // A rating has the name of what it is a rating of before its own, for programs that show the name alone.
  const ownName = (name: string) =>
    name.startsWith(`${met.name}: `) ? name.slice(met.name.length + 2) : name;
  const ratings: RatingCount[] = others.map(({ place, name, value: count }) => ({
    place,
    name: ownName(name),
    count,
  }));
  return { name: met.name, met: met.value, of: met.most, ratings };
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
