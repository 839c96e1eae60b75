import { readGateList } from '../model/check/gate-list.ts';
import type {
  ApiObject,
  Configuration,
  GateSetting,
  Owner,
  SettingGroup,
  Span,
  Unread,
  Whole,
} from '../model/check/setting.ts';
import { linePlaces } from './lines.ts';

/** Where settings are written that one process reads in one go. */
export interface Source {
  readonly owner: Owner;
  readonly scope: number;
}

/** What a template or a shell puts in later. */
const FILLED_IN = /\{\{|\$[\w({]/;

/** Gathers what is found in a text. */
export class Collector {
  readonly text: string;
  readonly #settings: GateSetting[] = [];
  readonly #objects: ApiObject[] = [];
  readonly #unread: Unread[] = [];
  readonly #place: ReturnType<typeof linePlaces>;
  #scopes = 0;

  constructor(text: string) {
    this.text = text;
    this.#place = linePlaces(text);
  }

  /** A number for settings that one process reads. */
  newScope(): number {
    this.#scopes += 1;
    return this.#scopes;
  }

  /** Says that something was not read. */
  leave(at: number, reason: string, isBroken = false): void {
    const { line } = this.#place(at);
    const isKnown = this.#unread.some((one) => one.line === line && one.reason === reason);
    if (!isKnown) this.#unread.push({ line, reason, isBroken });
  }

  /** Reads a list such as "A=true,B=false". */
  addList(list: Span, whole: Whole, { owner, scope }: Source): void {
    const text = this.text.slice(list.start, list.end);
    if (FILLED_IN.test(text)) {
      this.leave(list.start, 'The gates are filled in by a template or a shell.');
      return;
    }
    const group: SettingGroup = { list, whole };
    for (const { prefix, ...listed } of readGateList(text, list.start)) {
      const own: Owner = prefix === undefined ? owner : { kind: 'other', program: prefix };
      this.#add({ ...listed, form: 'flag', owner: own, scope, process: scope, group });
    }
  }

  /** Takes one pair of a map. */
  addPair(
    setting: Pick<GateSetting, 'name' | 'value' | 'written' | 'at' | 'nameAt'>,
    whole: Whole,
    source: Source,
  ): void {
    this.#add({
      ...setting,
      ...source,
      process: source.scope,
      form: 'map',
      group: { list: undefined, whole },
    });
  }

  /** Takes an object of an API, by where its `apiVersion` stands. */
  addObject(object: Pick<ApiObject, 'apiVersion' | 'kind' | 'name'>, at: number): void {
    this.#objects.push({ ...object, ...this.#place(at) });
  }

  #add(setting: Omit<GateSetting, 'line' | 'column'>): void {
    this.#settings.push({ ...setting, ...this.#place(setting.at.start) });
  }

  /** Everything that was gathered, in the order of the text. */
  result(): Configuration {
    const settings = this.#settings.toSorted((a, b) => a.at.start - b.at.start);
    const processes = new Set(settings.map(({ process }) => process));
    return {
      settings,
      processes: [...processes].map((id) => ({ id, emulated: undefined })),
      objects: this.#objects,
      unread: this.#unread.toSorted((a, b) => a.line - b.line),
    };
  }
}
