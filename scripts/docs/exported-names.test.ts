import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Convention {
  readonly name: string;
  /** The files that may share it. */
  readonly files: RegExp;
  readonly reason: string;
}

/** Files of routes, and one that writes such a file. */
const ROUTES = /^(?:src\/pages\/|scripts\/bench\/astro-alone\.ts$)/;

const CONVENTIONS: readonly Convention[] = [
  { name: 'GET', files: ROUTES, reason: 'Astro calls it to answer a route.' },
  { name: 'getStaticPaths', files: ROUTES, reason: 'Astro calls it for a route’s pages.' },
  {
    name: 'collections',
    files: /\/content\.config\.(?:mjs|ts)$/,
    reason: 'Astro takes it from the configuration of content.',
  },
  {
    name: 'endpoints',
    files: /^src\/api\/endpoints\/[\w-]+\.ts$/,
    reason: 'The registry of the API takes it from each file of the folder.',
  },
  {
    name: 'twins',
    files: /^src\/data\/pages\/[\w-]+\.ts$/,
    reason: 'The route of all Markdown takes it from each file of the folder.',
  },
  {
    name: 'source',
    files: /^scripts\/sync\/sources\/[\w-]+\/index\.ts$/,
    reason: 'The registry of the sync takes it from each folder.',
  },
  {
    name: 'documents',
    files: /^scripts\/sync\/sources\/[\w-]+\/documents\.ts$/,
    reason: 'Tests of damage take it from each folder.',
  },
  {
    name: 'REPOSITORY',
    files: /^scripts\/sync\/sources\/[\w-]+\/fetch\.ts$/,
    reason: 'The one repository that a source reads; no source imports another.',
  },
  {
    name: 'COMMAND',
    files: /^(?:scripts\/[\w-]+\/options|tests\/github\/arguments)\.ts$/,
    reason: 'The command line of an npm command; no command imports another’s.',
  },
  {
    name: 'CLI_COMMAND',
    files: /^scripts\/(?:[\w-]+\/options|query\/run-query)\.ts$/,
    reason: 'The command line of the same command in the bundled file.',
  },
];

/** Written by hand for those who install the packages: they declare what code has under the same names. */
const DECLARATIONS = ['src/embeds/package/kep-atlas.d.ts', 'src/integrations/command-line.d.ts'];

const DECLARED =
  /^export (?:declare |async |abstract )*(?:function\*?|const|let|class|interface|type|enum|namespace) (\w+)/gm;
/** Several at once: `export { a, b as c }` but from another file, and `export const [A, B] =`. */
const LISTED = /^export (?:type |const )?[{[]([^}\]]*)[}\]](?! from)/gm;
const IMPORTED = /^import (?:type )?\{([^}]*)\}/gm;

function namesIn(lists: RegExp, text: string): string[] {
  const items = [...text.matchAll(lists)].flatMap(([, list = '']) => list.split(','));
  return items.map((item) => item.trim().replace(/^.*[ :]/s, '')).filter((name) => name !== '');
}

/** What a file exports and does not merely hand on from another. */
function exportedNames(text: string): string[] {
  const imported = new Set(namesIn(IMPORTED, text));
  return [...namesIn(DECLARED, text), ...namesIn(LISTED, text)].filter(
    (name, index, all) => !imported.has(name) && all.indexOf(name) === index,
  );
}

/** The words of a name, each in the singular: "rowTexts" → ["row", "text"]. */
function wordsOfName(name: string): string[] {
  const words = name.match(/[A-Z]*[a-z0-9]+|[A-Z]+/g) ?? [];
  return words.map((word) => word.toLowerCase().replace(/(?<=..)s$/, ''));
}

function filesByName(): ReadonlyMap<string, readonly string[]> {
  const files = globSync('{src,scripts,tests}/**/*.{astro,mjs,ts}', {
    exclude: ['**/node_modules', '**/*.test.ts', ...DECLARATIONS],
  });
  const found = new Map<string, string[]>();
  for (const file of files.sort()) {
    for (const name of exportedNames(readFileSync(file, 'utf8'))) {
      found.set(name, [...(found.get(name) ?? []), file]);
    }
  }
  return found;
}

describe('names that files export', () => {
  const names = filesByName();

  it('are found in each form', () => {
    const text = `import { k } from './k.ts';
export async function a() {}
export const [B] = c;
export { d, e as f, k };
export type { g } from './g.ts';
export abstract class H {}
export type I = 1;
export default j;
`;
    expect(exportedNames(text).sort()).toEqual(['B', 'H', 'I', 'a', 'd', 'f']);
    expect(names.size).toBeGreaterThan(1000);
  });

  it('mean one thing in the whole tree', () => {
    const shared = [...names].filter(([name, files]) => {
      const convention = CONVENTIONS.find((each) => each.name === name);
      return files.length > 1 && !files.every((file) => convention?.files.test(file));
    });
    expect(Object.fromEntries(shared)).toEqual({});
  });

  // A value and a type of one name, in two cases, belong together.
  it.each([
    ['functions', /^[a-z]/],
    ['types', /^[A-Z].*[a-z]/],
  ])('differ in more than the order of their words: %s', (_, form) => {
    const kind = [...names.keys()].filter((name) => form.test(name)).map(wordsOfName);
    const orders = Map.groupBy(kind, (words) => words.toSorted().join(' '));
    const confused = [...orders.values()]
      .map((each) => [...new Set(each.map((words) => words.join(' ')))])
      .filter((each) => each.length > 1);
    expect(confused).toEqual([]);
  });

  it.each(CONVENTIONS)('are $name in several files, as listed here', ({ name }) => {
    expect(names.get(name)?.length).toBeGreaterThan(1);
  });

  it.each(DECLARATIONS)('are declared again in %s, as listed here', (file) => {
    const declared = exportedNames(readFileSync(file, 'utf8'));
    expect(declared.filter((name) => names.has(name))).not.toEqual([]);
  });
});

describe('names of components', () => {
  // Those in src/articles/ are words of authors, who write them for what they draw.
  const components = globSync('src/{components,layouts}/**/*.astro').map((file) => ({
    file,
    name: basename(file, '.astro'),
  }));

  it('are of one component each', () => {
    expect(components.length).toBeGreaterThan(50);
    const files = Map.groupBy(components, ({ name }) => name);
    const shared = [...files].filter(([, each]) => each.length > 1);
    expect(shared.map(([name]) => name)).toEqual([]);
  });

  it('are those of what code exports only where they draw it', () => {
    const exported = filesByName();
    const others = components.filter(({ file, name }) => {
      const imports = readFileSync(file, 'utf8').match(/^import [^;]*;/gm) ?? [];
      return exported.has(name) && !imports.some((each) => new RegExp(`\\b${name}\\b`).test(each));
    });
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});
