import type { NamedThing } from '../../../../src/schemas/release-notes.ts';
import type { FoundThing } from './named-things.ts';

/** What is removed and not what is named after it. */
const ABOUT_IT =
  /^\s*(?:the\s+)?(?:ability|cleanup|usage|use|checks?|requirement|restriction|EXPERIMENTAL)/i;
/** Where kubeadm writes settings of others: they are there all the same. */
const OF_MANIFEST = /\bfrom (?:the |its )?[^.,;]{0,60}\bmanifests?\b/i;
/** What a name after it is the place of. */
const PLACE = /\b(?:in|from|for|of)\s+(?:the\s+)?$/;
/** What a name after it lost, and is there without. */
const LOST_BY = /\bremoved in\s+$/i;
/** What stands after it is there in its place. */
const REPLACED = /\b(?:in favou?r of|instead|please|use|replaced|now)\b/i;
/** What is built into a component, and called by what it is: "in-tree cloud provider for Shop", "Shop volume plugin". */
const BUILT_IN = [
  /(?:["`]\w+["`](?: and ["`]\w+["`])*|\b(?!(?:The|An?|Removed|Dropped|Deleted|In-?tree|Deprecated)\b)[A-Z]\w+) (?:[\w-]+ ){0,3}?(?:(?:cloud|credential|storage|volume) (?:provider|plugin|driver)|auth plugins?|proxy mode)\b/,
  /\bin-?tree (?:[\w-]+ ){0,3}?(?:provider|plugin|driver)\b(?: for \w+| \w+(?= support\b))?/i,
];
/** What is of it, and not itself. */
const OF_IT =
  /^\W*(?:\w+ )?(?:code|config\w*|flags?|integration|limits?|metrics?|names?|options?|tests?)\b/;
const API_VERSION = /\b(?:[a-z0-9][a-z0-9.-]*\/)?v\d+(?:alpha|beta)\d+\b/g;

/** What was removed of the things between two places of a sentence, where it tells of a removal. */
export function removedThings(
  things: readonly FoundThing[],
  sentence: string,
  [start, end]: readonly [number, number],
): NamedThing[] {
  const isOfOthers =
    ABOUT_IT.test(sentence.slice(start, end)) || OF_MANIFEST.test(sentence.slice(start));
  if (isOfOthers) return [];
  const isOfFlags = things.some(({ kind }) => kind === 'flag');
  const removed = things.filter((thing) => isItself(thing, sentence, isOfFlags));
  const drivers = builtIn(sentence.slice(start, end), sentence.slice(end));
  const others = removed.filter(
    ({ kind, name }) => kind !== 'plugin' || !drivers.some((driver) => driver.name.includes(name)),
  );
  return [...drivers, ...withVersion(others.map(withoutIndex), sentence)];
}

function builtIn(told: string, after: string): NamedThing[] {
  const [found] = BUILT_IN.flatMap((pattern) => pattern.exec(told) ?? []);
  if (found === undefined) return [];
  const rest = told.slice(told.indexOf(found) + found.length) + after;
  return OF_IT.test(rest) ? [] : [{ kind: 'driver', name: found.replaceAll(/["`]/g, '') }];
}

/** Whether it is what was removed, and not what it was removed from, or something of it. */
function isItself(
  { kind, name, index }: FoundThing,
  sentence: string,
  isOfFlags: boolean,
): boolean {
  if (LOST_BY.test(sentence.slice(0, index))) return false;
  switch (kind) {
    case 'command':
      // A command with words after it is one way to call it.
      return (
        !(isOfFlags || PLACE.test(sentence.slice(0, index))) &&
        /^[`"']/.test(sentence.slice(index + 1 + name.length))
      );
    case 'api': {
      // It may be called otherwise than it is quoted.
      const after = sentence.slice(index).replace(/^(["'`]).*?\1/, '');
      return !/^\W?\s+(?:\w+ )?fields?\b/.test(after);
    }
    default:
      return true;
  }
}

/** Kinds of the API with the version of theirs that goes, where their sentence has one. */
function withVersion(things: NamedThing[], sentence: string): NamedThing[] {
  const [scope = ''] = sentence.split(REPLACED);
  const [version, ...others] = new Set(scope.match(API_VERSION));
  const isNamed = things.some(({ name }) => name === version);
  if (version === undefined || others.length > 0 || isNamed) return things;
  return things.map((thing) =>
    thing.kind === 'api' && !thing.name.includes('/')
      ? { ...thing, name: `${version} ${thing.name}` }
      : thing,
  );
}

/** A thing, wherever it stands. */
export function withoutIndex({ kind, name }: FoundThing): NamedThing {
  return { kind, name };
}
