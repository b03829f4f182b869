import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A web server on this machine that shows one folder, and can misbehave. */
export interface FolderServer {
  /** Such as `http://localhost:40123/`. */
  readonly base: string;
  /** Paths asked for so far, in order. */
  readonly asked: string[];
  /** Answers a path in its own way from now on. */
  readonly answer: (path: string, respond: (response: ServerResponse) => void) => void;
  /** Answers as at first again. */
  readonly behave: () => void;
  /** Stops, for good. */
  readonly close: () => Promise<void>;
}

/* What any server knows without being told; a browser runs no script and no style sheet of another type. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Starts a server for a folder, which need not be there yet. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const [asked, special] = [[] as string[], new Map<string, (response: ServerResponse) => void>()];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const respond =
      special.get(path) ?? ((one: ServerResponse) => showFile(join(folder, path), one));
    respond(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://localhost:${String(port)}/`,
    asked,
    answer: (path, respond) => special.set(path, respond),
    behave: () => {
      special.clear();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function showFile(path: string, response: ServerResponse): void {
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const headers = { 'access-control-allow-origin': '*', 'content-type': type };
  response.writeHead(200, headers).end(readFileSync(file));
}
