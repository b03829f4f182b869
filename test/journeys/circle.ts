import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRICT_POLICY } from '../../demo/static-server.js';
import { serveFolder, type FolderServer } from '../cli/folder-server.js';
import { startSite } from '../server.js';
import type { Desk } from './issuing-program.js';

/** Who the certificates of the journeys are about. */
export const HOLDER = 'North Borough Council';

/** What the body calls itself. */
export const BODY = 'Example Certification Ltd';

/** A certificate on the body's server. */
export interface Issued {
  readonly number: string;
  /** Its address. */
  readonly url: string;
  readonly token: string;
}

/** An authority, a certification body, and three sites that show badges, each on a server of its own. */
export interface Circle {
  readonly desk: Desk;
  readonly centre: FolderServer;
  readonly body: FolderServer;
  /** DID of the authority. */
  readonly authority: string;
  /**
   * Origins. The holder has two sites: `site` may ask the centre and the body, and `strict` nobody but itself.
   * `elsewhere` is somebody else's, and may ask as `site` does.
   */
  readonly origins: Readonly<Record<'site' | 'strict' | 'elsewhere', string>>;
  /** Issues a certificate for the holder's two sites; the web knows with the next `publishBody`. */
  readonly issue: (scope: string, ...more: string[]) => Promise<Issued>;
  readonly publishBody: () => Promise<unknown>;
  readonly publishCentre: () => Promise<unknown>;
  /** Suspends, reinstates or revokes, and publishes. */
  readonly change: (what: string, certificate: Issued) => Promise<void>;
  /** Makes a stapled proof that the sites show at the path it gives. */
  readonly staple: (certificate: Issued, name: string) => Promise<{ exit: number; path: string }>;
  /** Writes a page that every site shows at the path it gives. */
  readonly write: (name: string, html: string) => string;
  readonly close: () => Promise<void>;
}

const SCRIPT = ['--badge-script', 'script/cse-badge.js'];

const didOf = ({ base }: FolderServer) => `did:web:${new URL(base).host.replace(':', '%3A')}`;

/** Starts the servers, and sets the authority and the body up by the command line, with nothing issued yet. */
export async function startCircle(desk: Desk): Promise<Circle> {
  const { folder, done } = desk;
  const [centre, body] = await Promise.all([
    serveFolder(join(folder, 'centre-web')),
    serveFolder(join(folder, 'body-web')),
  ]);
  const sites = await startSites(folder, [centre, body]);
  const [authority, issuer] = [didOf(centre), didOf(body)];
  const publishBody = () => done('publish', 'body-web', '--home', 'body', ...SCRIPT);
  const publishCentre = () => done('publish', 'centre-web', '--home', 'centre');

  const at = ({ base }: FolderServer) => ['--url', base, '--loopback'];
  const openCentre = async () => {
    await done('authority', 'init', '--home', 'centre', '--name', 'The Centre', ...at(centre));
    await publishCentre();
    await done(
      ...['badge-script', '--authority', 'centre-web/.well-known/did.json'],
      ...['--out', 'script/cse-badge.js', '--loopback'],
    );
  };
  await Promise.all([
    openCentre(),
    done('issuer', 'init', '--home', 'body', '--name', BODY, ...at(body)),
  ]);
  await publishBody();
  await done('authority', 'recognise', issuer, '--home', 'centre', '--name', BODY);
  await publishCentre();

  return {
    desk,
    centre,
    body,
    authority,
    origins: sites.origins,
    publishBody,
    publishCentre,
    async issue(scope, ...more) {
      const { site, strict } = sites.origins;
      const { number, token } = await done(
        ...['issue', '--home', 'body', '--holder', HOLDER, '--scope', scope],
        ...['--origin', site, '--origin', strict, ...more],
      );
      const url = `${body.base}certificates/${String(number).toLowerCase()}.jwt`;
      return { number: String(number), url, token: String(token) };
    },
    async change(what, { number }) {
      await done(what, number, '--home', 'body', '--reason', 'a journey');
      await publishBody();
    },
    async staple({ url }, name) {
      const trusted = ['--authority', authority, '--loopback'];
      const { exit } = await desk.run('staple', url, '--out', `pages/${name}`, ...trusted);
      return { exit, path: `/pages/${name}` };
    },
    write(name, html) {
      writeFileSync(join(folder, 'pages', name), html);
      return `/pages/${name}`;
    },
    async close() {
      await Promise.all([centre.close(), body.close(), sites.close()]);
      desk.remove();
    },
  };
}

async function startSites(folder: string, asked: readonly FolderServer[]) {
  const folders = { '/pages/': join(folder, 'pages'), '/script/': join(folder, 'script') };
  for (const path of Object.values(folders)) mkdirSync(path);
  const connect = ["connect-src 'self'", ...asked.map(({ base }) => base)].join(' ');
  const headers = {
    'content-security-policy': `${STRICT_POLICY}; ${connect}`,
    // So that no good manners of the page hide bad ones of the badge.
    'referrer-policy': 'unsafe-url',
  };
  const [site, strict, elsewhere] = await Promise.all([
    startSite({ folders, headers }),
    startSite({ folders }),
    startSite({ folders, headers }),
  ]);
  return {
    origins: { site: site.address, strict: strict.address, elsewhere: elsewhere.address },
    close: () => Promise.all([site.close(), strict.close(), elsewhere.close()]),
  };
}
