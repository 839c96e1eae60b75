import { posix } from 'node:path';
import { readString } from './literals.ts';
import { descendantsOf, type GoFile, textOfNode } from './syntax.ts';

/** The name that a file gives to each package it imports → the package's path. */
export function importsOf(file: GoFile): Map<string, string> {
  const imports = new Map<string, string>();
  for (const spec of descendantsOf(file.root, 'ImportSpec')) {
    const written = spec.getChild('String');
    const path = written && readString(textOfNode(file, written));
    const alias = spec.getChild('DefName');
    if (path) imports.set(alias ? textOfNode(file, alias) : posix.basename(path), path);
  }
  return imports;
}

const STAGING = /^staging\/src\/(.+)\/[^/]+$/;

/**
 * The import path of the package that a file of kubernetes/kubernetes is in: what is below
 * `staging/src` has its own, all else is below `k8s.io/kubernetes`.
 */
export function packageOf(path: string): string {
  const staged = STAGING.exec(path)?.[1];
  return staged ?? `k8s.io/kubernetes/${path.slice(0, path.lastIndexOf('/'))}`;
}
