import type { ScopeScore } from '../../core/assessment/scope-score.js';
import { resultOf } from '../../core/review/found.js';
import type { Review, ReviewFile } from '../../core/review/review.js';
import type { Standard } from '../../core/standard/standard.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import type { CertificateTerms } from '../register/register-event.js';

type Results = NonNullable<CertificateTerms['results']>;
type Count = Results['whole'];

/** The counts of an assessment as a certificate carries them: numbers and names, and nothing of what was found. */
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
  // Where one rating alone counts as met, it says no more than the number met.
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
