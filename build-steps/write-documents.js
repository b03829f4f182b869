import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extend, optional, record, string, toJSONSchema } from 'zod/mini';

/**
 * Why this exists: people who write a pack, or read a saved self-check elsewhere, need its shape as a document.
 * Each is made from the very code that checks it at run time, so the two cannot drift apart.
 */

/** The files of script tags are those of dist itself that are called after the project. */
const scriptTagFiles = (folder) =>
  readdirSync(folder).filter((file) => /^cse[\w-]*\.js$/.test(file));

/** What the example of a certificate says; everything else in it is the issuer's kit's doing. */
const EXAMPLE_ISSUER = {
  did: 'did:web:body.example',
  base: 'https://body.example/',
  name: 'Example Certification Ltd',
};
const EXAMPLE = {
  id: 'urn:uuid:4f1d2c36-5c1e-4d6b-9a53-0e3f3c1b7a90',
  achievement: 'urn:uuid:0b1f6a52-93f0-4d2b-8f57-2f4a9d1c6e33',
  number: 'CSE-2026-0001',
  place: 94567,
  terms: {
    holder: 'North Borough Council',
    scope: 'Libraries and museums',
    standard: { name: 'Customer Service Excellence', version: '2008' },
    from: '2026-11-24T00:00:00Z',
    until: '2029-11-24T00:00:00Z',
    review: '2027-11-24T00:00:00Z',
    origins: ['https://www.north.example'],
    image: { url: 'https://body.example/mark.png', alt: 'Mark of Example Certification Ltd' },
    assessment: {
      digest: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      decided: '2026-11-20T00:00:00Z',
    },
    results: {
      whole: counted('Customer Service Excellence', 46, 12, 45),
      criteria: [
        counted('Customer Insight', 9, 5, 6),
        counted('The Culture of the Organisation', 9, 4, 7),
        counted('Information and Access', 10, 0, 12),
        counted('Delivery', 11, 3, 10),
        counted('Timeliness and Quality of Service', 8, 0, 10),
      ],
    },
  },
};

/** How many elements of a part of the standard were met, all of them here. */
function counted(name, required, ...counts) {
  const ratings = ['Compliance Plus', 'Compliant']
    .map((rating, index) => ({ place: index + 1, name: rating, count: counts[index] }))
    .filter(({ count }) => count > 0);
  const met = counts.reduce((sum, count) => sum + count, 0);
  return { name, met, of: met, required, ratings };
}

function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

const integrityOf = (path) =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/**
 * Writes the schemas, the built-in pack and the integrity sums into a folder that rollup has filled. `compiled` is where
 * tsc left what rollup makes one file of.
 */
export async function writeDocuments(folder, compiled) {
  const loadFrom = (place, file) => import(pathToFileURL(join(place, file)).href);
  const load = (file) => loadFrom(folder, file);
  const schema = (title, definition) => ({ title, ...toJSONSchema(definition, { io: 'input' }) });

  const { StandardPackSchema } = await load('core/standard/standard-pack-schema.js');
  const { SavedAssessmentSchema } = await load('core/assessment/saved-assessment-schema.js');
  const { csePack } = await load('standards/cse/cse-pack.js');
  const { SkillsSchema } = await load('core/standard/skills-schema.js');
  const { cseSkillsByLanguage } = await load('standards/cse/cse-skills.js');
  const { SavedReviewFileSchema } = await load('core/review/saved-review-schema.js');
  const { SharedFileSchema } = await load('core/sharing/shared-file-schema.js');
  const { BenchmarkSchema } = await load('core/sharing/benchmark-schema.js');
  const { CertificateSchema, StapledProofSchema } = await load(
    'core/credential/certificate-schema.js',
  );
  const { RecognitionListSchema } = await load('core/credential/recognition-list-schema.js');

  // The door leaves the skills of a pack for when they are shown; who writes a pack wants to know their shape.
  const withSkills = extend(StandardPackSchema, {
    skills: optional(record(string(), SkillsSchema)),
  });
  writeJson(join(folder, 'standard-pack.schema.json'), schema('Standard pack', withSkills));
  writeJson(
    join(folder, 'saved-assessment.schema.json'),
    schema('Saved assessment', SavedAssessmentSchema),
  );
  // The one part of it that has a schema of its own.
  const assessor = schema('Assessor’s file', SavedReviewFileSchema);
  assessor.properties.reviews.items.properties.handedOver.properties.assessment = {
    $ref: 'saved-assessment.schema.json',
  };
  writeJson(join(folder, 'assessor-file.schema.json'), assessor);
  writeJson(join(folder, 'shared-file.schema.json'), schema('Shared file', SharedFileSchema));
  writeJson(join(folder, 'benchmark.schema.json'), schema('Benchmark', BenchmarkSchema));
  writeJson(join(folder, 'certificate.schema.json'), schema('Certificate', CertificateSchema));
  const { certificateDocument } = await loadFrom(
    compiled,
    'cli/certificate/certificate-document.js',
  );
  writeJson(join(folder, 'certificate.example.json'), certificateDocument(EXAMPLE_ISSUER, EXAMPLE));
  writeJson(join(folder, 'stapled-proof.schema.json'), schema('Stapled proof', StapledProofSchema));
  writeJson(
    join(folder, 'recognition-list.schema.json'),
    schema('Recognition list', RecognitionListSchema),
  );
  writeJson(join(folder, 'packs/cse.json'), { ...csePack, skills: cseSkillsByLanguage });
  writeJson(
    join(folder, 'integrity.json'),
    Object.fromEntries(
      scriptTagFiles(folder).map((file) => [file, integrityOf(join(folder, file))]),
    ),
  );
}
