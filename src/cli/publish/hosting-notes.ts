import { CHECKER_PATH, didDocumentPath } from './published-paths.js';
import {
  apacheSettings,
  nginxSettings,
  staticHostSettings,
  type HostingParts,
} from './web-server-settings.js';

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
