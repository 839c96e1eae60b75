import type { Stage } from '../../schemas/stage.ts';
import { suggestName } from '../check/spelling.ts';
import { STAGES } from '../stage.ts';

/**
 * What a row of a table is: an enhancement with its gates in a release, a feature gate in a release, or
 * a stage or default that a feature gate had from one release to another.
 */
export const TABLE_KINDS = ['features', 'gates', 'history'] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** Which rows of which table. A list that is empty lets every row pass. */
export interface TableQuery {
  readonly table: TableKind;
  /** The minor release; `undefined` for the newest that is out. */
  readonly release: string | undefined;
  readonly stages: readonly Stage[];
  /** SIGs by their slugs, such as "node"; owners and participants alike. */
  readonly sigs: readonly string[];
  readonly components: readonly string[];
  /** Feature gates by any name that they go by. */
  readonly gates: readonly string[];
  /** KEPs by their numbers or, for those without one, by their directories. */
  readonly keps: readonly string[];
  /** Whether only rows that changed in the release are wanted. */
  readonly isChangedOnly: boolean;
  /** The keys of the columns in their order, or "all" alone; those of an embedded table where empty. */
  readonly columns: readonly string[];
}

/** The query for everything in the newest release. */
export const EVERYTHING: TableQuery = {
  table: 'features',
  release: undefined,
  stages: [],
  sigs: [],
  components: [],
  gates: [],
  keps: [],
  isChangedOnly: false,
  columns: [],
};

/** A query that cannot be followed; the message lists everything that is wrong with it. */
export class QueryError extends Error {}

type Read = (value: string) => Partial<TableQuery>;

const NAME = /^[A-Za-z0-9][\w.-]*$/;
/** KEPs write components in words, too, such as "Kubernetes commands". */
const COMPONENT = /^[A-Za-z0-9][\w.() -]*$/;
const KEP = /^(?:kep-)?0*(\d{1,5})$/i;
const DIRECTORY = /^[a-z0-9-]+\/[\w.-]+(?:\/[\w.-]+)*$/;

const KEYS: Readonly<Record<string, Read>> = {
  table: (value) => ({ table: oneOf(value, TABLE_KINDS) }),
  release: (value) => ({ release: value === 'latest' ? undefined : readRelease(value) }),
  stage: (value) => ({ stages: list(value, readStage) }),
  sig: (value) => ({ sigs: list(value, readSig) }),
  component: (value) => ({ components: list(value, readComponent) }),
  gates: (value) => ({ gates: list(value, readName) }),
  keps: (value) => ({ keps: list(value, readKep) }),
  // An attribute of HTML needs no value, and frameworks write its values as those of JavaScript.
  changed: (value) => ({
    isChangedOnly:
      /^(?:true)?$/.test(value) || (value !== 'false' && oneOf(value, ['yes', 'no']) === 'yes'),
  }),
  columns: (value) => ({ columns: list(value, readColumn) }),
};

/** The keys of a query, as markers and elements have them. */
export const QUERY_KEYS: readonly string[] = Object.keys(KEYS);

/** A word with quoted parts in it, which may have spaces; a quotation mark that nothing ends is a word, which no key is. */
const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+|["']/g;

/**
 * Reads a query as it stands in a marker: `release=1.34 sig=node`. Values may be quoted, as in HTML, and commas
 * be followed by spaces.
 * @throws {QueryError} that names every unknown key and every value that is none.
 */
export function parseQuery(text: string): TableQuery {
  return readQuery(
    (
      text
        .replace(/\s+/g, ' ')
        .replace(/ ?([,=]) ?/g, '$1')
        .match(WORD) ?? []
    ).map((word) => {
      const at = word.indexOf('=');
      return at === -1
        ? [word, '']
        : [word.slice(0, at), word.slice(at + 1).replace(/(["'])(.*?)\1/g, '$2')];
    }),
  );
}

/**
 * Reads a query from pairs of key and value, such as those of an address.
 * @throws {QueryError} that names every unknown key and every value that is none.
 */
export function readQuery(pairs: Iterable<readonly [string, string]>): TableQuery {
  const errors: string[] = [];
  const seen = new Set<string>();
  let query = EVERYTHING;
  for (const [key, value] of pairs) {
    const read = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (read === undefined) {
      const near = suggestName(key, QUERY_KEYS)?.name;
      const hint = near === undefined ? '' : `did you mean ${near}? `;
      errors.push(`unknown key "${key}" (${hint}expected one of ${QUERY_KEYS.join(', ')})`);
    } else if (seen.has(key)) {
      errors.push(`"${key}" is given twice (expected once, its values separated by commas)`);
    } else {
      query = { ...query, ...collect(key, () => read(value.trim()), errors) };
    }
    seen.add(key);
  }
  if (query.table === 'history' && query.release !== undefined) {
    errors.push('release: table=history is of all releases (leave release out)');
  }
  if (errors.length > 0) throw new QueryError(errors.join('; '));
  return query;
}

function collect(
  key: string,
  read: () => Partial<TableQuery>,
  errors: string[],
): Partial<TableQuery> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    errors.push(`${key}: ${error.message}`);
    return {};
  }
}

function list<T extends string>(value: string, read: (item: string) => T): T[] {
  return [...new Set(value.split(',').map((item) => read(item.trim())))];
}

function oneOf<T extends string>(value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw unexpected(value, allowed.join(' or '));
  return found;
}

function readRelease(value: string): string {
  const release = /^v?(\d+\.\d+)$/.exec(value)?.[1];
  if (release === undefined) throw unexpected(value, 'a minor release such as 1.34, or latest');
  return release;
}

function readStage(value: string): Stage {
  return value.toLowerCase() === 'ga' ? 'stable' : oneOf(value.toLowerCase(), STAGES);
}

function readSig(value: string): string {
  const slug = value.toLowerCase().replace(/^sig-/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) throw unexpected(value, 'a SIG such as node');
  return slug;
}

function readName(value: string): string {
  if (!NAME.test(value)) throw unexpected(value, 'names separated by commas');
  return value;
}

function readComponent(value: string): string {
  if (!COMPONENT.test(value)) throw unexpected(value, 'components separated by commas');
  return value;
}

function readColumn(value: string): string {
  if (!/^[a-z]+$/.test(value))
    throw unexpected(value, 'keys of columns separated by commas, or all');
  return value;
}

function readKep(value: string): string {
  const number = KEP.exec(value)?.[1];
  if (number === undefined && !DIRECTORY.test(value)) {
    throw unexpected(value, 'KEP numbers, or directories such as sig-cli/5295-kyaml');
  }
  return number ?? value;
}

function unexpected(got: string, expected: string): QueryError {
  return new QueryError(`got "${got}", expected ${expected}`);
}
