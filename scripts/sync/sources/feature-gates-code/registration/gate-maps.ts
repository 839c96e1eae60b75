import type { SyntaxNode } from '@lezer/common';
import {
  childrenOf,
  descendantsOf,
  type GoFile,
  kindsAround,
  textOfNode,
} from '../../../reading/go/syntax.ts';

/** A gate and what a map has for it. */
export interface MapEntry {
  readonly key: SyntaxNode;
  readonly value: SyntaxNode;
  /** The element or the assignment, for its comment and its line. */
  readonly written: SyntaxNode;
  /** Whether it is only there under a condition, or once for each turn of a loop. */
  readonly isConditional: boolean;
}

/** A gate and its spec, or its specs by version. */
export interface SpecEntry extends MapEntry {
  readonly isVersioned: boolean;
}

/** What the maps from gates to something hold, in file order. */
export interface GateMaps {
  /** Gate → spec, or specs by version. */
  readonly specs: readonly SpecEntry[];
  /** Gate → the gates it needs. */
  readonly dependencies: readonly MapEntry[];
}

/** The types of what a map has for a gate: a single spec, or specs by version. */
const SPECS: Readonly<Record<string, { isVersioned: boolean }>> = {
  FeatureSpec: { isVersioned: false },
  VersionedSpecs: { isVersioned: true },
};
const DEPENDENCIES = '[]Feature';

const CONDITIONS = /^(?:If|Switch|TypeSwitch|For|Select)Statement$/;

/**
 * Finds the maps by their types, wherever they stand: in a variable, in what a function returns, in
 * a call. Also finds values that are put into a map afterwards: `gates[X] = VersionedSpecs{…}`.
 */
export function gateMapsOf(file: GoFile): GateMaps {
  const found = [...entriesOfMaps(file), ...assignedEntries(file)];
  return {
    specs: found.flatMap(([type, entry]) => {
      const kind = SPECS[type];
      return kind === undefined ? [] : [{ ...entry, ...kind }];
    }),
    dependencies: found.flatMap(([type, entry]) => (type === DEPENDENCIES ? [entry] : [])),
  };
}

/** The elements of all maps whose keys are gates, each with the type of what the map holds. */
function entriesOfMaps(file: GoFile): [string, MapEntry][] {
  const named = mapTypes(file);
  return descendantsOf(file.root, 'TypedLiteral').flatMap((literal) => {
    const [written, value] = childrenOf(literal);
    const type = written && (named.get(textOfNode(file, written)) ?? written);
    if (type?.name !== 'MapType' || value === undefined) return [];
    const [keyType, valueType = ''] = childrenOf(type).map((each) => plainType(file, each));
    if (keyType !== 'Feature') return [];
    return value.getChildren('Element').flatMap((element): [string, MapEntry][] => {
      const [key, held] = childrenOf(element);
      const gate = key?.name === 'Key' ? childrenOf(key)[0] : undefined;
      return gate && held ? [[valueType, toEntry(gate, held, element)]] : [];
    });
  });
}

/** The types of maps to which the file gives a name. */
function mapTypes(file: GoFile): ReadonlyMap<string, SyntaxNode> {
  return new Map(
    descendantsOf(file.root, 'TypeSpec').flatMap((spec) => {
      const [name, type] = childrenOf(spec);
      return name && type?.name === 'MapType' ? [[textOfNode(file, name), type] as const] : [];
    }),
  );
}

function assignedEntries(file: GoFile): [string, MapEntry][] {
  return descendantsOf(file.root, 'Assignment').flatMap((assignment): [string, MapEntry][] => {
    const [target, value] = childrenOf(assignment);
    const key = target?.name === 'IndexExpr' ? childrenOf(target)[1] : undefined;
    const type = value?.name === 'TypedLiteral' ? childrenOf(value)[0] : undefined;
    if (!key || !value || !type) return [];
    return [[plainType(file, type), toEntry(key, value, assignment)]];
  });
}

function toEntry(key: SyntaxNode, value: SyntaxNode, written: SyntaxNode): MapEntry {
  const isConditional = kindsAround(written).some((kind) => CONDITIONS.test(kind));
  return { key, value, written, isConditional };
}

/** A type without its package: `[]featuregate.Feature` is "[]Feature". */
function plainType(file: GoFile, type: SyntaxNode): string {
  return textOfNode(file, type).replace(/\s|\w+\./g, '');
}
