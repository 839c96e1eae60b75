import { readGateList } from '../model/check/gate-list.ts';
import type {
  ApiObject,
  Configuration,
  FlagSetting,
  GateSetting,
  Owner,
  Process,
  TextSpan,
  Whole,
} from '../model/check/setting.ts';
import { linePlaces } from '../model/lines.ts';
import { ConditionBranches } from './branches.ts';
import { chosenVersions } from './chosen-versions.ts';
import {
  FILLED_IN_LATER,
  isFilledIn,
  isMadeLater,
  setsNothing,
  standsForList,
  withoutInnerCommas,
} from './filled-in.ts';
import { IN_EXPRESSION, joinedTexts, textsJoinedAt } from './joined-list.ts';
import { Leftovers } from './leftovers.ts';
import { Mentions } from './mentions.ts';
import { ownerOfPart } from './owner.ts';
import type { SettingSource, WrittenPair } from './setting-source.ts';
import type { TreeOpaque } from './tree.ts';
import { isSurerOwner, type VariableList, VariableUses } from './variable-uses.ts';
import { defaultList, pairsOfMap, variableAlone, variableReferred } from './variables.ts';
import { View } from './view.ts';
import { type Watched, watchedPattern } from './watched.ts';

const VERSION = /^(?:.*\bkube[:=])?v?(\d+\.\d+)\b/;

/** Gathers what is found in a text. */
export class Collector {
  /** The whole text. */
  readonly text: string;
  readonly mentions: Mentions;
  readonly branches: ConditionBranches;
  /** What is looked for in place of feature gates. */
  readonly watched: Watched | undefined;
  readonly #settings: GateSetting[] = [];
  readonly #objects = new Map<number, ApiObject>();
  readonly #flags = new Map<number, FlagSetting>();
  readonly #processes = new Map<string, number>();
  readonly #emulated = new Map<number, string>();
  readonly #place: ReturnType<typeof linePlaces>;
  readonly #left: Leftovers;
  #chosen: ReadonlySet<number> | undefined;
  readonly #variables = new VariableUses();
  readonly #kept: { readonly span: TextSpan; readonly whole: Whole }[] = [];
  #last = 0;

  /** @param watched flags and fields to look for in place of feature gates */
  constructor(text: string, watched?: Watched) {
    this.text = text;
    this.watched = watched;
    this.mentions = new Mentions(text, watched && watchedPattern(watched, text));
    this.branches = new ConditionBranches(text);
    this.#place = linePlaces(text);
    this.#left = new Leftovers(this.#place);
  }

  /** A number for settings that are read in one go, or for a place that has processes of its own. */
  newNumber(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Who reads settings in a place: one process for each program there. */
  source(owner: Owner, space: number, scope: number = this.newNumber()): SettingSource {
    const program = owner.kind === 'kubernetes' ? owner.component : owner.kind;
    const key = `${space} ${program}`;
    const process = this.#processes.get(key) ?? this.newNumber();
    this.#processes.set(key, process);
    return { owner, scope, process };
  }

  /** Says that something was not read. */
  leave(at: number, reason: string, isBroken = false): void {
    this.#left.add(at, reason, isBroken);
  }

  /** Says why a stretch may not have been read, which counts where it has a mention that was not. */
  doubt(at: number, reason: string, within: TextSpan): void {
    this.#left.addDoubt(at, reason, within);
  }

  /** Says why nothing in a stretch can go as a whole. */
  keepWhole(span: TextSpan, reason: string): void {
    this.#kept.push({ span, whole: { kind: 'none', reason } });
  }

  /** Reads a list such as "A=true,B=false". */
  addList(view: View, whole: Whole, { owner, ...source }: SettingSource): void {
    const list = view.span;
    const written = joinedTexts(view);
    const joined = written.length > 0 ? written : textsJoinedAt(this.text, list.start);
    for (const one of joined) this.addList(one, IN_EXPRESSION, { owner, ...source });
    if (joined.length > 0) return;
    this.mentions.markRead(list);
    if (isMadeLater(this.text, list)) {
      this.leave(list.start, FILLED_IN_LATER);
      return;
    }
    const isTangled = this.text.slice(list.start, list.end) !== view.text;
    const group = { list, whole: this.#keptWhole(list) ?? whole, isTangled };
    const text = withoutInnerCommas(view.text);
    for (const { prefix, at, nameAt, ...listed } of readGateList(text)) {
      const written = text.slice(at.start, at.end);
      if (setsNothing(written)) continue;
      const fallback = defaultList(view.part(at.start, at.end));
      if (fallback !== undefined && fallback.text !== '') {
        this.addList(fallback, { kind: 'span', span: fallback.span }, { owner, ...source });
        continue;
      }
      if (isFilledIn(written) || standsForList(written)) {
        const variable = variableAlone(written);
        if (variable === undefined) this.leave(list.start, FILLED_IN_LATER);
        else this.#variables.add(variable, list.start, { owner, ...source });
        continue;
      }
      const own = ownerOfPart(owner, prefix, written);
      const places = { at: view.source(at), nameAt: view.source(nameAt) };
      this.#add({ ...listed, ...places, ...source, form: 'flag', owner: own, group });
    }
  }

  /** Takes a variable in place of gates, which are read where it is set; no other expression is read. */
  addReference({ at, reason }: TreeOpaque, view: View, source: SettingSource): void {
    const { start } = view.source(at);
    const variable = variableReferred(view.text.slice(at.start, at.end));
    if (variable === undefined) this.leave(start, reason);
    else this.#variables.add(variable, start, source);
  }

  /** Takes one pair that stands by itself. */
  addPair(
    view: View,
    { at, nameAt, ...pair }: WrittenPair,
    whole: Whole,
    source: SettingSource,
  ): void {
    const places = { at: view.source(at), nameAt: view.source(nameAt) };
    this.mentions.markRead(places.at);
    const written = isFilledIn(pair.name) ? pair.name : pair.written;
    if (isFilledIn(written)) {
      this.leave(places.at.start, `What ${pair.name} is set to is filled in later.`);
      return;
    }
    const group = { list: undefined, whole: this.#keptWhole(places.at) ?? whole };
    this.#add({ ...pair, ...places, ...source, group });
  }

  /** Takes a name that stands in a list of enabled or disabled gates. */
  addName(view: View, isOn: boolean, whole: Whole, source: SettingSource): void {
    const span = { start: 0, end: view.text.length };
    const { text: name } = view;
    const pair = { name, value: isOn, written: String(isOn), at: span, nameAt: span };
    this.addPair(view, { ...pair, form: 'name' }, whole, source);
  }

  /** Takes a flag, however it is written, or a field of a configuration file. */
  addFlag(
    flag: Pick<FlagSetting, 'kind' | 'name' | 'owner'>,
    view: View,
    at: TextSpan,
    whole: Whole,
  ): void {
    const span = view.source(at);
    this.mentions.markRead(span);
    const group = { list: undefined, whole: this.#keptWhole(span) ?? whole };
    const places = { branch: this.branches.at(span.start), ...this.#place(span.start) };
    this.#flags.set(span.start, { ...flag, at: span, group, ...places });
  }

  /** Takes an object of an API, by where its `apiVersion` stands; a name that is filled in later is none. */
  addObject(object: Omit<ApiObject, 'line' | 'column'>, at: number): void {
    this.#chosen ??= chosenVersions(this.text);
    const isByRelease = this.#chosen.has(at) || this.branches.at(at)?.isByRelease;
    const isChosen = object.isChosen || isByRelease || isFilledIn(object.apiVersion);
    const name = isFilledIn(object.name ?? '') ? undefined : object.name;
    this.#objects.set(at, { ...object, name, ...(isChosen && { isChosen }), ...this.#place(at) });
  }

  /** Takes the value of `--emulated-version`. */
  addEmulation(value: string, { process }: SettingSource): void {
    const version = VERSION.exec(value)?.[1];
    if (version !== undefined) this.#emulated.set(process, version);
  }

  #add(setting: Omit<GateSetting, 'line' | 'column' | 'branch'>): void {
    const { start } = setting.at;
    this.#settings.push({ ...setting, branch: this.branches.at(start), ...this.#place(start) });
  }

  #keptWhole({ start }: TextSpan): Whole | undefined {
    return this.#kept.find(({ span }) => span.start <= start && start < span.end)?.whole;
  }

  /** Reads the lists of variables that flags are given. */
  #readVariables(): void {
    const { unset, lists } = this.#variables.resolve(this.text, () => this.newNumber());
    for (const at of unset) this.leave(at, FILLED_IN_LATER);
    for (const list of lists) this.#addVariable(list);
  }

  /** A list that was read by the name of its variable is asked about as that of whoever is given it. */
  #addVariable({ span, source, isJoined, ...variable }: VariableList): void {
    const isIn = ({ at }: GateSetting) => span.start <= at.start && at.end <= span.end;
    const list = View.plain(this.text.slice(span.start, span.end), span.start);
    const start = span.start - (this.text[span.start - 1] === ',' ? 1 : 0);
    // Whoever is given the variable needs it, be it empty.
    const whole = this.#keptWhole(span) ?? { kind: 'span', span: { start, end: span.end } };
    if (!this.#settings.some(isIn)) {
      if (list.text.startsWith('{'))
        for (const pair of pairsOfMap(list.text)) this.addPair(list, pair, IN_EXPRESSION, source);
      else this.addList(list, whole, source);
    }
    let group: GateSetting['group'] | undefined;
    for (const [index, one] of this.#settings.entries()) {
      if (!isIn(one)) continue;
      const isWhole = one.group.list?.start === span.start && one.group.list.end === span.end;
      if (isWhole) group ??= { ...one.group, whole };
      const isSurer = isSurerOwner(source.owner, one.owner, variable);
      this.#settings[index] = {
        ...one,
        ...(isSurer && source),
        ...(isJoined && { process: source.process }),
        ...(isWhole && group && { group }),
      };
    }
  }

  /** Everything that was gathered, in the order of the text; mentions that nothing read are named. */
  result(): Configuration {
    this.#readVariables();
    const settings = this.#settings.toSorted((a, b) => a.at.start - b.at.start);
    const processes = new Set(settings.map(({ process }) => process));
    return {
      settings,
      processes: [...processes].map((id): Process => ({ id, emulated: this.#emulated.get(id) })),
      objects: [...this.#objects.values()],
      flags: [...this.#flags.values()].toSorted((a, b) => a.at.start - b.at.start),
      unread: this.#left.all(this, settings),
    };
  }
}
