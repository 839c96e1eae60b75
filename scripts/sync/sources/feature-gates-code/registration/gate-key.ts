import type { SyntaxNode } from '@lezer/common';
import { isGateName } from '../../../reading/gate-names.ts';
import { readString } from '../../../reading/go/literals.ts';
import { childrenOf, type GoFile, textOfNode } from '../../../reading/go/syntax.ts';

/** A gate as Go code names it: by the identifier of its constant, as a rule. */
export interface GateKey {
  readonly identifier: string;
  /** What the file calls the package of the constant; absent for its own package. */
  readonly qualifier?: string;
  /** Whether the identifier is the name itself: `featuregate.Feature("X")`, or `"X"` alone. */
  readonly isName?: boolean;
}

/**
 * Reads `X`, `genericfeatures.X`, `"X"` or a conversion such as `featuregate.Feature(clientfeatures.X)`;
 * undefined for all else.
 */
export function readGateKey(file: GoFile, node: SyntaxNode | undefined): GateKey | undefined {
  if (node === undefined) return undefined;
  const parts = childrenOf(node);
  switch (node.name) {
    case 'VariableName':
      return { identifier: textOfNode(file, node) };
    case 'SelectorExpr': {
      const [qualifier, identifier] = parts;
      if (qualifier?.name !== 'VariableName' || identifier === undefined) return undefined;
      return { identifier: textOfNode(file, identifier), qualifier: textOfNode(file, qualifier) };
    }
    case 'String': {
      const name = readString(textOfNode(file, node));
      return isGateName(name) ? { identifier: name, isName: true } : undefined;
    }
    default:
      return readGateKey(file, convertedGate(file, node));
  }
}

/** What a conversion such as `featuregate.Feature("X")` makes a gate; undefined for all else. */
export function convertedGate(file: GoFile, node: SyntaxNode): SyntaxNode | undefined {
  if (node.name !== 'CallExpr' && node.name !== 'Conversion') return undefined;
  const [type, values] = childrenOf(node);
  if (type === undefined || !/(?:^|\.)Feature$/.test(textOfNode(file, type))) return undefined;
  const [value, ...others] = values ? childrenOf(values) : [];
  return others.length === 0 ? value : undefined;
}

/** A gate as Go code writes it: "genericfeatures.X". */
export function wordGateKey({ identifier, qualifier }: GateKey): string {
  return qualifier === undefined ? identifier : `${qualifier}.${identifier}`;
}
