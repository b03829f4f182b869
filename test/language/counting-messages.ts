import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/* Which messages are told a number, as the types of its files say: a new one is found without being named here. */

const FOLDER = join(import.meta.dirname, '../../src');

/** A message that is told at least one number. */
export interface CountingMessage {
  /** The file of its words below src, without the language: such as `components/team/messages`. */
  readonly file: string;
  /** Its name with the members it stands in, such as `outcome.added`. */
  readonly name: string;
  /** Where in what it is given the numbers stand, such as `0`, or `1.worse` for a member of an object. */
  readonly numbers: readonly string[];
}

/** Every message of the interface that is told a number. */
export function countingMessages(): CountingMessage[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!load-)messages\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''));
  const paths = files.map((file) => join(FOLDER, `${file}.ts`));
  const program = ts.createProgram(paths, { strict: true, skipLibCheck: true, noEmit: true });
  const checker = program.getTypeChecker();
  return files.flatMap((file, at) => {
    const source = program.getSourceFile(paths[at] ?? '');
    const words = source?.statements
      .filter(ts.isInterfaceDeclaration)
      .find(({ name }) => name.text.endsWith('Messages'));
    if (!words) throw new Error(`${file} has no interface of its messages`);
    return membersOf(checker, checker.getTypeAtLocation(words), '').flatMap(({ name, type }) => {
      const numbers = type.getCallSignatures().flatMap((one) => numbersIn(checker, one));
      return numbers.length > 0 ? [{ file, name, numbers }] : [];
    });
  });
}

interface Member {
  readonly name: string;
  readonly type: ts.Type;
}

/* Words may stand in groups; whatever is no string and is not called holds more of them. */
function membersOf(checker: ts.TypeChecker, type: ts.Type, prefix: string): Member[] {
  return type.getProperties().flatMap((property) => {
    const name = prefix + property.name;
    const member = checker.getTypeOfSymbol(property);
    if (member.getCallSignatures().length > 0) return [{ name, type: member }];
    const isGroup = (member.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(member);
    return isGroup ? membersOf(checker, member, `${name}.`) : [];
  });
}

function numbersIn(checker: ts.TypeChecker, signature: ts.Signature): string[] {
  return signature.getParameters().flatMap((parameter, at) => {
    const type = checker.getTypeOfSymbol(parameter);
    if (isNumber(type)) return [String(at)];
    if ((type.flags & ts.TypeFlags.Object) === 0 || checker.isArrayLikeType(type)) return [];
    return type
      .getProperties()
      .filter((property) => isNumber(checker.getTypeOfSymbol(property)))
      .map(({ name }) => `${String(at)}.${name}`);
  });
}

function isNumber(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0);
}
