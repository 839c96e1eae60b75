import { parseGoBool } from '../model/check/gate-list.ts';
import type { TreeScalar } from './tree.ts';

/** Booleans as Kubernetes reads them from YAML, which is as YAML 1.1 had them. */
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;

/** Whether a tag makes a text of a scalar: `!!str true`. */
export function isTaggedText({ tag = '' }: Pick<TreeScalar, 'tag'>): boolean {
  return /^!(?:!str)?$/.test(tag);
}

/** What a scalar of a map of gates stands for, where a component itself reads it; a text is no boolean. */
export function strictBool(scalar: TreeScalar): boolean | undefined {
  const { text, isQuoted, tag } = scalar;
  if (isTaggedText(scalar) || (isQuoted && tag === undefined)) return undefined;
  if (TRUE.test(text)) return true;
  // What has no value leaves a Go boolean as it is, which is false.
  return FALSE.test(text) || /^(?:|~|null|Null|NULL)$/.test(text) ? false : undefined;
}

/** What a scalar of a map of gates stands for, where any text that Go takes for a boolean counts. */
export function looseBool(text: string): boolean | undefined {
  return parseGoBool(text) ?? YAML_BOOL[text.toLowerCase()];
}

const YAML_BOOL: Readonly<Record<string, boolean>> = { yes: true, on: true, no: false, off: false };
