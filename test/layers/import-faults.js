import { EMPTY_NAMES, LAYERS } from './rules.js';

/** Imports that go the wrong way, cycles, and names that say nothing: each fault as a sentence. */

/* A layer of files that are alike, wherever they lie, comes before that of a folder. */
const rank = ({ folder, files }) => (files === undefined ? folder.length : Infinity);

/** The layer a path below src belongs to. */
export function layerOf(path) {
  const fits = LAYERS.filter(({ folder, entry, files }) =>
    entry ? !path.includes('/') : path.startsWith(`${folder}/`) && (files?.test(path) ?? true),
  );
  return fits.sort((a, b) => rank(b) - rank(a))[0];
}

const nameOf = ({ name, folder, entry }) => name ?? (entry ? 'an entry point' : folder);

function inWords(layer) {
  const { layers = [], types = [], packages = [], node = false } = layer;
  const allowed = [
    ...(layer.entry ? [] : ['itself']),
    ...layers.map((folder) => folder || 'entry points'),
    ...types.map((type) => `types of ${type}`),
    ...packages,
    ...(node ? ['Node'] : []),
  ];
  return `${nameOf(layer)} may import only ${allowed.join(', ')}, because ${layer.why}`;
}

function packageAllowed({ packages = [], node = false }, from) {
  if (from.startsWith('node:')) return node;
  return packages.some(
    (name) => from === name || (name !== 'zod/mini' && from.startsWith(`${name}/`)),
  );
}

function targetAllowed(layer, target, typesOnly) {
  if (target.endsWith('.json')) return layer.json === true;
  const other = layerOf(target);
  if (other === undefined) return false;
  if (other === layer) return layer.entry !== true;
  const { layers = [], types = [] } = layer;
  const name = other.name ?? other.folder;
  return layers.includes(name) || (typesOnly && types.includes(name));
}

const allowed = (layer, { from, target, typesOnly }) =>
  target === undefined ? packageAllowed(layer, from) : targetAllowed(layer, target, typesOnly);

function faultsOfImports({ path, imports }) {
  const layer = layerOf(path);
  if (layer === undefined)
    return [`${path}: no layer owns this file; name its folder in test/layers/rules.js`];
  return imports
    .filter((line) => !allowed(layer, line))
    .map(({ from, line }) => `${path}:${line} imports ${from}: ${inWords(layer)}`);
}

function faultsOfNames({ path }) {
  if (/\/index\.ts$/.test(path))
    return [`${path}: a folder has no index.ts; import the file that holds the thing`];
  if (EMPTY_NAMES.test(path))
    return [`${path}: the name says nothing about the domain; a thing lives with what makes it`];
  return [];
}

/** The first way round in circles from each file that has one, every circle told once. */
function cycles(sources) {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]),
  );
  const done = new Set();
  const found = [];
  const visit = (path, trail) => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      found.push(
        `${[...trail.slice(seenAt), path].join(' -> ')}: these files import one another in a circle`,
      );
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

/**
 * @param {import("./source-file.js").Source[]} sources
 * @returns {string[]}
 */
export function importFaults(sources) {
  return [
    ...sources.flatMap(faultsOfNames),
    ...sources.flatMap(faultsOfImports),
    ...cycles(sources),
  ];
}
