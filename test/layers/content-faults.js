import ts from 'typescript';
import { layerOf } from './import-faults.js';
import { lineOf, nodesIn } from './source-file.js';

/**
 * What a file of a layer may not hold, whatever it imports. The compiler's wall keeps the document out of the
 * core, but a clock and chance belong to the language itself, so they are looked for here.
 */

const OUTSIDE =
  /^(?:document|window|globalThis|self|fetch|localStorage|navigator|performance|setTimeout|setInterval)$/;
const IMPURE_CALL = /^(?:Date\.now|Math\.random)$/;

/** A name that stands for a global: not `x.document`, not `{ document: … }`. */
function isGlobalName(node) {
  if (!ts.isIdentifier(node) || !OUTSIDE.test(node.text)) return false;
  const { parent } = node;
  return !(
    parent.name === node &&
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyAssignment(parent))
  );
}

function impurity(node) {
  if (ts.isPropertyAccessExpression(node) && IMPURE_CALL.test(node.getText()))
    return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  return isGlobalName(node) ? node.text : undefined;
}

function faultsOfPurity({ path, tree }) {
  return [...nodesIn(tree)]
    .map((node) => [impurity(node), node])
    .filter(([name]) => name !== undefined)
    .map(
      ([name, node]) =>
        `${path}:${lineOf(tree, node)} uses ${name}: the core is given the time and the data it works on`,
    );
}

/** An entry point imports, exports and, if its name says so, registers. */
function isBareStatement(node, registers) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  return registers && ts.isExpressionStatement(node) && ts.isCallExpression(node.expression);
}

function faultsOfEntry({ path, tree }) {
  return tree.statements
    .filter((node) => !isBareStatement(node, path.startsWith('define')))
    .map(
      (node) =>
        `${path}:${lineOf(tree, node)} holds logic: an entry point only names what a reader may use`,
    );
}

/** `export default`, or a name exported as `default`. */
function isDefaultExport(node) {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Default) !== 0;
}

function faultsOfDefaults({ path, tree }) {
  return tree.statements
    .flatMap((node) => [node, ...(node.exportClause?.elements ?? [])])
    .filter(isDefaultExport)
    .map(
      (node) =>
        `${path}:${lineOf(tree, node)} has a default export: a thing has one name, everywhere the same`,
    );
}

/**
 * @param {import("./source-file.js").Source[]} sources
 * @returns {string[]}
 */
export function contentFaults(sources) {
  return sources.flatMap((source) => {
    const layer = layerOf(source.path);
    return [
      ...faultsOfDefaults(source),
      ...(layer?.pure ? faultsOfPurity(source) : []),
      ...(layer?.entry ? faultsOfEntry(source) : []),
    ];
  });
}
