import type { Owner, TextSpan } from '../model/check/setting.ts';
import { EVERY_COMPONENT, OF_ANY, UNCLEAR } from './owner.ts';
import type { SettingSource } from './setting-source.ts';
import { listsOfVariable } from './variables.ts';

/** Of more variables it is not looked up what they are set to: each is looked for in the whole text. */
const MOST = 200;

/** What the variables of a text are set to. */
interface Resolved {
  /** Where one is used whose value is not known. */
  readonly unset: readonly number[];
  /** The lists of gates, and who reads them. */
  readonly lists: readonly VariableList[];
}

/** A list that a variable is set to. */
export interface VariableList {
  readonly name: string;
  readonly span: TextSpan;
  /** The last two characters before it. */
  readonly before: string;
  /** Whether one process gets the other lists of the variable with it. */
  readonly isJoined: boolean;
  readonly source: SettingSource;
}

/** Gathers where variables are given to flags, so that what they are set to is read once the text is. */
export class VariableUses {
  readonly #uses = new Map<string, { readonly at: number; readonly source: SettingSource }[]>();

  /** Notes that whoever reads a place is given the variable. */
  add(name: string, at: number, source: SettingSource): void {
    const uses = this.#uses.get(name) ?? [];
    uses.push({ at, source });
    this.#uses.set(name, uses);
  }

  /** Looks up every variable. Of several lists it is not known which one a flag gets: each is read alone, unless they are joined. */
  resolve(text: string, newProcess: () => number): Resolved {
    const unset: number[] = [];
    const lists: VariableList[] = [];
    let count = 0;
    for (const [name, uses] of this.#uses) {
      count += 1;
      const values = count > MOST ? undefined : listsOfVariable(text, name);
      if (values === undefined) unset.push(...uses.map(({ at }) => at));
      const source = commonSource(uses.map((use) => use.source));
      const spans = values?.lists ?? [];
      const isJoined = values?.isJoined ?? false;
      for (const span of spans) {
        const process = isJoined || spans.length === 1 ? source.process : newProcess();
        const before = text.slice(Math.max(0, span.start - 2), span.start);
        lists.push({ name, span, before, isJoined, source: { ...source, process } });
      }
    }
    return { unset, lists };
  }
}

/** Whoever reads a list that several commands are given. */
function commonSource(sources: readonly SettingSource[]): SettingSource {
  const [first = { owner: UNCLEAR, scope: 0, process: 0 }] = sources;
  return { ...first, owner: ownerOfAll(sources.map(({ owner }) => owner)) };
}

/** Whoever reads what several programs are given. */
export function ownerOfAll([first = UNCLEAR, ...rest]: readonly Owner[]): Owner {
  if (rest.every((owner) => programOf(owner) === programOf(first))) return first;
  const isKubernetes = [first, ...rest].every(({ kind }) => kind === 'kubernetes');
  return isKubernetes ? EVERY_COMPONENT : UNCLEAR;
}

function programOf(owner: Owner): string {
  if (owner.kind === 'kubernetes') return owner.component ?? '';
  return owner.kind === 'other' ? `not ${owner.program}` : owner.kind;
}

/** Whether it is better known who reads a variable by whoever is given it than by what it is called. */
export function isSurerOwner(
  owner: Owner,
  than: Owner,
  { name, before }: Pick<VariableList, 'name' | 'before'>,
): boolean {
  if (than.kind === 'unclear' || than === OF_ANY) return owner.kind !== 'unclear' && owner !== than;
  // In YAML, Ansible hands what is for all components to some that the text need not name.
  const isOfShell = /=["']?$/.test(before);
  const isForAll = than === EVERY_COMPONENT && name === name.toLowerCase() && !isOfShell;
  const isOpen = than.kind === 'kubernetes' && than.component === undefined && !isForAll;
  return isOpen && owner.kind === 'kubernetes' && owner.component !== undefined;
}
