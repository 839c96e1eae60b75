import type { GateSetting } from './setting.ts';

/** A part of a gate list such as "A=true,B=false". */
interface GatePair extends Pick<GateSetting, 'name' | 'written' | 'value' | 'at' | 'nameAt'> {
  /** The prefix, where another one than the "kube:" of a component stands before the name. */
  readonly prefix: string | undefined;
}

const TRUE = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const FALSE = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

/** Reads a boolean as Go does, https://pkg.go.dev/strconv#ParseBool; nothing where it is none. */
export function parseGoBool(text: string): boolean | undefined {
  if (TRUE.has(text)) return true;
  return FALSE.has(text) ? false : undefined;
}

/**
 * Reads the value of `--feature-gates`: pairs between commas, spaces around them ignored, empty parts
 * too. Since 1.31 a component may stand before a name: "kube:A=true".
 */
export function readGateList(text: string): GatePair[] {
  const found: GatePair[] = [];
  let start = 0;
  for (const part of text.split(',')) {
    const at = start + (part.length - part.trimStart().length);
    const trimmed = part.trim();
    start += part.length + 1;
    if (trimmed !== '') found.push(readPart(trimmed, at));
  }
  return found;
}

/** "A:true", as YAML has it: a component looks for "=", and misses the value. */
const COLON = /:[ \t]*(?:true|false)$/i;

/** Whether all that is written behind a name is a colon and a value. */
export function isColonPair(written: string): boolean {
  return COLON.exec(written)?.index === 0;
}

function readPart(text: string, at: number): GatePair {
  const equals = text.indexOf('=');
  const end = equals === -1 ? (COLON.exec(text)?.index ?? text.length) : equals;
  const left = text.slice(0, end).trimEnd();
  const written = text.slice(equals === -1 ? end : equals + 1).trim();
  const colon = left.indexOf(':');
  const name = left.slice(colon + 1);
  const prefix = colon === -1 ? undefined : left.slice(0, colon);
  return {
    name,
    prefix: prefix === 'kube' || prefix === '' ? undefined : prefix,
    written,
    value: parseGoBool(written),
    at: { start: at, end: at + text.length },
    nameAt: { start: at + colon + 1, end: at + left.length },
  };
}
