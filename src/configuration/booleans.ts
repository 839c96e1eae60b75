import { parseGoBool } from '../model/check/gate-list.ts';

/** Booleans as Kubernetes reads them from YAML, which is as YAML 1.1 had them. */
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;

/** What a scalar of a map of gates stands for, where a component itself reads it; quoted, it is a text. */
export function strictBool(text: string, isQuoted: boolean): boolean | undefined {
  if (isQuoted) return undefined;
  if (TRUE.test(text)) return true;
  // What has no value leaves a Go boolean as it is, which is false.
  return FALSE.test(text) || /^(?:|~|null|Null|NULL)$/.test(text) ? false : undefined;
}

/** What a scalar of a map of gates stands for, where any text that Go takes for a boolean counts. */
export function looseBool(text: string): boolean | undefined {
  return parseGoBool(text) ?? YAML_BOOL[text.toLowerCase()];
}

const YAML_BOOL: Readonly<Record<string, boolean>> = { yes: true, on: true, no: false, off: false };
