import { kepsInText } from '../../../../src/model/enhancement/kep-in-text.ts';
import { isJsonObject, type JsonObject } from '../../../../src/model/json-object.ts';
import type { PullRequestWords } from '../../../../src/schemas/activity.ts';
import { type MergedPullRequest, mergedPullRequest } from '../../../../src/schemas/activity.ts';
import { existingInstant } from '../../reading/days.ts';
import { isHandle } from '../../reading/handles.ts';
import { gatesInText, kepsOfUrls, urlsInText } from '../../reading/mentions.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { MINOR } from '../../reading/releases.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { readGateWork } from './gate-work.ts';

/** The facts of a pull request and, apart from them, its words. */
export interface ParsedPullRequest {
  readonly facts: MergedPullRequest;
  readonly prose: PullRequestWords;
}

/** What pull requests are read with. */
export interface PullRequestContext {
  /** The names that count as feature gates where they are words of a text. */
  readonly knownGates: ReadonlySet<string>;
  readonly oddities: Oddities;
}

const LABEL = /^[a-z0-9][\w./ -]{0,60}$/i;
const MILESTONE = new RegExp(String.raw`^v?(${MINOR})(?:\.0)?$`);
const MAX_TEXT = 300_000;
const MAX_TITLE = 300;

const NOTES: readonly (readonly [label: string, note: NonNullable<MergedPullRequest['note']>])[] = [
  ['release-note-action-required', 'action-required'],
  ['release-note', 'note'],
  ['release-note-none', 'none'],
];

/**
 * Reads a merged pull request in the shape of GitHub's GraphQL.
 * @returns nothing, with a problem, where it has no number or no time.
 */
export function parsePullRequest(
  value: unknown,
  { knownGates, oddities }: PullRequestContext,
): ParsedPullRequest | undefined {
  const { number, mergedAt, ...fields } = fieldsOf(value);
  const isNumber = typeof number === 'number' && Number.isSafeInteger(number) && number > 0;
  if (!isNumber) {
    const got = typeof number === 'number' ? String(number) : (JSON.stringify(number) ?? 'nothing');
    oddities.add('pullRequests', 'not-a-value', 'a pull request with its number', got);
    return undefined;
  }
  const field = `[${number}]`;
  const got = typeof mergedAt === 'string' ? mergedAt : undefined;
  const merged = existingInstant(got ?? '');
  if (merged === undefined) {
    oddities.add(`${field}.mergedAt`, 'not-a-value', 'when it was merged', got);
    return undefined;
  }
  const prose = readProse(fields);
  const facts = {
    number,
    merged,
    author: readAuthor(fields.author, field, oddities),
    milestone: MILESTONE.exec(textOf(fieldsOf(fields.milestone).title))?.[1],
    ...readLabels(fields.labels, field, oddities),
    ...readNames(fields, prose, merged, knownGates),
  };
  return { facts: mergedPullRequest.parse(facts), prose };
}

function fieldsOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed().slice(0, MAX_TEXT) : '';
}

function readProse({ title, body }: JsonObject): PullRequestWords {
  const line = textOf(title)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const note = noteIn(textOf(body));
  return { title: [...line].slice(0, MAX_TITLE).join(''), note };
}

const NOTE = /^[ \t]*(`{3,}|~{3,})[ \t]*release-note[^\r\n]*\n([\s\S]*?)^[ \t]*\1/m;
const NO_NOTE = /^\W*(?:none|n\/?a)\W*$/i;

/** The text of the fenced block "release-note"; nothing where it says that there is none. */
function noteIn(body: string): string | undefined {
  const text = NOTE.exec(withoutComments(body))?.[2]?.trim();
  return text === undefined || text === '' || NO_NOTE.test(text) ? undefined : text;
}

/** The template's hints are comments, with addresses of examples. */
function withoutComments(body: string): string {
  return body.replaceAll('\r\n', '\n').replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '');
}

function readAuthor(value: unknown, field: string, oddities: Oddities): string | undefined {
  // Who has left GitHub is null.
  if (value === null || value === undefined) return undefined;
  const login = textOf(fieldsOf(value).login);
  if (isHandle(login)) return login;
  oddities.add(`${field}.author`, 'not-a-value', 'a handle', login);
  return undefined;
}

function readLabels(value: unknown, field: string, oddities: Oddities) {
  const { nodes } = fieldsOf(value);
  const names = (Array.isArray(nodes) ? nodes : []).flatMap((node) => {
    const name = textOf(fieldsOf(node).name);
    if (LABEL.test(name)) return [name];
    oddities.add(`${field}.labels`, 'not-a-value', 'a label with a name', name);
    return [];
  });
  const after = (prefix: string) =>
    [...new Set(names)]
      .filter((name) => name.startsWith(prefix) && name.length > prefix.length)
      .map((name) => name.slice(prefix.length))
      .sort();
  const [size] = after('size/');
  return {
    ...withoutEmpty({
      sigs: after('sig/').map((name) => `sig-${name}`),
      kinds: after('kind/'),
      areas: after('area/'),
    }),
    size: mergedPullRequest.shape.size.safeParse(size).data,
    note: NOTES.find(([label]) => names.includes(label))?.[1],
  };
}

function readNames(
  fields: JsonObject,
  { title, note }: PullRequestWords,
  merged: string,
  knownGates: ReadonlySet<string>,
) {
  const gates = gatesInText(`${title}\n${note ?? ''}`, knownGates);
  const titled = kepsInText(title, merged.slice(0, 10)).flatMap(({ number }) => number ?? []);
  const keps = kepsOfUrls(urlsInText(withoutComments(textOf(fields.body))));
  const named = withoutEmpty({ keps: [...new Set([...titled, ...keps])], gates });
  const isNamed = Object.keys(named).length > 0;
  return { ...named, ...(isNamed && readGateWork(title, note, knownGates)) };
}
