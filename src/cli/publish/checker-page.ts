import type { BadgeScript } from './badge-script-file.js';
import type { PublishedFile } from './published-folder.js';
import { CHECKER_PATH } from './published-paths.js';

/*
 * The page that every badge links to: on the issuer's own domain, where no
 * author of another page has a say in what it shows.
 */

/** What a checker page is made of. */
export interface CheckerParts {
  /** Who publishes the page. */
  readonly name: string;
  /** Address that is published to. */
  readonly base: string;
  /** DIDs of the authorities whose lists it asks, beside those compiled into the script. */
  readonly authorities: readonly string[];
  readonly badgeScript: BadgeScript;
  /** Whether lists may also come over plain http from this machine, for trying out. */
  readonly loopback: boolean;
}

/** The files of the checker page: English, Welsh, and what both need. Nothing in it is inline. */
export function checkerPages(parts: CheckerParts): PublishedFile[] {
  const { script, beside } = parts.badgeScript;
  const files = {
    ...beside,
    'cse-badge.js': script,
    'check.js': CARRY_FRAGMENT,
    'check.css': STYLES,
    'cy/index.html': pageOf(parts, checkerWords('cy', parts.name), '../'),
    'index.html': pageOf(parts, checkerWords('en', parts.name), ''),
  };
  return Object.entries(files).map(([path, text]) => ({ path: `${CHECKER_PATH}${path}`, text }));
}

/* As far as a policy can say it: of 127.0.0.0/8, each address would need a source of its own. */
const LOOPBACK_SOURCES = ['http://localhost:*', 'http://*.localhost:*', 'http://127.0.0.1:*'];

/**
 * The policy of the page; it can fetch lists from anywhere, and show and run nothing but its own.
 * As a header it may also say who may frame the page (`frame-ancestors`), which a page cannot.
 */
export function checkerPolicy({ loopback }: Pick<CheckerParts, 'loopback'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ["connect-src 'self' https:", ...(loopback ? LOOPBACK_SOURCES : [])].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/* A text as it may stand in HTML, in an attribute too. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function pageOf(parts: CheckerParts, words: CheckerWords, up: string): string {
  const { name, base, authorities } = parts;
  const { language, other } = words;
  const authority = escapeHtml(authorities.join(' '));
  const home = escapeHtml(new URL(base).origin);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${checkerPolicy(parts)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${escapeHtml(`${words.heading} – ${name}`)}</title>
    <link rel="stylesheet" href="${up}check.css" />
    <script type="module" src="${up}check.js"></script>
    <script type="module" src="${up}cse-badge.js"></script>
  </head>
  <body>
    <header>
      <p><a href="${home}/">${escapeHtml(name)}</a></p>
      <p>
        <a href="${other.href}" lang="${other.language}" hreflang="${other.language}" id="other-language">${other.name}</a>
      </p>
    </header>
    <main>
      <h1>${words.heading}</h1>
      <p>${escapeHtml(words.purpose)}</p>
      <cse-badge-check${authority && ` authority="${authority}"`}></cse-badge-check>
      <div class="without-script">
        <p>${escapeHtml(words.withoutScript)}</p>
        <p>${escapeHtml(words.askInstead)}</p>
      </div>
    </main>
  </body>
</html>
`;
}

/* A badge's link brings the certificate in the fragment, and the link to the other language must not lose it. */
const CARRY_FRAGMENT = `const link = document.getElementById('other-language');
const carry = () => {
  link.hash = location.hash;
};
addEventListener('hashchange', carry);
carry();
`;

/* What needs no script goes once the script is there; if it never comes, it stays. */
const STYLES = `:root {
  color-scheme: light dark;
  font: 1rem/1.5 system-ui, sans-serif;
}

body {
  margin: 0 auto;
  padding: 1rem;
  max-inline-size: 44rem;
  overflow-wrap: anywhere;
}

header {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  column-gap: 2rem;
}

header p {
  margin: 0;
}

header a {
  display: inline-block;
  padding-block: 0.25rem;
}

cse-badge-check {
  display: block;
}

cse-badge-check:defined + .without-script {
  display: none;
}
`;

/** The words of the checker page around the checker itself, in one language. Plain text. */
export interface CheckerWords {
  readonly language: 'en' | 'cy';
  readonly heading: string;
  /** What the page is for, and why here. */
  readonly purpose: string;
  /** Why nothing may be there to fill in. */
  readonly withoutScript: string;
  /** What to do then. */
  readonly askInstead: string;
  /** The same page in the other language. */
  readonly other: { readonly language: string; readonly name: string; readonly href: string };
}

/* The words of the checker page of a certification body or authority of this name. */
function checkerWords(language: CheckerWords['language'], name: string): CheckerWords {
  return language === 'en' ? english(name) : welsh(name);
}

const english = (name: string): CheckerWords => ({
  language: 'en',
  heading: 'Check a certificate',
  purpose: `A page can imitate a badge. Here, on the site of ${name}, your browser looks at the certificate itself: who signed it, whether that body is recognised, and whether the certificate still stands.`,
  withoutScript:
    'The check needs JavaScript. If there is nothing to fill in here, your browser has it switched off, or it did not load.',
  askInstead: `You can also ask ${name} whether a certificate stands. Give its number and the name of the organisation.`,
  other: { language: 'cy', name: 'Cymraeg', href: 'cy/' },
});

const welsh = (name: string): CheckerWords => ({
  language: 'cy',
  heading: 'Gwirio tystysgrif',
  purpose: `Gall tudalen ddynwared bathodyn. Yma, ar wefan ${name}, mae eich porwr yn edrych ar y dystysgrif ei hun: pwy a’i llofnododd, a yw’r corff hwnnw wedi’i gydnabod, ac a yw’r dystysgrif yn dal mewn grym.`,
  withoutScript:
    'Mae angen JavaScript i wirio. Os nad oes dim i’w lenwi yma, mae wedi’i ddiffodd yn eich porwr, neu ni lwythodd.',
  askInstead: `Gallwch hefyd ofyn i ${name} a yw tystysgrif mewn grym. Rhowch ei rhif ac enw’r sefydliad.`,
  other: { language: 'en', name: 'English', href: '../' },
});
