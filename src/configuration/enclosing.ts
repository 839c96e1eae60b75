import type { Owner, TextSpan } from '../model/check/setting.ts';
import { nothingAround } from './around.ts';
import { ownerAround } from './owner.ts';

/** What begins and ends an object between braces, and what its kind is. */
const TOKEN = /[{}]|\bkind["']?[ \t]*(?::|=>?)[ \t]*["']([A-Z]\w*)["']/gi;
/** What leads to an object or a value, and is no condition: `kubelet: `, `["kubelet"]`, `kubelet.`, `'kubelet' => `. */
const KEY =
  /(?:\bGet(?=[A-Z]))?([A-Za-z][\w-]*)["']?(?:[ \t]*\+?(?::{1,3}|:?=>?)(?!=)|[\].](?=[\w.[\]"'-]*(?:[ \t]*\+?[:=](?!=)|$)))/g;
/** The type of an object in Go: `&v1beta1.KubeletConfiguration{`. */
const TYPE = /\b([A-Z]\w*Configuration)[ \t]*$/;
/** What leads to an object stands so near before it. */
const NEAR = 100;
/** Objects that are farther out say nothing. */
const MOST_AROUND = 20;

/** An object that stands open, with what leads to it. */
interface OpenObject {
  readonly keys: readonly string[];
  kind: string;
}

/** Whose the gates of a program are at some places, by the objects around these, as in YAML by the keys. */
export function ownersAt(text: string, places: readonly TextSpan[]): (place: TextSpan) => Owner {
  const around = new Map<number, readonly OpenObject[]>();
  const open: OpenObject[] = [];
  let next = 0;
  const passPlaces = (end: number): void => {
    for (; next < places.length && (places[next]?.start ?? end) < end; next += 1) {
      around.set(places[next]?.start ?? 0, open.slice(-MOST_AROUND));
    }
  };
  for (const { index, 0: token, 1: kind = '' } of text.matchAll(TOKEN)) {
    passPlaces(index);
    const innermost = open.at(-1);
    if (token === '{') open.push(openedAt(text, index));
    else if (token === '}') open.pop();
    else if (innermost !== undefined) innermost.kind = kind;
  }
  passPlaces(text.length);
  return ({ start }) => ownerIn(around.get(start) ?? [], keysBefore(text, start));
}

function openedAt(text: string, at: number): OpenObject {
  const kind = TYPE.exec(text.slice(Math.max(0, at - NEAR), at))?.[1] ?? '';
  return { keys: keysBefore(text, at), kind };
}

/**
 * The keys of a line before a place, where no other object, argument, or value stands between. A method that is
 * given what stands there is of what leads to it: `env.GetAPIServer().Configure().Append("feature-gates", …`.
 */
function keysBefore(text: string, at: number): string[] {
  const before = text
    .slice(Math.max(0, at - NEAR), at)
    .replaceAll('()', '')
    .replace(/(?<=\.)\w+\(["'`]?$/, '')
    .replace(/^.*[\n{},;(]/s, '');
  return Array.from(before.matchAll(KEY), ([, key = '']) => key);
}

function ownerIn(objects: readonly OpenObject[], last: readonly string[]): Owner {
  const index = objects.findLastIndex(({ kind }) => kind !== '');
  const kind = objects[index]?.kind ?? '';
  const inside = objects.slice(index + 1).flatMap(({ keys }) => keys);
  return ownerAround({ ...nothingAround(0), kind, keys: [...inside, ...last] });
}
