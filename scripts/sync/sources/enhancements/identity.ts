import { noteMissing, readForm, readNeededText } from '../../reading/fields.ts';
import type { Oddities } from '../../reading/oddities.ts';
import type { Written } from '../../reading/written.ts';
import { groupNamed } from './fields.ts';

/** What the directory of a KEP says of it. */
export interface Directory {
  /** The directory below keps/, such as "sig-cli/5295-kyaml". */
  readonly id: string;
  /** The first part of the path, such as "sig-cli"; not always a SIG ("provider-aws"). */
  readonly group: string;
  /** The last part of the path without its number, such as "kyaml". */
  readonly slug: string;
  /** The number that the last part begins with; absent where it is 0 or no number. */
  readonly number?: number | undefined;
}

const KEP_PATH = /^keps\/(.+)\/kep\.ya?ml$/is;

/** The SIGs that have a directory below keps/ among some paths. */
export function sigDirectories(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => /^keps\/(sig-[^/]+)\//.exec(path)?.[1] ?? []));
}

/** Reads "keps/sig-cli/5295-kyaml/kep.yaml"; nothing for any other path. */
export function parseKepPath(path: string): Directory | undefined {
  const id = KEP_PATH.exec(path)?.[1];
  if (id === undefined) return undefined;
  const parts = id.split('/');
  const last = parts.at(-1) ?? id;
  const [, digits, slug] = /^(?:(\d{1,6}|NNNN)-)?(.+)$/s.exec(last) ?? [];
  const number = Number(digits);
  return {
    id,
    group: parts[0] ?? id,
    slug: slug ?? last,
    ...(Number.isInteger(number) && number > 0 && { number }),
  };
}

/** The declared number, only where it is usable and differs from the directory's. */
export function readDeclaredNumber(
  written: Written | undefined,
  directory: Directory,
  oddities: Oddities,
): number | undefined {
  const name = 'kep-number';
  const expected = `the number of the directory${directory.number === undefined ? '' : `, ${directory.number}`}`;
  const text = readNeededText({ name, written, oddities }, expected);
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) {
    oddities.add(name, 'not-a-value', expected, written);
    return undefined;
  }
  return compareWithDirectory(Number(text), directory, expected, oddities);
}

function compareWithDirectory(
  declared: number,
  directory: Directory,
  expected: string,
  oddities: Oddities,
): number | undefined {
  if (declared === directory.number) return undefined;
  if (declared === 0 && directory.number === undefined) {
    oddities.add('kep-number', 'missing', 'the number of the KEP issue', '0');
    return undefined;
  }
  oddities.add('kep-number', 'contradiction', expected, String(declared));
  return declared;
}

/**
 * The declared owning SIG; another than the directory's is kept, as a contradiction.
 * @param sigs the SIGs that have proposals
 */
export function readOwningSig(
  written: Written | undefined,
  directory: Directory,
  sigs: ReadonlySet<string>,
  oddities: Oddities,
): string | undefined {
  const field = { name: 'owning-sig', written, oddities };
  const expected = 'a SIG such as "sig-node"';
  noteMissing(field, expected);
  const sig = readForm(field, expected, (text) => groupNamed(text, sigs));
  if (sig === undefined) return undefined;
  if (sig !== directory.group && groupNamed(directory.group, sigs) === directory.group) {
    oddities.add(field.name, 'contradiction', `the directory’s SIG, "${directory.group}"`, written);
  }
  return sig;
}
