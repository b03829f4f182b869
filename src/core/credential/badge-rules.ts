import { isRecord, listOf } from '../formats/json.js';

/*
 * What Open Badges 3.0 asks of a document beyond Verifiable Credentials: its
 * context, who is meant, and the type that each of its objects must state.
 */

/* OB 3.0 B.1.2, `@context`. */
const CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(?:-3\.\d+\.\d+)?\.json$/;

/* The type of what each member holds (OB 3.0, appendix B). What is under other names is somebody's extension. */
const TYPES: Readonly<Record<string, string>> = {
  issuer: 'Profile',
  credentialSubject: 'AchievementSubject',
  achievement: 'Achievement',
  creator: 'Profile',
  source: 'Profile',
  parentOrg: 'Profile',
  address: 'Address',
  geo: 'GeoCoordinates',
  identifier: 'IdentityObject',
  otherIdentifier: 'IdentifierEntry',
  image: 'Image',
  evidence: 'Evidence',
  result: 'Result',
  resultDescription: 'ResultDescription',
  rubricCriterionLevel: 'RubricCriterionLevel',
  alignment: 'Alignment',
  related: 'Related',
};

/**
 * The path of the first member that breaks a rule of Open Badges 3.0;
 * `undefined` where none does. The older forms may have one of the
 * contexts from before its release.
 */
export function badgeFault(
  document: Readonly<Record<string, unknown>>,
  legacy: boolean,
): string | undefined {
  const contexts = listOf(document['@context']);
  if (!legacy && !contexts.some((one) => typeof one === 'string' && CONTEXT.test(one)))
    return '@context';
  const [subject] = listOf(document.credentialSubject);
  const { id, identifier } = isRecord(subject) ? subject : {};
  if (typeof id !== 'string' && listOf(identifier).length === 0) return 'credentialSubject.id';
  return typeFault(document, '');
}

function typeFault(holder: Readonly<Record<string, unknown>>, path: string): string | undefined {
  for (const [name, type] of Object.entries(TYPES)) {
    for (const one of listOf(holder[name]).filter(isRecord)) {
      const at = path + name;
      if (!listOf(one.type).includes(type)) return `${at}.type`;
      const inside = typeFault(one, `${at}.`);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}
