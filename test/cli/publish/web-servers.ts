/*
 * Web servers that show a published folder as its settings tell them to: as much of nginx, of Apache and of hosts like
 * Netlify as these settings ask for. What they do not know they refuse, so that no line is passed over in silence.
 */

/** The files of a published folder by path, with `/` between its parts. */
export type Files = Readonly<Record<string, string>>;

/** The headers of an answer by name, in small letters. */
export type Headers = Readonly<Record<string, string>>;

/** A server that shows a folder at an address; it gives the headers that a path is answered with. */
export type WebServer = (files: Files, base: string) => (path: string) => Headers;

/* What a server knows by itself; a token is something else for those that know RFC 7519. */
const TYPES: Headers = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  txt: 'text/plain',
  jwt: 'application/jwt',
};
const NO_TYPE = 'application/octet-stream';

function typeByName(path: string, types: Headers = TYPES, otherwise = NO_TYPE): string {
  const name = path.endsWith('/') ? 'index.html' : path;
  return types[/\.([^./]+)$/.exec(name)?.[1] ?? ''] ?? otherwise;
}

function fail(server: string, line: string): never {
  throw new Error(`${server} does not know: ${line}`);
}

interface Location {
  readonly how: string;
  readonly where: string;
  readonly lines: readonly string[];
}

/** nginx with `nginx.conf` included: an exact location, else a prefix that ends the search, else the first pattern. */
export const nginx: WebServer = (files) => {
  const locations: Location[] = [];
  let lines: string[] | undefined;
  for (const line of (files['nginx.conf'] ?? '').split('\n').map((one) => one.trim())) {
    const opening = /^location (=|~|\^~) (\S+) \{$/.exec(line);
    if (opening) {
      if (lines) fail('nginx', line);
      lines = [];
      locations.push({ how: opening[1] ?? '', where: opening[2] ?? '', lines });
    } else if (line === '}') lines = undefined;
    else if (lines) lines.push(line);
    else if (line !== '' && !line.startsWith('#')) fail('nginx', line);
  }
  if (lines) fail('nginx', 'a block that is not closed');
  return (path) => {
    const found =
      locations.find(({ how, where }) => how === '=' && path === where) ??
      locations.find(({ how, where }) => how === '^~' && path.startsWith(where)) ??
      locations.find(({ how, where }) => how === '~' && new RegExp(where).test(path));
    let [types, otherwise] = [TYPES, NO_TYPE];
    const headers: Record<string, string> = {};
    for (const line of found?.lines ?? []) {
      const [, name, value] = /^add_header ([\w-]+) "([^"]*)" always;$/.exec(line) ?? [];
      const [, type] = /^default_type (\S+);$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) headers[name.toLowerCase()] = value;
      else if (type !== undefined) otherwise = type;
      else if (line === 'types { }') types = {};
      else if (line !== 'index index.html;') fail('nginx', line);
    }
    return { 'content-type': typeByName(path, types, otherwise), ...headers };
  };
};

/** Apache with mod_headers: the `.htaccess` of each folder on the way, one after the other. */
export const apache: WebServer = (files, base) => (path) => {
  const inside = path.slice(new URL(base).pathname.length);
  const folders = inside.split('/');
  const last = folders.pop();
  const name = last === '' || last === undefined ? 'index.html' : last;
  const onTheWay = ['', ...folders.map((_, at) => `${folders.slice(0, at + 1).join('/')}/`)];
  const types: Record<string, string> = { ...TYPES };
  const headers: Record<string, string> = {};
  for (const settings of onTheWay.map((folder) => files[`${folder}.htaccess`] ?? '')) {
    let applies = true;
    for (const line of settings.split('\n').map((one) => one.trim())) {
      const [, pattern] = /^<FilesMatch "(.+)">$/.exec(line) ?? [];
      const [, header, value] = /^Header always set ([\w-]+) "([^"]*)"$/.exec(line) ?? [];
      const [, type, ending] = /^AddType (\S+) \.(\w+)$/.exec(line) ?? [];
      if (pattern !== undefined) applies = new RegExp(pattern).test(name);
      else if (line === '</FilesMatch>') applies = true;
      else if (header !== undefined && value !== undefined) {
        if (applies) headers[header.toLowerCase()] = value;
      } else if (type !== undefined && ending !== undefined) types[ending] = type;
      else if (!/^(?:#.*|<\/?IfModule.*>|DirectoryIndex index\.html|)$/.test(line)) {
        fail('Apache', line);
      }
    }
  }
  return { 'content-type': typeByName(name, types), ...headers };
};

/** Netlify, Cloudflare Pages and their like, with `_headers` in the root of the site: every rule that fits. */
export const staticHost: WebServer = (files) => {
  const rules: { readonly fits: RegExp; readonly headers: Record<string, string> }[] = [];
  for (const line of (files._headers ?? '').split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      rules.push({ fits: new RegExp(`^${pattern}$`), headers: {} });
    } else if (name !== undefined && value !== undefined && rules.length > 0) {
      Object.assign(rules.at(-1)?.headers ?? {}, { [name.toLowerCase()]: value });
    } else if (line !== '' && !line.startsWith('#')) fail('the host', line);
  }
  return (path) => {
    const fitting = rules.filter(({ fits }) => fits.test(path)).map(({ headers }) => headers);
    return Object.assign({ 'content-type': typeByName(path) }, ...fitting) as Headers;
  };
};
