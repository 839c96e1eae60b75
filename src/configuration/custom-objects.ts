import type { Called } from './called.ts';

/** A call of a client that is given group, version, and resource: `list_cluster_custom_object("a.io", "v1beta1", "as")`. */
const CALL =
  /\b\w{0,20}?(namespaced|cluster)_?custom_?objects?\w*\(\s*(?:new\s+\w+\(|\{)?((?:[^(){}"'`;]|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`){0,600})/gi;
const ARGUMENT = /^\s*(?:(\w+)\s*[:=]\s*)?(?:(["'`])([\w.-]*)\2)?/;

/** Finds the calls for objects of any group in the official clients, where they write the group out. */
export function customObjectCalls(text: string): Called[] {
  return Array.from(text.matchAll(CALL)).flatMap(({ index, 0: all, 1: scope, 2: list = '' }) => {
    const values = list.split(',').map((one) => ARGUMENT.exec(one));
    const place = scope?.toLowerCase() === 'cluster' ? 2 : 3;
    const textOf = (name: string, position: number): string | undefined => {
      const named = values.find((one) => one?.[1] === name) ?? values[position];
      return named?.[1] === undefined || named[1] === name ? named?.[3] : undefined;
    };
    const [group, version, plural] = [
      textOf('group', 0),
      textOf('version', 1),
      textOf('plural', place),
    ];
    if (!group || !version || !plural) return [];
    return [
      { apiVersion: `${group}/${version}`, kind: plural, at: index, end: index + all.length },
    ];
  });
}
