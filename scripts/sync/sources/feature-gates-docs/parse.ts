import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { oddity, scalarText, type YamlRecord } from '../feature-gates-code/parse-yaml.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { parseStages, readBoolean } from './parse-stages.ts';

/** What the documentation says of a gate. */
export type DocsBlock = NonNullable<FeatureGate['docs']>;

/** A file below `feature-gates/`: the page of a gate, or something else, which is named so. */
export type GatePage =
  | { readonly kind: 'gate'; readonly name: string; readonly docs: DocsBlock }
  | { readonly kind: 'other'; readonly path: string; readonly reason: string };

const GATE_NAME = /^[A-Za-z]\w{0,199}$/;

/** Fields of the format, and Hugo's own, which say nothing of the gate. */
const KNOWN_FIELDS = [
  'title',
  'content_type',
  'stages',
  'removed',
  'former_titles',
  '_build',
  'build',
  'list',
  'render',
  'weight',
  'description',
];

/**
 * Reads one page below
 * `content/en/docs/reference/command-line-tools-reference/feature-gates/` of kubernetes/website.
 * A gate's page that cannot be read still is that gate's, with a problem that says why.
 * @param path the file in kubernetes/website
 */
export function parseGatePage(text: string, path: string): GatePage {
  const fileName = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const { fields, error } = parseFrontMatter(text, path);
  if (fileName === 'index' || fileName === '_index') {
    return { kind: 'other', path, reason: 'the section’s own page' };
  }
  if (fields === undefined) {
    if (!GATE_NAME.test(fileName)) return { kind: 'other', path, reason: error };
    const problems = [oddity('not-a-value', 'front matter', error, 'YAML between two --- lines')];
    return { kind: 'gate', name: fileName, docs: { path, stages: [], removed: false, problems } };
  }
  const contentType = scalarText(fields.content_type);
  if (contentType !== 'feature_gate' && fields.stages === undefined) {
    return { kind: 'other', path, reason: `content_type is ${contentType ?? 'absent'}` };
  }
  return gatePage(fields, fileName, path);
}

function gatePage(fields: YamlRecord, fileName: string, path: string): GatePage {
  const problems: Problem[] = [];
  const name = readName(fields.title, fileName, problems);
  if (name === undefined)
    return { kind: 'other', path, reason: 'neither title nor file is a name' };
  if (scalarText(fields.content_type) !== 'feature_gate') {
    problems.push(oddity('contradiction', 'content_type', fields.content_type, 'feature_gate'));
  }
  const removed = readBoolean(fields.removed, 'removed', problems) ?? false;
  const { stages, problems: stageProblems } = parseStages(fields.stages, removed);
  problems.push(...stageProblems);
  const formerNames = readFormerNames(fields.former_titles, problems);
  for (const key of Object.keys(fields).filter((field) => !KNOWN_FIELDS.includes(field))) {
    problems.push(oddity('unknown-field', key, fields[key], 'a field of a feature-gate page'));
  }
  const docs: DocsBlock = {
    path,
    stages: [...stages],
    removed,
    ...(formerNames.length > 0 && { formerNames }),
    ...(problems.length > 0 && { problems }),
  };
  return { kind: 'gate', name, docs };
}

/** The title is the name; where it cannot be one, the file's name is. */
function readName(title: unknown, fileName: string, problems: Problem[]): string | undefined {
  const text = scalarText(title);
  const expected = `the name of the file, "${fileName}"`;
  if (text !== undefined && GATE_NAME.test(text)) {
    if (text !== fileName) problems.push(oddity('contradiction', 'title', text, expected));
    return text;
  }
  problems.push(oddity(text === undefined ? 'missing' : 'not-a-value', 'title', title, expected));
  return GATE_NAME.test(fileName) ? fileName : undefined;
}

function readFormerNames(value: unknown, problems: Problem[]): string[] {
  if (value === undefined || value === '') return [];
  const expected = 'a list of names of gates';
  if (typeof value === 'string')
    problems.push(oddity('normalised', 'former_titles', value, expected));
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    const name = scalarText(item);
    if (name !== undefined && GATE_NAME.test(name)) return [name];
    problems.push(oddity('not-a-value', 'former_titles', item, expected));
    return [];
  });
}
