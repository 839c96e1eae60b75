import type { SyntaxNode } from '@lezer/common';
import { commentAfter, documentationOf } from './comments.ts';
import { readString } from './literals.ts';
import { childrenOf, descendantsOf, type GoFile, textOfNode } from './syntax.ts';

/** A type as a declaration writes it. Pointers are left out: they change no path. */
export type GoType =
  | { readonly kind: 'named'; readonly qualifier?: string; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly of: GoType }
  | {
      readonly kind: 'struct';
      readonly fields: readonly GoField[];
      /** The lines of the documentation of its declaration; none for a struct without a name. */
      readonly comments: readonly string[];
    }
  | { readonly kind: 'other' };

/** A field of a struct. */
export interface GoField {
  /** Absent where a type is embedded. */
  readonly name?: string;
  readonly type: GoType;
  /** The text of its tag, such as `json:"name,omitempty"`; empty without one. */
  readonly tag: string;
  /** The lines of its documentation, and the comment behind it. */
  readonly comments: readonly string[];
}

/** The types that a file declares, by name. */
export function typesOf(file: GoFile): Map<string, GoType> {
  const types = new Map<string, GoType>();
  for (const spec of descendantsOf(file.root, 'TypeSpec')) {
    const name = spec.getChild('DefName');
    const written = childrenOf(spec).at(-1);
    if (name === null || written === undefined) continue;
    const type = readType(file, written);
    const isStruct = type.kind === 'struct';
    const comments = isStruct ? documentationOf(file, spec) : [];
    types.set(textOfNode(file, name), isStruct ? { ...type, comments } : type);
  }
  return types;
}

function readType(file: GoFile, node: SyntaxNode): GoType {
  const inner = childrenOf(node).at(-1);
  switch (node.name) {
    case 'TypeName':
      return { kind: 'named', name: textOfNode(file, node) };
    case 'QualifiedType': {
      const [qualifier = '', name = ''] = textOfNode(file, node).split('.');
      return { kind: 'named', qualifier, name };
    }
    case 'PointerType':
    case 'ParenthesizedType':
      return inner ? readType(file, inner) : { kind: 'other' };
    case 'SliceType':
    case 'ArrayType':
      return inner ? { kind: 'list', of: readType(file, inner) } : { kind: 'other' };
    case 'MapType':
      return inner ? { kind: 'map', of: readType(file, inner) } : { kind: 'other' };
    case 'StructType':
      return { kind: 'struct', fields: readFields(file, node), comments: [] };
    default:
      return { kind: 'other' };
  }
}

function readFields(file: GoFile, struct: SyntaxNode): GoField[] {
  const body = struct.getChild('StructBody');
  return (body?.getChildren('FieldDecl') ?? []).flatMap((declaration) => {
    const parts = childrenOf(declaration);
    const written = parts.find(({ name }) => name !== 'FieldName' && name !== 'String');
    if (written === undefined) return [];
    const tag = declaration.getChild('String');
    const after = commentAfter(file, declaration);
    const field = {
      type: readType(file, written),
      tag: (tag && readString(textOfNode(file, tag))) ?? '',
      comments: [...documentationOf(file, declaration), ...(after === undefined ? [] : [after])],
    };
    const names = declaration.getChildren('FieldName').map((name) => textOfNode(file, name));
    return names.length === 0 ? [field] : names.map((name) => ({ name, ...field }));
  });
}
