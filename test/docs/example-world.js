/**
 * Loaded into Node before a documented command runs (`--import`): the made-up domains of the document lead to
 * servers on this machine, as DNS and TLS would lead to real ones, and it is the day that the document speaks of.
 * `EXAMPLE_DOMAINS` is JSON, origin to address; `EXAMPLE_NOW` is ISO 8601.
 */
const servers = Object.entries(JSON.parse(process.env.EXAMPLE_DOMAINS));
const now = Date.parse(process.env.EXAMPLE_NOW);
const { fetch: fetchReally } = globalThis;

Date.now = () => now;

/** @param {string | URL} asked */
globalThis.fetch = (asked, options) => {
  const url = String(asked);
  const found = servers.find(([origin]) => url.startsWith(`${origin}/`));
  if (found === undefined) return Promise.reject(new TypeError(`no such domain: ${url}`));
  const [origin, address] = found;
  return fetchReally(address + url.slice(origin.length), options);
};
