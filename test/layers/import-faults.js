import { cruise } from 'dependency-cruiser';
import { EMPTY_NAMES, LAYERS } from './rules.js';

/** Imports that go the wrong way or round in a circle, and names that say nothing: each fault as a sentence. */

const TYPES = ['type-only', 'type-import'];

/* Groups of a path below src; `$1` of a layer of words is the room that it lies in. */
const OF_ENTRY = String.raw`^[^/]+\.ts$`;
const pathOf = ({ folder, entry, files, json }) => {
  if (entry) return OF_ENTRY;
  if (files) return `^${folder}/([^/]+)/${files}$`;
  return `^${folder}/.+\\.(?:ts${json ? '|json' : ''})$`;
};

const nameOf = ({ name, folder, entry }) => name ?? (entry ? 'an entry point' : folder);

/** The layer a path below src belongs to. */
export const layerOf = (path) =>
  LAYERS.find((layer) => new RegExp(pathOf(layer)).test(path) && !isOfOther(layer, path));

/* A file in a room of a wing is not of the wing itself, nor are the words of a feature of the feature. */
const othersIn = (layer) =>
  LAYERS.filter(
    (other) =>
      other !== layer &&
      !layer.entry &&
      layer.files === undefined &&
      (other.folder.startsWith(`${layer.folder}/`) ||
        (other.files !== undefined && layer.folder.startsWith(`${other.folder}/`))),
  ).map(pathOf);

const isOfOther = (layer, path) => othersIn(layer).some((other) => new RegExp(other).test(path));

/* `zod` alone is the whole of it; only `zod/mini` is small enough. */
const ofPackage = (name) => `(?:^|node_modules/)${name}(?:/|$)`;

/** The files that a layer may import, as one that is matched against what dependency-cruiser found. */
function allowedBy(layer, names) {
  const others = LAYERS.filter(({ name, folder }) => names.includes(name ?? folder));
  const own = layer.entry ? [] : [pathOf(layer).replace('([^/]+)', '$1')];
  return [...own, ...others.map(pathOf), ...(layer.packages ?? []).map(ofPackage)];
}

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

/** Two rules for each layer: what it may not know at all, and of what it may know nothing but the types. */
function rulesOf(layer) {
  const { layers = [], types = [], node = false } = layer;
  const from = { path: pathOf(layer), pathNot: othersIn(layer) };
  const rule = { name: nameOf(layer), severity: 'error', from };
  const values = allowedBy(layer, layers);
  const known = allowedBy(layer, [...layers, ...types]);
  return [
    { ...rule, to: { pathNot: known, dependencyTypesNot: node ? ['core'] : [] } },
    { ...rule, to: { pathNot: values, path: known, dependencyTypesNot: TYPES } },
  ];
}

const RULES = [
  ...LAYERS.flatMap(rulesOf),
  { name: 'circle', severity: 'error', from: {}, to: { circular: true } },
];

function faultOf({ type, from, to, rule, cycle }) {
  if (type === 'cycle') {
    const round = cycle.map(({ name }) => name).sort();
    return `${[...round, round[0]].join(' -> ')}: these files import one another in a circle`;
  }
  return `${from} imports ${to.replace(/^.*node_modules\//, '')}: ${inWords(LAYERS.find((layer) => nameOf(layer) === rule.name))}`;
}

function faultsOfNames(path) {
  if (layerOf(path) === undefined)
    return [`${path}: no layer owns this file; name its folder in test/layers/rules.js`];
  if (/\/index\.ts$/.test(path))
    return [`${path}: a folder has no index.ts; import the file that holds the thing`];
  if (EMPTY_NAMES.test(path))
    return [`${path}: the name says nothing about the domain; a thing lives with what makes it`];
  return [];
}

/**
 * @param {string} folder - Of the sources, src itself.
 * @param {readonly string[]} paths - Of the sources, below it.
 * @returns {Promise<string[]>}
 */
export async function importFaults(folder, paths) {
  const { output } = await cruise(['.'], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: RULES },
    // What only the types need is an import too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  const { violations } = output.summary;
  return [...paths.flatMap(faultsOfNames), ...new Set(violations.map(faultOf))];
}
