import type { CycleEvent } from '../../schemas/release.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { Lookup } from '../atlas/lookup.ts';
import type { ChangeIndex } from '../changes/change-index.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { NoteView } from '../release/notes.ts';
import { keyEvents } from '../release/release.ts';
import { STAGES } from '../stage.ts';

/** A component as an article uses it. */
export interface ArticleTag {
  /** Its name, such as "Gate". */
  readonly name: string;
  /** Its attributes; `undefined` for one that is no plain string. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** The line of the article's file on which it begins. */
  readonly line: number;
}

/** What the front matter of an article says that it is about. */
export interface ArticleSubjects {
  readonly keps: readonly string[];
  readonly gates: readonly string[];
  readonly api_metadata: readonly { readonly apiVersion: string; readonly kind: string }[];
}

/** An article as a file: its text with the front matter, and what was read from it. */
export interface ArticleFile {
  /** Such as "content/editorial/kyaml.mdx". */
  readonly path: string;
  readonly text: string;
  readonly subjects: ArticleSubjects;
  readonly tags: readonly ArticleTag[];
}

/** What an article may name. */
export interface Namable {
  readonly lookup: Pick<Lookup, 'gate' | 'release' | 'enhancement' | 'enhancementByNumber'>;
  /** The last parts of SIGs' addresses, such as "node". */
  readonly sigs: ReadonlySet<string>;
  /** Whether the documentation knows a kind of this group and version, such as "batch/v1". */
  hasApi(apiVersion: string, kind: string): boolean;
  readonly change: ChangeIndex['byId'];
  /** The release note of a pull request in kubernetes/kubernetes. */
  readonly pullRequest: (number: number) => NoteView | undefined;
}

/** The enhancement that an article names by number ("4006", "KEP-4006") or directory. */
export function findKep(id: string, { lookup }: Namable): EnhancementView | undefined {
  const number = /^(?:KEP-)?(\d+)$/.exec(id)?.[1];
  return number === undefined ? lookup.enhancement(id) : lookup.enhancementByNumber(Number(number));
}

/** The event of a release's cycle that an article names. */
export function findEvent(
  release: string,
  name: string,
  { lookup }: Namable,
): CycleEvent | undefined {
  const record = lookup.release(release)?.record;
  return record && keyEvents(record).find((event) => event.name === name);
}

/** The names in a list such as "A, B". */
export function splitNames(list: string): string[] {
  return list.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

/** Whether a word is a stage as files spell it. */
export function isStage(word: string): word is Stage {
  return STAGES.some((stage) => stage === word);
}

type Check = (value: string, namable: Namable) => string | undefined;

const gate: Check = (name, { lookup }) =>
  lookup.gate(name) === undefined ? `no feature gate is called "${name}"` : undefined;
const gates: Check = (names, namable) =>
  splitNames(names).flatMap((name) => gate(name, namable) ?? [])[0];
const kep: Check = (id, namable) =>
  findKep(id, namable) === undefined ? `no enhancement, or more than one, is "${id}"` : undefined;
const release: Check = (version, { lookup }) =>
  lookup.release(version) === undefined ? `no release is called "${version}"` : undefined;
const sig: Check = (slug, { sigs }) => (sigs.has(slug) ? undefined : `no SIG is called "${slug}"`);
const stage: Check = (word) =>
  isStage(word) ? undefined : `stage "${word}" is not one of ${STAGES.join(', ')}`;
const changed: Check = (word) =>
  word === 'yes' || word === 'no' ? undefined : `changed "${word}" is neither yes nor no`;
const change: Check = (id, namable) =>
  namable.change(id) === undefined
    ? `no change is "${id}" (expected the id of one in content/changes, day first)`
    : undefined;
const pullRequest: Check = (number, namable) =>
  namable.pullRequest(Number(number)) === undefined
    ? `no release note is of pull request "${number}" (expected a number that content/release-notes has)`
    : undefined;
const free: Check = () => undefined;

/** The components that articles may use, what each may be given, and of what it needs one. */
const COMPONENTS: Record<string, { checks: Record<string, Check>; needs: readonly string[] }> = {
  Change: { checks: { id: change }, needs: ['id'] },
  Deadline: { checks: { release, event: free }, needs: ['event'] },
  PullRequest: { checks: { number: pullRequest }, needs: ['number'] },
  FirstStages: { checks: { stage }, needs: [] },
  FeatureTable: { checks: { release, sig, stage, changed, caption: free }, needs: ['release'] },
  Gate: { checks: { name: gate }, needs: ['name'] },
  GateTable: { checks: { names: gates, caption: free }, needs: ['names'] },
  Kep: { checks: { id: kep }, needs: ['id'] },
  Timeline: { checks: { kep, gate }, needs: ['kep', 'gate'] },
};

/** What an article names that nobody knows, and its wrong components: one line each, by file and line. */
export function checkArticle(article: ArticleFile, namable: Namable): string[] {
  const { path, text, subjects, tags } = article;
  const unknown = unknownSubjects(subjects, namable).map(
    ({ name, words }) => `${path}:${lineOf(text, name)}: ${words}`,
  );
  return [...unknown, ...checkTags({ path, tags }, namable)];
}

/** What is wrong with the components of a file, one line each, by file and line. */
export function checkTags(
  { path, tags }: Pick<ArticleFile, 'path' | 'tags'>,
  namable: Namable,
): string[] {
  return tags.flatMap((tag) =>
    checkTag(tag, namable).map((words) => `${path}:${tag.line}: ${words}`),
  );
}

function unknownSubjects({ keps, gates, api_metadata }: ArticleSubjects, namable: Namable) {
  return [
    ...keps.map((id) => ({ name: id, words: kep(id, namable) })),
    ...gates.map((name) => ({ name, words: gate(name, namable) })),
    ...api_metadata.map(({ apiVersion, kind }) => ({
      name: kind,
      words: namable.hasApi(apiVersion, kind)
        ? undefined
        : `no kind of the API is "${kind}" of ${apiVersion}`,
    })),
  ].filter(({ words }) => words !== undefined);
}

/** The first line of a text that has this name in it. */
function lineOf(text: string, name: string): number {
  return text.split('\n').findIndex((line) => line.includes(name)) + 1;
}

function checkTag({ name, attributes }: ArticleTag, namable: Namable): string[] {
  const component = COMPONENTS[name];
  if (component === undefined) {
    return [`<${name}> is no component (expected ${Object.keys(COMPONENTS).join(', ')})`];
  }
  const { checks, needs } = component;
  const isMissing = needs.length > 0 && needs.every((key) => attributes[key] === undefined);
  return [
    ...(isMissing ? [`<${name}> lacks ${needs.join(' or ')} as a plain string`] : []),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      const check = checks[key];
      if (check === undefined) return [`<${name}> has no attribute ${key}`];
      const words = value === undefined ? `${key} is no plain string` : check(value, namable);
      return words === undefined ? [] : [`<${name}>: ${words}`];
    }),
    ...(name === 'Deadline' ? checkDeadline(attributes, namable) : []),
  ];
}

function checkDeadline({ release = '', event = '' }: ArticleTag['attributes'], namable: Namable) {
  if (findEvent(release, event, namable) !== undefined) return [];
  const record = namable.lookup.release(release)?.record;
  const names = record === undefined ? [] : keyEvents(record).map(({ name }) => name);
  const expected = names.length === 0 ? 'a release with a schedule' : names.join(', ');
  return [`<Deadline>: v${release} has no event "${event}" (expected ${expected})`];
}
