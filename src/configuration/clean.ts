import { applyEdits, cleaningEdits, stuckSetting } from '../model/check/clean.ts';
import type { Finding, Upgrade } from '../model/check/finding.ts';
import { judge } from '../model/check/judge.ts';
import type { Configuration, GateSetting } from '../model/check/setting.ts';
import type { GateTable } from '../model/check/table.ts';
import { readConfiguration } from './read.ts';

/** Renaming may show what else is to go; more rounds than these would be a mistake. */
const ROUNDS = 4;

/** A text without the settings that were taken out; the same text where there were none. */
export interface Cleaned {
  readonly kind: 'cleaned';
  readonly text: string;
  /** How many settings were taken out. */
  readonly dropped: number;
  /** How many got the case of their name corrected, and are still there. */
  readonly renamed: number;
}

/** Why there is no cleaned text. */
export interface Refused {
  readonly kind: 'refused';
  /** In a sentence, with the line of what is in the way. */
  readonly reason: string;
}

/**
 * Takes out of a text the settings that stop a component or do nothing, and corrects the case of names.
 * The result is read again, as the programs would read it: where it does not set exactly what was to
 * stay, for the same programs, there is none.
 * @param path the name of the file, where it has one
 */
export function cleanConfiguration(
  text: string,
  table: GateTable,
  upgrade: Upgrade,
  path?: string,
): Cleaned | Refused {
  let current = text;
  let before = readConfiguration(text, path);
  const names = new Set(before.settings.map(({ name }) => name));
  const count = before.settings.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { findings } = judge(before, table, upgrade);
    const concerned = concernedBy(findings);
    if (concerned.length === 0) {
      const renamed = findings.filter(({ setting }) => !names.has(setting.name)).length;
      return { kind: 'cleaned', text: current, dropped: count - findings.length, renamed };
    }
    const concern = new Set(concerned);
    const others = findings.filter((finding) => !concern.has(finding));
    const aimed = [...others.map(kept), ...concerned];
    const stuck = stuckSetting(current, aimed);
    if (stuck !== undefined)
      return { kind: 'refused', reason: stuckWords(stuck.setting, stuck.reason) };
    current = applyEdits(current, cleaningEdits(current, aimed));
    const after = readConfiguration(current, path);
    if (!isLeft(before, after, concerned, others)) {
      return {
        kind: 'refused',
        reason: `${placeWords(concerned)} cannot be removed by a program without changing other parts of the text.`,
      };
    }
    before = after;
  }
  return { kind: 'refused', reason: 'The text changes each time that it is cleaned.' };
}

/** Names are corrected first, since that may show what else is to go. */
function concernedBy(findings: readonly Finding[]): readonly Finding[] {
  const renames = findings.filter(({ remedy }) => remedy === 'rename');
  return renames.length > 0 ? renames : findings.filter(({ remedy }) => remedy === 'drop');
}

/** Whether a cleaned text sets what was to stay, and nothing else of it changed. */
function isLeft(
  before: Configuration,
  after: Configuration,
  concerned: readonly Finding[],
  others: readonly Finding[],
): boolean {
  const stay = [
    ...others.map(({ setting }) => spell(setting)),
    ...concerned.flatMap(({ setting, reason, remedy }) =>
      remedy === 'rename' && reason.kind === 'misspelt'
        ? [spell({ ...setting, name: reason.suggestion.name })]
        : [],
    ),
  ];
  return (
    isSame(stay, after.settings.map(spell)) &&
    isSame(before.objects.map(spellObject), after.objects.map(spellObject)) &&
    isSame(before.unread.map(spellUnread), after.unread.map(spellUnread))
  );
}

function spell({ name, written, form, owner }: GateSetting): string {
  return JSON.stringify([name, written, form, owner]);
}

function spellObject({ apiVersion, kind, name }: Configuration['objects'][number]): string {
  return JSON.stringify([apiVersion, kind, name]);
}

function spellUnread({ reason, isBroken }: Configuration['unread'][number]): string {
  return `${isBroken} ${reason}`;
}

function isSame(expected: readonly string[], got: readonly string[]): boolean {
  const sorted = got.toSorted();
  return (
    expected.length === got.length && expected.toSorted().every((one, at) => one === sorted[at])
  );
}

function placeWords(concerned: readonly Finding[]): string {
  const [first] = concerned;
  return first === undefined ? 'Settings' : `Line ${first.setting.line}: ${first.setting.name}`;
}

function kept(finding: Finding): Finding {
  return { ...finding, remedy: 'keep' };
}

function stuckWords({ line, name }: GateSetting, why: string): string {
  return `Line ${line}: remove ${name} by hand, because ${why}.`;
}
