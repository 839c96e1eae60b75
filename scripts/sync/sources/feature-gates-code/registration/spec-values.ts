import type { SyntaxNode } from '@lezer/common';
import type { GateStage } from '../../../../../src/schemas/stage.ts';
import { constantOf, textOfExpression } from '../../../reading/go/constants.ts';
import { childrenOf, type GoFile, textOfNode } from '../../../reading/go/syntax.ts';
import { STAGE_NAMES } from '../stage-names.ts';

/** Reads the value of a field; undefined where it is not written out. */
export type ValueReader<T> = (value: SyntaxNode, file: GoFile) => T | undefined;

const MINOR = /^v?((?:0|[1-9]\d?)\.(?:0|[1-9]\d{0,2}))(?:\.0)?$/;

/** `true`, `false`, or a constant of the same file that is one of them. */
export const readSpecBoolean: ValueReader<boolean> = (value, file) => {
  const node = heldValue(value, file);
  return node.name === 'Bool' ? textOfNode(file, node) === 'true' : undefined;
};

/** `featuregate.Alpha`, or `Alpha` within the package itself. */
export const readSpecStage: ValueReader<GateStage> = (value, file) =>
  STAGE_NAMES.get(textOfNode(file, value).replace(/^\w+\./, ''));

/** What a constant or variable of the same file holds; all else stands for itself. */
export function heldValue(value: SyntaxNode, file: GoFile): SyntaxNode {
  return constantOf(file, value)?.value ?? value;
}

/** `version.MustParse("1.31")` and its like, or `version.MajorMinor(1, 31)`. */
export const readSpecVersion: ValueReader<string> = (written, file) => {
  const value = heldValue(written, file);
  if (value.name !== 'CallExpr') return undefined;
  const [called, args] = childrenOf(value);
  const name = called && textOfNode(file, called).replace(/^.*\./, '');
  const [first, second] = args ? childrenOf(args) : [];
  if (name === 'MajorMinor' && first && second) {
    return MINOR.exec(`${textOfNode(file, first)}.${textOfNode(file, second)}`)?.[1];
  }
  return name?.startsWith('MustParse')
    ? MINOR.exec(textOfExpression(file, first) ?? '')?.[1]
    : undefined;
};
