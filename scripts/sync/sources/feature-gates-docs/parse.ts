import { dirname } from 'node:path/posix';
import { GATE_PAGES } from '../../../../src/model/atlas/upstream.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import {
  type Field,
  fieldOf,
  noteForm,
  noteUnknown,
  readBoolean,
  readList,
  readNeededText,
} from '../../reading/fields.ts';
import { EXPECTED_FRONT_MATTER, readFrontMatter } from '../../reading/front-matter.ts';
import { GATE_NAME, isGateName } from '../../reading/gate-names.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import { Oddities } from '../../reading/oddities.ts';
import { type FileReading, unreadFile, withProblem } from '../../reading/standing.ts';
import type { WrittenMap } from '../../reading/written.ts';
import { parseStages } from './parse-stages.ts';

/** What the documentation says of a gate. */
export type DocsBlock = NonNullable<FeatureGate['docs']>;

/** A gate, and what the documentation says of it. */
export type DocumentedGate = {
  readonly name: string;
  readonly docs: DocsBlock;
};

/** Fields of the format, and Hugo's own, which say nothing of the gate. */
const KNOWN_FIELDS = [
  ...['title', 'content_type', 'stages', 'removed', 'former_titles'],
  ...['_build', 'build', 'list', 'render', 'weight', 'description'],
];

/**
 * Reads one page below
 * `content/en/docs/reference/command-line-tools-reference/feature-gates/` of kubernetes/website.
 * A gate's page that cannot be read still is that gate's, with a problem that says why.
 * @param path the file in kubernetes/website
 */
export function parseGatePage(text: string, path: string): FileReading<DocumentedGate> {
  const fileName = fileNameOf(path);
  if (fileName === 'index' || fileName === '_index') return {};
  const { fields: written, slips, error } = readFrontMatter(text);
  if (error !== undefined) return unreadablePage(error, fileName, path);
  const oddities = new Oddities();
  const fields = withKnownKeys(written, KNOWN_FIELDS, oddities);
  const contentType = fields.get('content_type');
  if (contentType !== 'feature_gate' && !fields.has('stages')) {
    return { unread: unreadFile(path, 'content_type', 'feature_gate', contentType ?? 'nothing') };
  }
  noteSlips(slips, oddities);
  return gatePage(fields, fileName, path, oddities);
}

function unreadablePage(
  error: string,
  fileName: string,
  path: string,
): FileReading<DocumentedGate> {
  const unread = unreadFile(path, 'front matter', EXPECTED_FRONT_MATTER, error);
  if (!isGateName(fileName)) return { unread };
  const docs = { path, stages: [], removed: false, problems: [unread.problem] };
  return { record: { name: fileName, docs }, unread };
}

/** What is on record of a gate whose page cannot be read, or tells no stage, stands, with the problem. */
export function withStanding(
  reading: FileReading<DocumentedGate>,
  recorded: readonly DocumentedGate[],
): FileReading<DocumentedGate> {
  const { record, unread } = reading;
  const path = record?.docs.path ?? unread?.path;
  const problem = unread?.problem ?? (record && whyWithoutStages(record));
  const known = recorded.find(({ docs }) => docs.path === path);
  if (known === undefined || problem === undefined) return reading;
  return { record: { name: known.name, docs: withProblem(known.docs, problem) }, unread };
}

function whyWithoutStages({ docs: { stages, problems } }: DocumentedGate): Problem | undefined {
  if (stages.length > 0) return undefined;
  return problems?.find(({ field, kind }) => field.startsWith('stages') && kind !== 'normalized');
}

function gatePage(
  fields: WrittenMap,
  fileName: string,
  path: string,
  oddities: Oddities,
): FileReading<DocumentedGate> {
  const name = readName(fieldOf(fields, 'title', oddities), fileName);
  if (name === undefined) {
    const title = fields.get('title') ?? 'nothing';
    return { unread: unreadFile(path, 'title', 'the name of a gate', title) };
  }
  const contentType = fields.get('content_type');
  if (contentType !== 'feature_gate') {
    oddities.add('content_type', 'contradiction', 'feature_gate', contentType);
  }
  const removed = readBoolean(fieldOf(fields, 'removed', oddities)) ?? false;
  const stages = parseStages(fields.get('stages'), removed, oddities);
  const formerNames = readFormerNames(fieldOf(fields, 'former_titles', oddities), name);
  noteUnknown(fields, KNOWN_FIELDS, oddities);
  const { problems } = oddities;
  const docs: DocsBlock = {
    path,
    stages,
    removed,
    ...(formerNames.length > 0 && { formerNames }),
    problems,
  };
  return { record: { name, docs } };
}

/**
 * The title is the name. The file's name is where the title cannot be one, or is that of another gate:
 * a page that was copied may keep the title of the first.
 */
function readName(title: Field, fileName: string): string | undefined {
  const expected = `the name of the file, "${fileName}"`;
  const text = readNeededText(title, expected);
  if (isGateName(text)) {
    if (isNamedAfter(fileName, text)) return text;
    title.oddities.add(title.name, 'contradiction', expected, text);
    const isOtherGate = isNewForm(fileName) && fileName.toLowerCase() !== text.toLowerCase();
    return isOtherGate ? fileName : text;
  }
  if (text !== undefined) noteForm(title, expected, text, undefined);
  return isGateName(fileName) ? fileName : undefined;
}

/** What a page is named by: its file, or in a folder of its own that folder. */
function fileNameOf(path: string): string {
  const [name = '', folder = ''] = path.split('/').reverse();
  const isInFolder = name === 'index.md' && dirname(dirname(path)) === GATE_PAGES;
  return isInFolder ? folder : name.replace(/\.md$/, '');
}

/** Whether a file has a gate's name in capitals and small letters. */
function isNewForm(fileName: string): boolean {
  return isGateName(fileName) && fileName !== fileName.toLowerCase();
}

/** Until 2024 the files were named in kebab-case: "api-list-chunking" for APIListChunking. */
function isNamedAfter(fileName: string, name: string): boolean {
  const isKebabCase = /^[a-z\d-]+$/.test(fileName);
  return isKebabCase ? fileName.replaceAll('-', '') === name.toLowerCase() : fileName === name;
}

function readFormerNames(field: Field, name: string): string[] {
  const expected = 'a list of other names of gates';
  const names = readList(field, { expected, pattern: GATE_NAME }) ?? [];
  if (names.includes(name)) field.oddities.add(field.name, 'not-a-value', expected, name);
  return names.filter((each) => each !== name);
}
