import { CHECKER_PATH, RECOGNITION_PATH, didDocumentPath } from './published-paths.js';

/** What HOSTING.md is about, beside the settings themselves. */
export interface HostingNotesParts extends HostingParts {
  readonly name: string;
  readonly kind: 'issuer' | 'authority';
  /** Until when the signed lists are good; ISO 8601 in UTC. */
  readonly validUntil: string;
}

/** HOSTING.md: how to serve the folder, for the people who look after the web server. */
export function hostingNotes(parts: HostingNotesParts): string {
  const { base, name, kind, validUntil, maxAge } = parts;
  const did = `${base}${didDocumentPath(base)}`;
  const list = kind === 'issuer' ? 'status/revocation.jwt' : 'recognition.jwt';
  return `# Serving this folder

Made by \`cse-widgets publish\` for ${name}. Serve it at <${base}>, so that <${did}> is its DID document. Everything in it is public; no private key is among it, and none may be added.

## What must be so

- **https, and no redirect.** A document that answers with a redirect is not believed, not even one from \`www.\` to the bare name. Nobody is sent away from <${did}>.
- **\`Access-Control-Allow-Origin: *\`** on \`did.json\` and every \`.jwt\`. Without it, browsers of other sites cannot read them, and every badge says that it could not be checked.
- **No long cache.** \`Cache-Control: public, max-age=${maxAge}\` on the same files. A copy kept longer shows a withdrawn certificate as good.
- **Content types**: \`application/json\` for \`did.json\`, \`application/vc+jwt\` for \`.jwt\`. Nothing breaks where a host sends another.
- **Published again in time.** The lists here are good until ${validUntil}. After that, every badge says that it could not be checked. Run \`cse-widgets publish\` from a timer, at least twice as often as that takes.

To look at it from outside:

\`\`\`sh
curl -sSI ${base}${list}
\`\`\`

## nginx

The file \`nginx.conf\` beside this one:

\`\`\`nginx
${nginxSettings(parts)}\`\`\`

## Apache

The file \`.htaccess\` beside this one, and a second one in \`${CHECKER_PATH}\`. They need \`AllowOverride FileInfo Indexes\` and \`mod_headers\` (\`a2enmod headers\`). If your site has an \`.htaccess\` of its own, it was left alone; add this to it:

\`\`\`apache
${apacheSettings(parts)}\`\`\`

## Netlify, Cloudflare Pages and hosts like them

They read a file \`_headers\` in the root of the site${new URL(base).pathname === '/' ? ', beside this one' : '; move the one beside this file there'}:

\`\`\`text
${staticHostSettings(parts)}\`\`\`

GitHub Pages sends \`Access-Control-Allow-Origin: *\` by itself and keeps copies for ten minutes; that will do. Put an empty file \`.nojekyll\` in the root of the site, or it leaves out \`.well-known\`.

## Copying it to a server

Files are put in place one by one, each in one step, so the folder may be the one that is being served. If you copy it, use a tool that does the same, and take the DID document first: \`rsync --archive --delay-updates\`.
`;
}

/*
 * What a web server must say with a published folder, for three kinds of
 * server. Pages of other sites read the documents, hence the CORS header; and
 * a copy kept longer than a list's ttl would hide a revocation.
 */

/** What the settings of a server depend on. */
export interface HostingParts {
  /** Address that is published to. */
  readonly base: string;
  /** Seconds that a copy of a document may be kept. */
  readonly maxAge: number;
  /** Policy of the checker page. */
  readonly policy: string;
}

/** The first line of every settings file of ours, by which it is known again. */
export const SETTINGS_MARK = '# Made by "cse-widgets publish"';

/** Media type of everything signed (Verifiable Credentials JOSE COSE, section 6). */
const TOKEN_TYPE = 'application/vc+jwt';
const DID_TYPE = 'application/json';

type Headers = Readonly<Record<string, string>>;

const documentHeaders = (maxAge: number): Headers => ({
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': `public, max-age=${maxAge}`,
  'X-Content-Type-Options': 'nosniff',
});

/* Who may frame a page cannot be said in the page itself. */
const pageHeaders = (policy: string): Headers => ({
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** For nginx: locations to be included in a `server` block. */
export function nginxSettings({ base, maxAge, policy }: HostingParts): string {
  const { hostname, pathname } = new URL(base);
  const below = pathname.replaceAll('.', '\\.');
  const did = `${pathname}${didDocumentPath(base)}`;
  const documents = documentHeaders(maxAge);
  return `${SETTINGS_MARK}: include it in the server block of ${hostname}.
location = ${did} {
${nginxType(DID_TYPE)}
${nginxHeaders(documents)}
}
location ~ ^${below}(?:${RECOGNITION_PATH.replace('.', '\\.')}|(?:status|certificates)/[^/]+\\.jwt)$ {
${nginxType(TOKEN_TYPE)}
${nginxHeaders(documents)}
}
location ^~ ${pathname}${CHECKER_PATH} {
    index index.html;
${nginxHeaders(pageHeaders(policy))}
}
`;
}

const nginxType = (type: string) => `    types { }\n    default_type ${type};`;

const nginxHeaders = (headers: Headers) =>
  Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} "${value}" always;`)
    .join('\n');

/** For Apache: the .htaccess of the folder. */
export function apacheSettings({ maxAge }: HostingParts): string {
  return `${SETTINGS_MARK}; needs mod_headers.
AddType ${TOKEN_TYPE} .jwt
<IfModule mod_headers.c>
  <FilesMatch "^(?:did\\.json|.+\\.jwt)$">
${apacheHeaders(documentHeaders(maxAge), '    ')}
  </FilesMatch>
</IfModule>
`;
}

/** For Apache: the .htaccess of the checker page's folder. */
export function apacheCheckerSettings({ policy }: HostingParts): string {
  return `${SETTINGS_MARK}; needs mod_headers.
DirectoryIndex index.html
<IfModule mod_headers.c>
${apacheHeaders(pageHeaders(policy), '  ')}
</IfModule>
`;
}

const apacheHeaders = (headers: Headers, indent: string) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}Header always set ${name} "${value}"`)
    .join('\n');

/** For Netlify, Cloudflare Pages and their like: the _headers of the site's root. */
export function staticHostSettings({ base, maxAge, policy }: HostingParts): string {
  const { pathname } = new URL(base);
  const documents = documentHeaders(maxAge);
  const rules: [string, Headers][] = [
    [didDocumentPath(base), { ...documents, 'Content-Type': DID_TYPE }],
    [RECOGNITION_PATH, { ...documents, 'Content-Type': TOKEN_TYPE }],
    ['status/*', { ...documents, 'Content-Type': TOKEN_TYPE }],
    ['certificates/*', { ...documents, 'Content-Type': TOKEN_TYPE }],
    [`${CHECKER_PATH}*`, pageHeaders(policy)],
  ];
  const lines = rules.map(
    ([path, headers]) => `${pathname}${path}\n${staticHostHeaders(headers)}\n`,
  );
  return `${SETTINGS_MARK}.\n${lines.join('')}`;
}

const staticHostHeaders = (headers: Headers) =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n');
