import { importsOf, packageOf } from '../../reading/go/imports.ts';
import { parseGo } from '../../reading/go/syntax.ts';
import { type GoType, typesOf } from '../../reading/go/types.ts';
import type { Oddities } from '../../reading/oddities.ts';

/** A file with API types. */
export interface ApiFile {
  /** Its path in kubernetes/kubernetes. */
  readonly path: string;
  readonly text: string;
}

/** A package of API types: one version of one group. */
export interface ApiPackage {
  /** The group as manifests write it; empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly types: ReadonlyMap<string, GoType>;
  /** The name that its files give to a package → the package's import path. */
  readonly imports: ReadonlyMap<string, string>;
}

const TYPES = /^staging\/src\/k8s\.io\/api\/([a-z0-9]+)\/(v\d+(?:(?:alpha|beta)\d+)?)\/types\.go$/;

/** Groups from before names had to end in .k8s.io, and those whose folder has another name. */
const GROUPS: Readonly<Record<string, string>> = {
  core: '',
  apps: 'apps',
  autoscaling: 'autoscaling',
  batch: 'batch',
  extensions: 'extensions',
  policy: 'policy',
  apiserverinternal: 'internal.apiserver.k8s.io',
  flowcontrol: 'flowcontrol.apiserver.k8s.io',
  rbac: 'rbac.authorization.k8s.io',
};

/** Whether a file of kubernetes/kubernetes holds the types of an API version. */
export function isTypesFile(path: string): boolean {
  return TYPES.test(path);
}

/** Reads the packages of API types, by import path. Files that hold none are left out. */
export function readPackages(
  files: readonly ApiFile[],
  oddities: Oddities,
): ReadonlyMap<string, ApiPackage> {
  const packages = new Map<string, ApiPackage>();
  for (const { path, text } of files) {
    const [, folder, version] = TYPES.exec(path) ?? [];
    if (folder === undefined || version === undefined) continue;
    const file = parseGo(text);
    for (const line of file.errorLines) {
      oddities.add(`${path} line ${line}`, 'not-a-value', 'Go', text.split('\n')[line - 1] ?? '');
    }
    packages.set(packageOf(path), {
      group: GROUPS[folder] ?? `${folder}.k8s.io`,
      version,
      types: typesOf(file),
      imports: importsOf(file),
    });
  }
  return packages;
}
