import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevEnvironment, Plugin, ResolvedConfig, TransformResult, ViteDevServer } from 'vite';
import { writeWhole } from '../lib/write-whole.ts';
import { isJsonObject } from '../model/json-object.ts';

/** How long no module may be new before what was made of them is written, in milliseconds. */
const REST = 2000;

/** What of this project says how its modules are made, beside the options of Vite. */
const MAKERS = [
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
  'src/integrations/**/*.ts',
];

/** What Vite made of a module. */
interface KeptModule {
  readonly url: string;
  /** The file that it is made of, and the digest of its text. */
  readonly file: string;
  readonly digest: string;
  /** The addresses of what it imports. */
  readonly imports: readonly string[];
  readonly result: TransformResult;
}

/** The kept modules of each environment of Vite's. */
type KeptEnvironments = Readonly<Record<string, readonly KeptModule[]>>;

/** The digests of texts that modules were made of, by environment and file; undefined where that is not all. */
type Digests = Map<string, string | undefined>;

/**
 * Keeps from one start of the development server to the next what Vite made of the modules that run in Node.js:
 * a first page needs more than 800, half of them Astro's own, and to make them takes as long as everything else.
 * A module is made anew where its text, what is installed, or what makes it is another.
 * @param file where they are kept
 * @param rest how long no module may be new before they are written, in milliseconds
 */
export function keptModules(file: string, rest = REST): Plugin {
  const files = new Map<string, string>();
  const digests: Digests = new Map();
  let stop = (): void => undefined;
  return {
    name: 'kept-modules',
    apply: 'serve',
    enforce: 'pre',
    // To ask all plugins for the file of each module takes half as long as to make them.
    resolveId: {
      order: 'pre',
      handler: (address, importer) => (importer === undefined ? files.get(address) : undefined),
    },
    transform: {
      order: 'pre',
      filter: { id: /\.[jt]s$/ },
      handler(text, id) {
        // What else than its text a module is made of, such as other files, stands in this.
        const digest = text.includes('import.meta') ? undefined : digestOf(text);
        digests.set(`${this.environment.name} ${id}`, digest);
      },
    },
    async configureServer(server) {
      const key = keyOf(server.config);
      const environments = Object.values(server.environments).filter(isOfNode);
      const kept = readKept(file, key);
      for (const each of environments) {
        await takeUp(each, kept[each.name] ?? [], files, digests);
      }
      files.clear();
      stop = keepAtRest(server, rest, () => {
        const modules = environments.map((each) => [each.name, modulesOf(each, digests)] as const);
        writeKept(file, key, Object.fromEntries(modules));
      });
    },
    closeBundle: () => stop(),
  };
}

const isOfNode = ({ config }: DevEnvironment): boolean => config.consumer === 'server';

function digestOf(...texts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url');
}

/** Names everything but its text that the making of a module depends on. */
function keyOf({ root, base, mode, define, env, plugins }: ResolvedConfig): string {
  const names = plugins.map(({ name }) => name);
  const options = JSON.stringify([process.version, root, base, mode, define, env, names]);
  return digestOf(
    options,
    ...globSync(MAKERS, { cwd: root })
      .sort()
      .map((name) => readFileSync(join(root, name))),
  );
}

/**
 * Lets the modules of an environment be those that are kept, where their files are as they were.
 * @param files takes the file of each by its address
 */
async function takeUp(
  { moduleGraph, name }: DevEnvironment,
  kept: readonly KeptModule[],
  files: Map<string, string>,
  digests: Digests,
): Promise<void> {
  const same = kept.filter(({ file, digest }) => digest === digestOfFile(file));
  for (const { url, file, digest } of same) {
    files.set(url, file);
    digests.set(`${name} ${file}`, digest);
  }
  for (const { url, imports, result } of same) {
    const module = await moduleGraph.ensureEntryFromUrl(url);
    await moduleGraph.updateModuleInfo(module, new Set(imports), null, new Set(), null, false);
    moduleGraph.updateModuleTransformResult(module, result);
  }
}

/** The digest of a file's text; undefined where it is gone. */
function digestOfFile(file: string): string | undefined {
  try {
    return digestOf(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** The modules that can be kept: those that depend on nothing but their own text, and are not made of others. */
function modulesOf({ moduleGraph, name }: DevEnvironment, digests: Digests): KeptModule[] {
  return Array.from(moduleGraph.idToModuleMap.values()).flatMap((module) => {
    const { url, file, transformResult: result } = module;
    const digest = digests.get(`${name} ${module.id}`);
    const imports = Array.from(module.importedModules, (imported) => imported.url);
    const isWhole = file === module.id && !imports.some((address) => address.includes('?'));
    if (file === null || result === null || digest === undefined || !isWhole) return [];
    // Nobody looks for lines of installed packages.
    const made = file.includes('/node_modules/') ? { ...result, map: null } : result;
    return { url, file, digest, imports, result: made };
  });
}

/**
 * Calls back each time that there are other modules than before, and none came for a while.
 * @returns what ends that
 */
function keepAtRest({ environments }: ViteDevServer, rest: number, keep: () => void): () => void {
  const count = (): number =>
    Object.values(environments)
      .flatMap(({ moduleGraph }) => Array.from(moduleGraph.idToModuleMap.values()))
      .filter(({ transformResult }) => transformResult !== null).length;
  let [before, written] = [0, 0];
  const timer = setInterval(() => {
    const now = count();
    if (now === before && now !== written) {
      keep();
      written = now;
    }
    before = now;
  }, rest).unref();
  return () => clearInterval(timer);
}

function readKept(file: string, key: string): KeptEnvironments {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isJsonObject(kept) && kept.key === key ? (kept.environments as KeptEnvironments) : {};
  } catch {
    return {};
  }
}

function writeKept(file: string, key: string, environments: KeptEnvironments): void {
  try {
    writeWhole(file, JSON.stringify({ key, environments }));
  } catch {
    // What cannot be written is made anew by the next server.
  }
}
