import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/**
 * The sources as TypeScript itself reads them: a regular expression would take a comment for an import, and
 * miss one that spans lines.
 *
 * @typedef {{ from: string, line: number, typesOnly: boolean, target?: string }} Import
 *   `target` is the file of src that a relative import leads to, as a path below src.
 * @typedef {{ path: string, tree: ts.SourceFile, imports: Import[] }} Source
 */

const onlyTypes = (clause) =>
  clause !== undefined &&
  (clause.isTypeOnly === true ||
    ((clause.namedBindings?.elements ?? clause.elements)?.every((name) => name.isTypeOnly) ===
      true &&
      clause.name === undefined));

/** The specifier of an import, an `export … from` or an `import()`, whatever form it takes. */
function specifierOf(node) {
  if (ts.isImportDeclaration(node)) return [node.moduleSpecifier, onlyTypes(node.importClause)];
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return [node.moduleSpecifier, node.isTypeOnly || onlyTypes(node.exportClause)];
  }
  if (ts.isImportTypeNode(node)) return [node.argument.literal, true];
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return dynamic ? [node.arguments[0], false] : undefined;
}

/** Every node below one. */
export function* nodesIn(node) {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

export const lineOf = (tree, node) =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

function importsOf(path, tree) {
  const imports = [];
  for (const node of nodesIn(tree)) {
    const [specifier, typesOnly] = specifierOf(node) ?? [];
    if (specifier === undefined) continue;
    const from = specifier.text ?? specifier.getText(tree);
    const relative = from.startsWith('.');
    const target = relative
      ? posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts')
      : undefined;
    imports.push({ from, line: lineOf(tree, node), typesOnly, target });
  }
  return imports;
}

/** @returns {Source[]} Every TypeScript file below a folder. */
export function readSources(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
      return { path, tree, imports: importsOf(path, tree) };
    });
}
