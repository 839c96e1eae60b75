import { dirname } from 'node:path/posix';
import { GATE_PAGES } from '../../../../src/model/atlas/upstream.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import type { UnreadFile } from '../../engine/source.ts';
import { fieldOf, noteUnknown, readBoolean } from '../../reading/fields.ts';
import { EXPECTED_FRONT_MATTER, readFrontMatter } from '../../reading/front-matter.ts';
import { isGateName } from '../../reading/gate-names.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import {
  isWrittenList,
  plainText,
  type Written,
  type WrittenMap,
} from '../../reading/lenient-yaml.ts';
import { Oddities } from '../../reading/oddities.ts';
import { unreadFile, withProblem } from '../../reading/standing.ts';
import { parseStages } from './parse-stages.ts';

/** What the documentation says of a gate. */
export type DocsBlock = NonNullable<FeatureGate['docs']>;

/** A gate, and what the documentation says of it. */
export type DocumentedGate = {
  readonly name: string;
  readonly docs: DocsBlock;
};

/** A file below `feature-gates/`: the page of a gate, or something else, which is named so. */
export type DocsFile =
  | {
      readonly kind: 'gate';
      readonly name: string;
      readonly docs: DocsBlock;
      /** Why nothing of it could be read, where that is so. */
      readonly unread?: UnreadFile;
    }
  | { readonly kind: 'other'; readonly path: string; readonly unread?: UnreadFile };

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
export function parseGatePage(text: string, path: string): DocsFile {
  const fileName = fileNameOf(path);
  if (fileName === 'index' || fileName === '_index') return { kind: 'other', path };
  const { fields: written, slips, error } = readFrontMatter(text);
  if (error !== undefined) return unreadablePage(error, fileName, path);
  const oddities = new Oddities();
  const fields = withKnownKeys(written, KNOWN_FIELDS, oddities);
  const contentType = fields.get('content_type');
  if (contentType !== 'feature_gate' && !fields.has('stages')) {
    return otherFile(path, 'content_type', 'feature_gate', contentType ?? 'nothing');
  }
  noteSlips(slips, oddities);
  return gatePage(fields, fileName, path, oddities);
}

function otherFile(...file: Parameters<typeof unreadFile>): DocsFile {
  return { kind: 'other', path: file[0], unread: unreadFile(...file) };
}

function unreadablePage(error: string, fileName: string, path: string): DocsFile {
  if (!isGateName(fileName)) return otherFile(path, 'front matter', EXPECTED_FRONT_MATTER, error);
  const unread = unreadFile(path, 'front matter', EXPECTED_FRONT_MATTER, error);
  const docs = { path, stages: [], removed: false, problems: [unread.problem] };
  return { kind: 'gate', name: fileName, docs, unread };
}

/** What is on record of a gate whose page cannot be read, or tells no stage, stands, with the problem. */
export function withStanding(file: DocsFile, recorded: readonly DocumentedGate[]): DocsFile {
  const { path } = file.kind === 'other' ? file : file.docs;
  const problem = whyUnread(file);
  const known = recorded.find(({ docs }) => docs.path === path);
  if (known === undefined || problem === undefined) return file;
  const docs = withProblem(known.docs, problem);
  const { unread } = file;
  return { kind: 'gate', name: known.name, docs, unread };
}

function whyUnread(file: DocsFile): Problem | undefined {
  if (file.kind === 'other') return file.unread?.problem;
  const { stages, problems } = file.docs;
  const ofStages = problems?.find(({ field }) => field.startsWith('stages'));
  return file.unread?.problem ?? (stages.length === 0 ? ofStages : undefined);
}

function gatePage(
  fields: WrittenMap,
  fileName: string,
  path: string,
  oddities: Oddities,
): DocsFile {
  const name = readName(fields.get('title'), fileName, oddities);
  if (name === undefined) {
    return otherFile(path, 'title', 'the name of a gate', fields.get('title') ?? 'nothing');
  }
  const contentType = fields.get('content_type');
  if (contentType !== 'feature_gate') {
    oddities.add('content_type', 'contradiction', 'feature_gate', contentType);
  }
  const removed = readBoolean(fieldOf(fields, 'removed', oddities)) ?? false;
  const stages = parseStages(fields.get('stages'), removed, oddities);
  const formerNames = readFormerNames(fields.get('former_titles'), name, oddities);
  noteUnknown(fields, KNOWN_FIELDS, oddities);
  const { problems } = oddities;
  const docs: DocsBlock = {
    path,
    stages,
    removed,
    ...(formerNames.length > 0 && { formerNames }),
    problems,
  };
  return { kind: 'gate', name, docs };
}

/**
 * The title is the name. The file's name is where the title cannot be one, or is that of another gate:
 * a page that was copied may keep the title of the first.
 */
function readName(
  title: Written | undefined,
  fileName: string,
  oddities: Oddities,
): string | undefined {
  const text = plainText(title);
  const expected = `the name of the file, "${fileName}"`;
  if (isGateName(text)) {
    if (isNamedAfter(fileName, text)) return text;
    oddities.add('title', 'contradiction', expected, title);
    const isOtherGate = isNewForm(fileName) && fileName.toLowerCase() !== text.toLowerCase();
    return isOtherGate ? fileName : text;
  }
  if (text === undefined) oddities.add('title', 'missing', expected);
  else oddities.add('title', 'not-a-value', expected, title);
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

function readFormerNames(value: Written | undefined, name: string, oddities: Oddities): string[] {
  if (value === undefined || value === null) return [];
  const expected = 'a list of other names of gates';
  if (typeof value === 'string') oddities.add('former_titles', 'normalized', expected, value);
  return (isWrittenList(value) ? value : [value]).flatMap((item) => {
    if (isGateName(item) && item !== name) return [item];
    oddities.add('former_titles', 'not-a-value', expected, item);
    return [];
  });
}
