import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { defineCommand, type Command, type Context, type Result } from '../framework/command.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { openHome, type Home } from '../home/home.js';
import { unlockHome, type Signer } from '../home/signing.js';
import {
  publicationOf,
  type Publication,
  type PublicationOptions,
} from '../publish/publication.js';
import {
  ASKS_NOBODY,
  PUBLISH_FLAGS,
  asksNobody,
  readPublishOptions,
  type PublishValues,
} from '../publish/publish-options.js';
import {
  checkApartFromHome,
  writePublished,
  type PublishedChanges,
} from '../publish/published-folder.js';
import { checkNotWithdrawn, type RegisterState } from '../register/register-state.js';

/** `publish` */
export const publish: Command = defineCommand({
  name: 'publish',
  summary: 'write the folder that your web server shows',
  details:
    'The folder holds the DID document, the signed lists, the certificates, the page where anybody can check one, and notes for whoever looks after the web server (HOSTING.md). No private key is in it.\n\nThe signed lists run out, so publish from a timer, at least twice as often as --status-valid-for says, and after each change. Each file is put in place in one step, so the folder may be the one that is being served.',
  flags: PUBLISH_FLAGS,
  examples: [
    'publish public --home body --authority did:web:centre.example',
    'publish /var/www/centre --home centre --recognition-valid-for 14d',
    'publish public --home body --passphrase-file /etc/cse/passphrase --status-valid-for 2d',
  ],
  run: publishHome,
});

async function publishHome(values: PublishValues, context: Context): Promise<Result> {
  const home = openHome(values, context);
  if (!home.ok) return home;
  const out = checkApartFromHome(resolve(context.cwd, values.out), home.value.folder);
  if (!out.ok) return out;
  const options = readPublishOptions(home.value.state, values, context);
  if (!options.ok) return options;
  const signer = await unlockHome(home.value, values, context);
  if (!signer.ok) return signer;
  const published = await publishUntilSettled(home.value, signer.value, {
    write: (publication) => writePublished(out.value, publication.files),
    reopen: () => openHome(values, context),
    options: () => ({ ...options.value, now: context.now() }),
  });
  if (!published.ok) return published;
  if (asksNobody(home.value.state, options.value)) context.note(ASKS_NOBODY);
  return formatPublished(home.value.state, out.value, published.value);
}

interface Published extends PublishedChanges {
  readonly validUntil: string;
}

interface Publishing {
  readonly write: (publication: Publication) => Outcome<PublishedChanges>;
  readonly reopen: () => Outcome<Home>;
  readonly options: () => PublicationOptions;
}

const MOST_ROUNDS = 20;

/*
 * Two processes may publish at once, and the slower one may have read the older register: it would
 * overwrite a revocation. So each reads the register again after it has written.
 */
async function publishUntilSettled(
  { state: first }: Home,
  signer: Signer,
  { write, reopen, options }: Publishing,
): Promise<Outcome<Published>> {
  let state = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const publication = await publicationOf(state, signer, options());
    const changes = write(publication);
    if (!changes.ok) return changes;
    const now = reopen();
    if (!now.ok) return now;
    const counts = checkNotWithdrawn(now.value.state, signer.key);
    if (!counts.ok) return counts;
    const { validUntil } = publication;
    if (isDeepStrictEqual(now.value.state, state)) return ok({ ...changes.value, validUntil });
    state = now.value.state;
  }
  return failure('register-busy', 'The register keeps changing; publish again.', 'home');
}

function formatPublished(
  { kind, did, base }: RegisterState,
  out: string,
  published: Published,
): Result {
  const { written, unchanged, leftAlone, validUntil } = published;
  const lists = kind === 'issuer' ? 'The status lists are' : 'The list is';
  return {
    ok: true,
    data: { did, base, out, written, unchanged, leftAlone, validUntil },
    text: [
      `Published ${did} in ${out}: ${written.length} files written, ${unchanged.length} as they were.`,
      ...leftAlone.map(
        (path) => `${path} is not ours and was left alone; HOSTING.md says what to add to it.`,
      ),
      `${lists} good until ${validUntil}; publish again before that.`,
      `Serve the folder at ${base} as HOSTING.md says.`,
    ].join('\n'),
  };
}
