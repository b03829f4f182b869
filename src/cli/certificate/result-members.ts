import type { CertificateTerms } from '../register/register-event.js';

type Results = NonNullable<CertificateTerms['results']>;
type Count = Results['whole'];

/** What the counts of an assessment add to a certificate; see certificate-schema.ts for what stands where. */
export interface ResultMembers {
  /** For the achievement. */
  readonly resultDescription: readonly object[];
  /** For the subject. */
  readonly result: readonly object[];
}

/**
 * The counts as Open Badges 3.0 has them (appendix B.1, Result and ResultDescription):
 * a raw score for the elements met, and one for each rating that some have. Each
 * has a name that says for itself what it counts, because other programs show
 * names and numbers alone.
 *
 * @param achievement - Id of the achievement, from which the descriptions have theirs.
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
