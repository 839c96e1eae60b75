import type { SyntaxNode } from '@lezer/common';
import type { GateStage } from '../../../../../src/schemas/stage.ts';
import { constantsOf } from '../../../reading/go/constants.ts';
import { readString } from '../../../reading/go/literals.ts';
import { childrenOf, type GoFile, textOfNode } from '../../../reading/go/syntax.ts';
import { STAGE_NAMES } from '../stage-names.ts';

/** Reads the value of a field; undefined where it is not written out. */
export type ValueReader<T> = (value: SyntaxNode, file: GoFile) => T | undefined;

const MINOR = /^v?(\d{1,2}\.\d{1,3})(?:\.0)?$/;

/** `true`, `false`, or a constant of the same file that is one of them. */
export const readSpecBoolean: ValueReader<boolean> = (value, file) => {
  if (value.name === 'Bool') return textOfNode(file, value) === 'true';
  const constant =
    value.name === 'VariableName' &&
    constantsOf(file).find(({ name }) => name === textOfNode(file, value));
  return constant && constant.value.name === 'Bool'
    ? textOfNode(file, constant.value) === 'true'
    : undefined;
};

/** `featuregate.Alpha`, or `Alpha` within the package itself. */
export const readSpecStage: ValueReader<GateStage> = (value, file) =>
  STAGE_NAMES.get(textOfNode(file, value).replace(/^\w+\./, ''));

/** `version.MustParse("1.31")` and its like, or `version.MajorMinor(1, 31)`. */
export const readSpecVersion: ValueReader<string> = (value, file) => {
  if (value.name !== 'CallExpr') return undefined;
  const [called, args] = childrenOf(value);
  const name = called && textOfNode(file, called).replace(/^.*\./, '');
  const [first, second] = args ? childrenOf(args).map((each) => textOfNode(file, each)) : [];
  if (name === 'MajorMinor') {
    return MINOR.exec(`${first}.${second}`)?.[1];
  }
  if (!name?.startsWith('MustParse') || first === undefined) return undefined;
  return MINOR.exec(readString(first) ?? '')?.[1];
};
