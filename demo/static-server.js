import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/**
 * A small web server for the demo pages, the journeys and the benchmark: files of a few named folders, read only,
 * with the headers a careful council would send. No package does less than this file.
 */

/** Everything from this site and nothing inline: what holds here holds on the strictest host page. */
export const STRICT_POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jwt': 'application/vc+jwt',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const statusOf = (path) => statSync(path, { throwIfNoEntry: false });

/** The path of a request below `/`, decoded; undefined if it is not one. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(`http://localhost${url}`).pathname);
  } catch {
    return undefined;
  }
}

/**
 * The file a path names, or undefined. `folders` maps a path's beginning to a folder; the longest beginning that
 * fits wins. A file counts only if, symbolic links followed, it lies inside its folder: `..` leads nowhere.
 */
export function fileFor(path, folders) {
  const fits = Object.keys(folders).filter((beginning) => path.startsWith(beginning));
  const beginning = fits.sort((a, b) => b.length - a.length)[0];
  if (beginning === undefined || path.includes('\0')) return undefined;
  let file = join(folders[beginning], path.slice(beginning.length));
  if (statusOf(file)?.isDirectory()) file = join(file, 'index.html');
  if (!statusOf(file)?.isFile()) return undefined;
  const inside = realpathSync(folders[beginning]) + sep;
  return realpathSync(file).startsWith(inside) ? file : undefined;
}

function sendText(response, status, text) {
  response.writeHead(status, { 'content-type': TYPES['.txt'] }).end(text);
}

/**
 * @param {Record<string, string>} folders Beginning of a path (`/`, `/dist/`) to the folder it shows.
 * @param {Record<string, string>} [headers] Sent with every answer, beside or in place of the usual ones.
 */
export function createStaticServer(folders, headers = {}) {
  return createServer((request, response) => {
    const always = {
      'cache-control': 'no-store',
      'content-security-policy': STRICT_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...headers,
    };
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only reading is allowed.');
    const path = pathOf(request.url);
    const file = path === undefined ? undefined : fileFor(path, folders);
    if (file === undefined) return sendText(response, 404, 'There is no such page.');
    return sendFile(file, request, response);
  });
}

/** Answers with a file, or with its headers alone where they are all that was asked for. */
export function sendFile(file, request, response) {
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file).pipe(response);
}

/**
 * Listens on this machine only, at `port` or the next free one; 0 takes any.
 * @returns {Promise<number>} The port it got.
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    const tryPort = (candidate) => {
      server.once('error', (error) => {
        if (error.code === 'EADDRINUSE' && candidate < port + 100) tryPort(candidate + 1);
        else reject(error);
      });
      server.listen(candidate, '127.0.0.1');
    };
    server.once('listening', () => {
      server.removeAllListeners('error');
      resolve(server.address().port);
    });
    tryPort(port);
  });
}
