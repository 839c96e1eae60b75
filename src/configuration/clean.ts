import { applyEdits, type Cleanable, cleaningEdits, stuckSetting } from '../model/check/clean.ts';
import type { Report, Upgrade } from '../model/check/finding.ts';
import { judge } from '../model/check/judge.ts';
import type { Configuration, GateSetting } from '../model/check/setting.ts';
import type { GateTable } from '../model/check/table.ts';
import { readConfiguration } from './read.ts';
import { watchedIn } from './watched.ts';

/** Renaming may show what else is to go; more rounds than these would be a mistake. */
const ROUNDS = 4;

/** Reads a text, and judges all that it sets. */
export function checkConfiguration(
  text: string,
  table: GateTable,
  upgrade: Upgrade,
  path?: string,
): Report {
  return judge(readConfiguration(text, path, watchedIn(table.removedFlags)), table, upgrade);
}

/** A text without the settings that were taken out; the same text where there were none. */
export interface Cleaned {
  readonly kind: 'cleaned';
  readonly text: string;
  /** How many settings, flags and fields were taken out. */
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
 * Takes out of a text the settings that stop a component or do nothing and the flags that releases removed,
 * and corrects the case of names.
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
  const watched = watchedIn(table.removedFlags);
  let current = text;
  let before = readConfiguration(text, path, watched);
  const names = new Set(before.settings.map(({ name }) => name));
  const count = before.settings.length + before.flags.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    const report = judge(before, table, upgrade);
    const concerned = concernedBy(report);
    if (concerned.length === 0) {
      const renamed = report.findings.filter(({ setting }) => !names.has(setting.name)).length;
      const left = before.settings.length + before.flags.length;
      return { kind: 'cleaned', text: current, dropped: count - left, renamed };
    }
    const aimed = aimedAt(report, new Set(concerned));
    const stuck = stuckSetting(current, aimed);
    if (stuck !== undefined)
      return { kind: 'refused', reason: stuckWords(stuck.setting, stuck.reason) };
    current = applyEdits(current, cleaningEdits(current, aimed));
    const after = readConfiguration(current, path, watched);
    if (!isLeft(before, after, concerned)) {
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
function concernedBy({ findings, flags }: Report): readonly Cleanable[] {
  const renames = findings.filter(({ remedy }) => remedy === 'rename');
  if (renames.length > 0) return renames;
  return [...findings, ...flags].filter(({ remedy }) => remedy === 'drop');
}

/** All that stands in the text, where nothing but what is concerned is to be changed. */
function aimedAt({ findings, flags }: Report, concerned: ReadonlySet<Cleanable>): Cleanable[] {
  return [...findings, ...flags].map((finding) =>
    concerned.has(finding) ? finding : { ...finding, remedy: 'keep' },
  );
}

/** Whether a cleaned text sets what was to stay, and nothing else of it changed. */
function isLeft(
  before: Configuration,
  after: Configuration,
  concerned: readonly Cleanable[],
): boolean {
  const gone = new Set<unknown>(concerned.map(({ setting }) => setting));
  const renamed = concerned.flatMap((one) =>
    one.remedy === 'rename' && one.reason.kind === 'misspelled'
      ? [{ ...one.setting, name: one.reason.suggestion.name }]
      : [],
  );
  const settings = [...before.settings.filter((setting) => !gone.has(setting)), ...renamed];
  const flags = before.flags.filter((flag) => !gone.has(flag));
  return spell({ ...before, settings, flags }) === spell(after);
}

/** What a text sets and has, in any order. */
function spell({ settings, flags, objects, unread }: Configuration): string {
  const all = [
    settings.map(({ name, written, form, owner }) => [name, written, form, owner]),
    flags.map(({ kind, name, owner }) => [kind, name, owner]),
    objects.map(({ apiVersion, kind, name }) => [apiVersion, kind, name]),
    unread.map(({ reason, isBroken }) => [reason, isBroken]),
  ];
  return JSON.stringify(all.map((part) => part.map((one) => JSON.stringify(one)).sort()));
}

function placeWords(concerned: readonly Cleanable[]): string {
  const [first] = concerned;
  return first === undefined ? 'Settings' : `Line ${first.setting.line}: ${first.setting.name}`;
}

function stuckWords({ line, name }: Pick<GateSetting, 'line' | 'name'>, why: string): string {
  return `Line ${line}: remove ${name} by hand, because ${why}.`;
}
