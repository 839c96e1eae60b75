import type { SyntaxNode } from '@lezer/common';
import { readString } from './literals.ts';
import { childrenOf, type GoFile, textOfNode } from './syntax.ts';

/** A constant, or a variable with a value, of a file. */
export interface GoConstant {
  readonly name: string;
  /** Its type without the package, such as "Feature"; absent where none is written. */
  readonly type?: string;
  readonly value: SyntaxNode;
  /** The declaration, for its comments and its line. */
  readonly spec: SyntaxNode;
}

/** The constants and variables that a file declares outside of functions, in file order. */
export function constantsOf(file: GoFile): GoConstant[] {
  return childrenOf(file.root)
    .filter(({ name }) => name === 'ConstDecl' || name === 'VarDecl')
    .flatMap((declaration) => specsIn(declaration).flatMap((spec) => readSpec(file, spec)));
}

function specsIn(declaration: SyntaxNode): SyntaxNode[] {
  const list = declaration.getChild('SpecList') ?? declaration;
  return childrenOf(list).filter(({ name }) => name === 'ConstSpec' || name === 'VarSpec');
}

/** One constant for each name with a value: `A, B = 1, 2` are two. */
function readSpec(file: GoFile, spec: SyntaxNode): GoConstant[] {
  const names = spec.getChildren('DefName');
  const equals = spec.getChild('=');
  if (equals === null) return [];
  const values = childrenOf(spec).filter(({ from }) => from > equals.from);
  const type = childrenOf(spec).find(
    ({ name, from }) => (name === 'TypeName' || name === 'QualifiedType') && from < equals.from,
  );
  return names.flatMap((name, index) => {
    const value = values[index];
    if (value === undefined) return [];
    const typeName = type && textOfNode(file, type).replace(/^.*\./, '');
    return [{ name: textOfNode(file, name), ...(typeName && { type: typeName }), value, spec }];
  });
}

const byName = new WeakMap<GoFile, ReadonlyMap<string, GoConstant>>();

/** The constant or variable, declared by the file outside of functions, whose name an expression is. */
export function constantOf(file: GoFile, node: SyntaxNode): GoConstant | undefined {
  if (node.name !== 'VariableName') return undefined;
  const known = byName.get(file) ?? new Map(constantsOf(file).map((each) => [each.name, each]));
  byName.set(file, known);
  return known.get(textOfNode(file, node));
}

/** Texts that are made of each other without end stop here; no real one comes near. */
const MAX_STEPS = 50;
const TEXT_TYPE = /(?:^|\.)(?:Feature|string)$/;

/**
 * The text that an expression stands for: texts joined by `+`, in brackets, as `Feature` or `string`, or by the
 * name of a constant of the file; undefined for all else.
 */
export function textOfExpression(
  file: GoFile,
  node: SyntaxNode | undefined,
  budget = { steps: MAX_STEPS },
): string | undefined {
  budget.steps -= 1;
  if (node === undefined || budget.steps < 0) return undefined;
  const read = (part: SyntaxNode | undefined) => textOfExpression(file, part, budget);
  const [first, second, third] = childrenOf(node);
  switch (node.name) {
    case 'String':
      return readString(textOfNode(file, node));
    case 'ParenthesizedExpr':
      return read(first);
    case 'Conversion':
    case 'CallExpr':
      return first && second && TEXT_TYPE.test(textOfNode(file, first))
        ? read(onlyChild(second))
        : undefined;
    case 'BinaryExp': {
      const [left, right] = [read(first), read(third)];
      const isJoined = second !== undefined && textOfNode(file, second) === '+';
      return isJoined && left !== undefined && right !== undefined ? left + right : undefined;
    }
    case 'VariableName':
      return read(constantOf(file, node)?.value);
    default:
      return undefined;
  }
}

function onlyChild(node: SyntaxNode): SyntaxNode | undefined {
  const [only, ...others] = childrenOf(node);
  return others.length === 0 ? only : undefined;
}
