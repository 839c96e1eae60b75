import { type IssueLabels, trackedLabel } from '../../../../src/schemas/issue.ts';
import { stage } from '../../../../src/schemas/stage.ts';
import type { Oddities } from '../../reading/oddities.ts';

const OPTED_IN = 'lead-opted-in';

/**
 * Sorts labels by their prefixes. Two labels of which an issue should have one, such as stage/alpha
 * and stage/beta, give neither: to choose would be a guess.
 */
export function splitLabels(names: readonly string[], oddities: Oddities): IssueLabels | undefined {
  const groups = Map.groupBy([...new Set(names)], prefixOf);
  const valuesOf = (prefix: string) =>
    (groups.get(prefix) ?? []).map((name) => name.slice(prefix.length + 1));
  const single = (prefix: string) => readSingle(prefix, valuesOf(prefix), oddities);
  const other = (groups.get('') ?? []).filter((name) => name !== OPTED_IN);
  const labels = {
    sigs: optional(valuesOf('sig').map((name) => `sig-${name}`)),
    wgs: optional(valuesOf('wg').map((name) => `wg-${name}`)),
    stage: readChoice('stage', single('stage'), stage, oddities),
    tracked: readChoice('tracked', single('tracked'), trackedLabel, oddities),
    ...(names.includes(OPTED_IN) && { leadOptedIn: true as const }),
    lifecycle: single('lifecycle'),
    kinds: optional(valuesOf('kind')),
    areas: optional(valuesOf('area')),
    other: optional(other),
  };
  return Object.values(labels).every((value) => value === undefined) ? undefined : labels;
}

const PREFIXES = ['sig', 'wg', 'stage', 'tracked', 'lifecycle', 'kind', 'area'];

function prefixOf(name: string): string {
  const [prefix = '', rest = ''] = name.split(/\/(.*)/s);
  return rest !== '' && PREFIXES.includes(prefix) ? prefix : '';
}

function optional(list: readonly string[]): string[] | undefined {
  return list.length === 0 ? undefined : [...list].sort();
}

function readSingle(
  prefix: string,
  values: readonly string[],
  oddities: Oddities,
): string | undefined {
  if (values.length > 1) {
    oddities.add(`labels.${prefix}`, 'contradiction', `one label ${prefix}/*`, values.join(', '));
    return undefined;
  }
  return values[0];
}

function readChoice<Choice extends string>(
  prefix: string,
  value: string | undefined,
  choices: { readonly options: readonly Choice[] },
  oddities: Oddities,
): Choice | undefined {
  const choice = choices.options.find((each) => each === value);
  if (value !== undefined && choice === undefined) {
    oddities.add(`labels.${prefix}`, 'not-a-value', choices.options.join(', '), value);
  }
  return choice;
}
