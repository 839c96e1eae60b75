import type { Problem } from '../../../../src/schemas/problem.ts';
import type { PathText } from '../../engine/read-folder.ts';
import { importsOf, packageOf } from '../../reading/go/imports.ts';
import { type GoFile, parseGo } from '../../reading/go/syntax.ts';
import { type GoType, typesOf } from '../../reading/go/types.ts';
import { Oddities } from '../../reading/oddities.ts';

/** A package of API types: one version of one group. */
export interface ApiPackage {
  /** The group as manifests write it; "core" for the one without a name. */
  readonly group: string;
  readonly version: string;
  /** Where the file is not Go. */
  readonly problems: readonly Problem[];
  readonly types: ReadonlyMap<string, GoType>;
  /** The name that its files give to a package → the package's import path. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Types stand in `types.go`, or by kinds in files such as `types_pod.go`; what is generated of them repeats them. */
const TYPES =
  /^staging\/src\/k8s\.io\/api\/([a-z0-9]+)\/(v\d+(?:(?:alpha|beta)\d+)?)\/(?:[a-z0-9]+_)*types(?:_[a-z0-9]+)*(?<!_generated|_test)\.go$/;

/** Groups from before names had to end in .k8s.io, and those whose folder has another name. */
const GROUPS: Readonly<Record<string, string>> = {
  core: 'core',
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
export function readPackages(files: readonly PathText[]): ReadonlyMap<string, ApiPackage> {
  const packages = new Map<string, ApiPackage>();
  for (const { path, text } of files) {
    const [, folder, version] = TYPES.exec(path) ?? [];
    if (folder === undefined || version === undefined) continue;
    const file = parseGo(text);
    const others = packages.get(packageOf(path));
    packages.set(packageOf(path), {
      group: GROUPS[folder] ?? `${folder}.k8s.io`,
      version,
      problems: [...(others?.problems ?? []), ...problemsOf(file, path)],
      types: new Map([...(others?.types ?? []), ...typesOf(file)]),
      imports: new Map([...(others?.imports ?? []), ...importsOf(file)]),
    });
  }
  return packages;
}

/** The first line that is not Go tells enough; its number would change with each line before it. */
function problemsOf({ fault }: GoFile, path: string): readonly Problem[] {
  const oddities = new Oddities();
  if (fault !== undefined) oddities.add(path, 'not-a-value', fault.expected, fault.got);
  return oddities.problems ?? [];
}
