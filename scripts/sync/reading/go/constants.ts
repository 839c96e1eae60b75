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

/** The text that an expression is, or that the constant of the file is whose name it is; undefined for all else. */
export function textOfExpression(file: GoFile, node: SyntaxNode | undefined): string | undefined {
  const value = node && (constantOf(file, node)?.value ?? node);
  return value?.name === 'String' ? readString(textOfNode(file, value)) : undefined;
}
