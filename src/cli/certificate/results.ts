import type { ScopeScore } from '../../core/assessment/scope-score.js';
import type { CertificateResults } from '../../core/credential/certificate.js';
import { resultOf } from '../../core/review/findings.js';
import type { Review, ReviewFile } from '../../core/review/review.js';
import type { Standard } from '../../core/standard/standard.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import type { CertificateTerms } from '../register/register-event.js';

/* The counts of an assessment: taken from it, put into a certificate, and in words. */

type Results = NonNullable<CertificateTerms['results']>;
type Count = Results['whole'];

/** Counts the results of an assessment for a certificate: numbers and names, and nothing else of what was found. */
export function countResults(standard: Standard, file: ReviewFile, review: Review): Results {
  const { score } = resultOf(standard, file, review.id);
  const { language } = standard;
  const title = (id: string) => wordingFor(standard, 'criteria', id, language).title;
  const whole = standardWording(standard, language).title ?? standard.id;
  return {
    whole: countOf(standard, score.whole, whole),
    criteria: score.criteria.map((scope) => countOf(standard, scope, title(scope.id))),
  };
}

function countOf(standard: Standard, scope: ScopeScore, name: string): Count {
  const { met, applicable: of, tested, required, tally } = scope;
  // If only one rating counts as met, its count is the number met.
  const telling = standard.ratings.filter((rating) => rating.met).length > 1;
  const ratings = standard.ratings.map(({ id }, index) => ({
    place: index + 1,
    name: wordingFor(standard, 'ratings', id, standard.language).label,
    count: tally[id] ?? 0,
  }));
  return {
    name,
    met,
    of,
    ...(tested && { required }),
    ratings: telling ? ratings.filter(({ count }) => count > 0) : [],
  };
}

/** The members of a certificate that hold the counts; see certificate-schema.ts. */
export interface ResultMembers {
  /** For the achievement. */
  readonly resultDescription: readonly object[];
  /** For the subject. */
  readonly result: readonly object[];
}

/**
 * The counts in the form of Open Badges 3.0 (appendix B.1, Result and ResultDescription): a raw score for
 * the elements met, and one for each rating that an element has. Each has a name that says by itself what
 * is counted, because other programs show only names and numbers.
 *
 * @param achievement - Id of the achievement; the ids of the descriptions begin with it.
 */
export function resultMembers(achievement: string, { whole, criteria }: Results): ResultMembers {
  const all = [whole, ...criteria].flatMap((count, scope) =>
    countsIn(count).map(({ place, name, value, required }) => {
      const id = `${achievement}#${scope}${place === 0 ? '' : `.${place}`}`;
      return { id, name, value, most: count.of, required };
    }),
  );
  return {
    resultDescription: all.map(({ id, name, most, required }) => ({
      id,
      type: ['ResultDescription'],
      name,
      resultType: 'RawScore',
      valueMin: '0',
      valueMax: String(most),
      ...(required !== undefined && { requiredValue: String(required) }),
    })),
    result: all.map(({ id, value }) => ({
      type: ['Result'],
      resultDescription: id,
      value: String(value),
    })),
  };
}

interface Counted {
  /** Place of the rating on its scale; 0 for those that are met. */
  readonly place: number;
  readonly name: string;
  readonly value: number;
  readonly required?: number | undefined;
}

function countsIn({ name, met, required, ratings }: Count): Counted[] {
  return [
    { place: 0, name, value: met, required },
    ...ratings.map((rating) => ({
      place: rating.place,
      name: `${name}: ${rating.name}`,
      value: rating.count,
    })),
  ];
}

/** Such as "57 of 57 met, 12 with Compliance Plus". */
export function resultsInWords({
  whole: { met, of, ratings },
}: Pick<CertificateResults, 'whole'>): string {
  const best = ratings.find(({ place }) => place === 1);
  return `${met} of ${of} met${best ? `, ${best.count} with ${best.name}` : ''}`;
}
