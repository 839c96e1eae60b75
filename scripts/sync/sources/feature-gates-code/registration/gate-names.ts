import type { GateKey } from './gate-key.ts';
import type { GateConstant, RegistrationFile } from './parse.ts';

/** A constant and the file that it is in. */
interface PlacedConstant extends GateConstant {
  readonly path: string;
}

/** Tells what gates are called, by the constants of all files of a branch. */
export interface GateNames {
  /** The name of the gate that a file names by its identifier; undefined where none tells. */
  nameOf(file: RegistrationFile, key: GateKey): string | undefined;
  /** The constants that have this name, with their files, in the order of the files. */
  constantsOf(name: string): readonly PlacedConstant[];
}

/** Reads the constants of all files of a branch. */
export function gateNamesOf(files: readonly RegistrationFile[]): GateNames {
  const byPackage = new Map<string, Map<string, string>>();
  const byName = new Map<string, PlacedConstant[]>();
  for (const { package: package_, path, constants } of files) {
    const names = byPackage.get(package_) ?? new Map<string, string>();
    byPackage.set(package_, names);
    for (const constant of constants) {
      names.set(constant.identifier, constant.name);
      byName.set(constant.name, [...(byName.get(constant.name) ?? []), { ...constant, path }]);
    }
  }
  return {
    nameOf: (file, { identifier, qualifier, isName }) => {
      if (isName) return identifier;
      if (qualifier === undefined) return byPackage.get(file.package)?.get(identifier);
      const path = file.imports.get(qualifier);
      if (path !== undefined) return byPackage.get(path)?.get(identifier);
      return onlyOne(
        [...byPackage].flatMap(([other, names]) => {
          const name = other === file.package ? undefined : names.get(identifier);
          return name === undefined ? [] : [name];
        }),
      );
    },
    constantsOf: (name) => byName.get(name) ?? [],
  };
}

/** A file without imports, as in an excerpt, can mean only the one name that others have. */
function onlyOne(names: readonly string[]): string | undefined {
  return new Set(names).size === 1 ? names[0] : undefined;
}
