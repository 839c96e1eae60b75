import { isJsonObject, type JsonObject } from '../../../../src/model/json-object.ts';
import { asksBeforeUpgrade } from '../../../../src/model/release/demands.ts';
import type { ReleaseNote } from '../../../../src/schemas/release-notes.ts';
import { objectId } from '../../../../src/schemas/version.ts';
import { isHandle } from '../../reading/handles.ts';
import { gatesInText, kepsOfUrls, urlsInText } from '../../reading/mentions.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { readNoteLinks } from './note-links.ts';
import { readTold } from './told-changes.ts';

/** What a note says, for whoever may show it: upstream's words, under upstream's license. */
export interface NoteProse {
  readonly text: string;
  /** The line as upstream publishes it: the text with pull request, author and SIGs. */
  readonly markdown: string;
}

/** One note, published or not. */
export interface ParsedNote {
  readonly isPublished: boolean;
  readonly facts: ReleaseNote;
  readonly prose: NoteProse;
}

/** What a note is read with. */
export interface NoteContext {
  /** The release whose notes are read: "1.34". */
  readonly release: string;
  readonly knownGates: ReadonlySet<string>;
  readonly oddities: Oddities;
}

/** GitHub takes no longer text of a pull request, which notes are from. */
const MAX_WORDS = 65_536;
const NAME = /^[a-z0-9][a-z0-9/.-]{0,60}$/;

/** Reads one entry of the object; nothing, with a problem, where it names no pull request. */
export function parseNote(
  key: string,
  value: unknown,
  context: NoteContext,
): ParsedNote | undefined {
  const { oddities } = context;
  const expected = 'a release note with its pull request';
  if (!isJsonObject(value)) {
    oddities.add(`[${key}]`, 'not-a-value', expected, asText(value));
    return undefined;
  }
  const pr = readNumber(key, value, oddities);
  if (pr === undefined) {
    oddities.add(`[${key}].pr_number`, 'not-a-value', expected, text(value.pr_number));
    return undefined;
  }
  const prose = {
    text: readWords(value.text, `[${pr}].text`, oddities),
    markdown: readWords(value.markdown, `[${pr}].markdown`, oddities),
  };
  const lists = readLists(value, `[${pr}]`, prose.text, context);
  return {
    isPublished: !isSet(value.do_not_publish),
    prose,
    facts: {
      pr,
      author: readAuthor(value.author, `[${pr}].author`, oddities),
      commit: objectId.safeParse(value.commit).data,
      ...withoutEmpty(lists),
      ...toldFacts(prose.text, { ...lists, isMarked: isSet(value.action_required) }, context),
    },
  };
}

function readLists(
  value: JsonObject,
  field: string,
  words: string,
  { knownGates, oddities }: NoteContext,
) {
  const links = readNoteLinks(value.documentation, `${field}.documentation`, oddities);
  return {
    keps: kepsOfUrls([...links.map(({ url }) => url), ...urlsInText(words)]),
    gates: gatesInText(words, knownGates),
    sigs: readNames(value.sigs, `${field}.sigs`, oddities).map(
      (name) => `sig-${name.replace(/^sig[-/]/, '')}`,
    ),
    kinds: readNames(value.kinds, `${field}.kinds`, oddities),
    areas: readNames(value.areas, `${field}.areas`, oddities),
    links,
  };
}

interface Marks {
  readonly isMarked: boolean;
  readonly kinds: readonly string[];
  readonly areas: readonly string[];
}

/** What the note tells whoever upgrades; nothing of one that concerns nobody's settings. */
function toldFacts(
  words: string,
  { isMarked, kinds, areas }: Marks,
  { knownGates, release }: NoteContext,
): Pick<ReleaseNote, 'actionRequired' | 'isUrgent' | 'tells' | 'names' | 'components'> {
  const { isUrgent, tells, names, components } = readTold(words, { knownGates, areas });
  const isUrged = isMarked || isUrgent || asksBeforeUpgrade(words, release);
  const isOfConcern = isUrged || tells.length > 0 || kinds.includes('deprecation');
  if (!isOfConcern) return {};
  return {
    ...(isUrged && { actionRequired: true }),
    ...(isUrgent && { isUrgent: true }),
    ...withoutEmpty({ tells, names, components }),
  };
}

/** A mark may be written as text, or as a number. */
function isSet(value: unknown): boolean {
  return value === true || /^(?:true|yes|1)$/i.test(String(value));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a note says; nothing, with a problem, where it is longer than any pull request. */
function readWords(value: unknown, field: string, oddities: Oddities): string {
  const words = text(value).trim();
  if (words.length <= MAX_WORDS) return words;
  const expected = `at most ${MAX_WORDS} characters`;
  oddities.add(field, 'not-a-value', expected, `${words.length} characters`);
  return '';
}

/** Any JSON value in words: objects need not have a string form of their own. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `pr_number`, which the end of `pr_url` and the key should repeat; what most of them say wins. */
function readNumber(key: string, value: JsonObject, oddities: Oddities): number | undefined {
  const field = `[${key}].pr_number`;
  const inUrl = /\/pull\/(\d{1,9})\/?$/.exec(text(value.pr_url))?.[1];
  const declared = asText(value.pr_number ?? '');
  const number = [declared, inUrl ?? '', key].find(
    (candidate, index, all) =>
      /^[1-9]\d{0,8}$/.test(candidate) && all.lastIndexOf(candidate) > index,
  );
  if (number === undefined) return undefined;
  if (declared !== number) {
    oddities.add(field, 'contradiction', `the number of its address, ${number}`, declared);
  } else if (key !== number) {
    oddities.add(`[${key}]`, 'contradiction', `the pull request’s number, ${number}`, key);
  } else if (inUrl !== number) {
    oddities.add(
      `[${key}].pr_url`,
      'contradiction',
      `the address of ${number}`,
      text(value.pr_url),
    );
  }
  return Number(number);
}

function readAuthor(value: unknown, field: string, oddities: Oddities): string | undefined {
  const written = text(value);
  if (isHandle(written)) return written;
  oddities.add(field, written === '' ? 'missing' : 'not-a-value', 'a handle', written);
  return undefined;
}

function readNames(value: unknown, field: string, oddities: Oddities): string[] {
  if (value === undefined) return [];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const names = items.flatMap((item) => {
    if (typeof item === 'string' && NAME.test(item)) return [item];
    oddities.add(field, 'not-a-value', 'names of labels', asText(item));
    return [];
  });
  return [...new Set(names)];
}
