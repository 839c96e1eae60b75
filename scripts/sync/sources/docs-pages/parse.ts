import { KUBERNETES_SITE } from '../../../../src/model/atlas/upstream.ts';
import type { DocsPage } from '../../../../src/schemas/docs-page.ts';
import { EXPECTED_FRONT_MATTER, readFrontMatter } from '../../reading/front-matter.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import { Oddities } from '../../reading/oddities.ts';
import { type FileReading, unreadFile } from '../../reading/standing.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { plainText, type Written, type WrittenMap } from '../../reading/written.ts';
import { readApis } from './apis.ts';
import { readFeatureStates } from './shortcodes.ts';

const GENERATED_FOLDER = 'reference/kubernetes-api/';
const FRONT_MATTER = 'front matter';
const READ_FIELDS = ['title', 'slug', 'content_type', 'auto_generated', 'api_metadata'];
const MAX_CHARACTERS = 4_000_000;
/** Of YAML or of TOML: a page without either says nothing of itself. */
const BEGINS_AS_FRONT_MATTER = /^\s*(?:-{3}|\+{3})/;

/**
 * Reads a page of the documentation. Nothing for a page that neither documents APIs nor says at
 * which stage something is.
 * @param path the file in kubernetes/website, below content/en/docs
 */
export function parseDocsPage(text: string, path: string): FileReading<DocsPage> {
  const id = pageId(path);
  if (id === undefined) return {};
  if (text.length > MAX_CHARACTERS) {
    return { unread: unreadFile(path, '(file)', `at most ${MAX_CHARACTERS} characters`, 'more') };
  }
  const oddities = new Oddities();
  const { fields: written, slips, error } = readFrontMatter(text);
  const unread = error && unreadFile(path, FRONT_MATTER, EXPECTED_FRONT_MATTER, error);
  if (unread) oddities.add(FRONT_MATTER, 'not-a-value', EXPECTED_FRONT_MATTER, error);
  noteSlips(slips, oddities);
  const fields = withKnownKeys(written, READ_FIELDS, oddities);
  const record = readPage(text, { id, path }, fields, oddities);
  if (record === undefined && !BEGINS_AS_FRONT_MATTER.test(text)) return {};
  return { record, ...(unread && { unread }) };
}

function readPage(
  text: string,
  { id, path }: Pick<DocsPage, 'id' | 'path'>,
  fields: WrittenMap,
  oddities: Oddities,
): DocsPage | undefined {
  const apis = readApis(fields.get('api_metadata'), oddities);
  const { gates, stages } = readFeatureStates(text, oddities);
  const isOfInterest = apis.length + gates.length + stages.length > 0;
  if (!isOfInterest && !fields.has('api_metadata')) return undefined;
  const slug = plainText(fields.get('slug'));
  return {
    id,
    path,
    url: pageUrl(id, slug),
    title: readTitle(fields.get('title'), oddities),
    contentType: plainText(fields.get('content_type')),
    generated: id.startsWith(GENERATED_FOLDER) || fields.get('auto_generated') === 'true',
    ...withoutEmpty({ gates: [...gates], apis, stages: [...stages] }),
    problems: oddities.problems,
  };
}

function readTitle(written: Written | undefined, oddities: Oddities): string | undefined {
  const title = plainText(written);
  if (title === undefined) oddities.add('title', 'missing', 'the title of the page', written);
  return title;
}

const SITE = `${KUBERNETES_SITE}/docs/`;
const ROOT = 'content/en/docs/';

/** The file below content/en/docs without its ending; nothing for other files. */
export function pageId(path: string): string | undefined {
  return path.startsWith(ROOT) && path.endsWith('.md')
    ? path.slice(ROOT.length, -'.md'.length)
    : undefined;
}

/**
 * The address on kubernetes.io, as Hugo makes it: lower case, `_index` and `index` stand for their
 * folder, and a `slug` in the front matter replaces the file's name.
 * @param id see {@link pageId}
 */
export function pageUrl(id: string, slug?: string): string {
  const folders = id.split('/');
  const name = folders.pop() ?? '';
  const isFolderPage = name === '_index' || name === 'index';
  const segments = isFolderPage ? folders : [...folders, slug ?? name];
  const path = segments.map((segment) => encodeURIComponent(segment.toLowerCase())).join('/');
  return path === '' ? SITE : `${SITE}${path}/`;
}
