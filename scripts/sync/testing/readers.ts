import type { z } from 'zod';
import { type KyamlValue, writeKyaml } from '../../../src/formats/kyaml.ts';
import { safePath } from '../../../src/model/atlas/place.ts';
import { errorWords } from '../../../src/model/error-words.ts';
import { activityWeek } from '../../../src/schemas/activity.ts';
import { announcement } from '../../../src/schemas/announcement.ts';
import { apiFields } from '../../../src/schemas/api-fields.ts';
import { communityGroup } from '../../../src/schemas/community-group.ts';
import { digest } from '../../../src/schemas/digest.ts';
import { docsPage } from '../../../src/schemas/docs-page.ts';
import { enhancement } from '../../../src/schemas/enhancement.ts';
import { featureGate } from '../../../src/schemas/feature-gate.ts';
import { issue } from '../../../src/schemas/issue.ts';
import { kubeadmGate } from '../../../src/schemas/kubeadm-gate.ts';
import { release } from '../../../src/schemas/release.ts';
import { releaseNotes } from '../../../src/schemas/release-notes.ts';
import { removedApi } from '../../../src/schemas/removed-api.ts';
import { isInside } from '../engine/journal.ts';
import { collectProblems } from '../engine/report.ts';
import { unreadNotice } from '../reading/standing.ts';
import { parseActivity } from '../sources/activity/parse.ts';
import { KUBERNETES_BLOG } from '../sources/announcements/blogs.ts';
import { parsePost } from '../sources/announcements/parse.ts';
import { joinTypes } from '../sources/api-types/join-branches.ts';
import { readTypes } from '../sources/api-types/parse.ts';
import { parseDigest } from '../sources/digests/parse.ts';
import { parseDocsPage } from '../sources/docs-pages/parse.ts';
import { joinReviews } from '../sources/enhancements/join-reviews.ts';
import { parseKep } from '../sources/enhancements/parse.ts';
import { parseReview } from '../sources/enhancements/production-readiness.ts';
import { joinGates } from '../sources/feature-gates-code/join-branches.ts';
import { GATE_LISTS, MAIN_REGISTRATION } from '../sources/feature-gates-code/paths.ts';
import { readBranch } from '../sources/feature-gates-code/read-branch.ts';
import { parseGatePage } from '../sources/feature-gates-docs/parse.ts';
import { parseIssue } from '../sources/issues/parse.ts';
import { parseReference } from '../sources/kubeadm-gates/parse.ts';
import { parseReleaseNotes } from '../sources/release-notes/parse.ts';
import { joinTags } from '../sources/release-tags/parse.ts';
import { parseCycleReadme } from '../sources/releases/parse.ts';
import { parseExceptions } from '../sources/releases/parse-exceptions.ts';
import {
  type ParsedSupport,
  parseEndOfLife,
  parseSchedule,
} from '../sources/releases/parse-support.ts';
import { parseGuide } from '../sources/removed-apis/parse.ts';
import { parseGroups } from '../sources/sigs/parse.ts';
import { SAMPLE_GROUPS } from './groups.ts';

const GATES: ReadonlySet<string> = new Set([
  'KubeletCrashLoopBackOffMax',
  'InPlacePodVerticalScaling',
]);

/** What became of a text: records, each with its schema and identity; or errors that name the file. */
interface ReadOutcome {
  readonly records: readonly {
    readonly id: string;
    readonly value: unknown;
    readonly schema: z.ZodType;
  }[];
  readonly errors: readonly string[];
}

/** Reads a text as a file at a path; throws where the parser does. */
type Reader = (text: string, path: string) => ReadOutcome;

function records<Value>(
  values: readonly Value[],
  schema: z.ZodType,
  id: (value: Value) => unknown,
): ReadOutcome {
  return { records: values.map((value) => ({ id: String(id(value)), value, schema })), errors: [] };
}

const nothing = (error: string): ReadOutcome => ({ records: [], errors: [error] });

/** Kind of document → how the sync reads it. */
export const READERS = {
  kep: (text, path) => records([parseKep({ path, text })], enhancement, ({ id }) => id),
  review: (text, path) => {
    const number = /(\d+)\.yaml$/.exec(path)?.[1];
    const kep = parseKep({ path: `keps/sig-node/${number}-x/kep.yaml`, text: 'title: X' });
    const review = parseReview({ path, text });
    const { enhancements } = joinReviews([kep], review === undefined ? [] : [review]);
    return records([...enhancements], enhancement, ({ id }) => id);
  },
  gatePage: (text, path) => {
    const page = parseGatePage(text, path);
    if (page.kind === 'other') return nothing(page.unread ? unreadNotice(page.unread) : page.path);
    return records([{ name: page.name, docs: page.docs }], featureGate, ({ name }) => name);
  },
  gateList: (text, path) => readGates(text, path, GATE_LISTS[0]),
  registrations: (text, path) => readGates(text, path, MAIN_REGISTRATION),
  apiTypes: (text, path) => {
    const types = readTypes([{ path, text }], GATES);
    const read = joinTypes([{ release: '1.34', types }]);
    return { ...records(read, apiFields, ({ id }) => id), errors: types.notices };
  },
  digest: (text, path) => {
    const file = parseDigest(text, path, GATES);
    return file.kind === 'other'
      ? nothing(unreadNotice(file.unread))
      : records([file.digest], digest, ({ id }) => id);
  },
  announcement: (text, path) => {
    const file = parsePost(text, path, KUBERNETES_BLOG, { gates: GATES, groups: SAMPLE_GROUPS });
    if (file.kind === 'unread') return nothing(unreadNotice(file));
    if (file.kind === 'other') return nothing(`${path}: ${file.reason}`);
    return records([file.post], announcement, ({ id }) => id);
  },
  docsPage: (text, path) => {
    const page = parseDocsPage(text, path);
    return page === undefined
      ? nothing(`${path}: says nothing`)
      : records([page], docsPage, ({ id }) => id);
  },
  releaseNotes: (text, path) =>
    records([parseReleaseNotes(text, path, GATES).record], releaseNotes, ({ version }) => version),
  removedApis: (text, path) => {
    const guide = parseGuide(text, path);
    const outcome = records(guide.records, removedApi, ({ id }) => id);
    return { ...outcome, errors: guide.unread.map(unreadNotice) };
  },
  kubeadmGates: (text, path) => {
    const page = parseReference(text, path);
    const outcome = records(page.records, kubeadmGate, ({ name }) => name);
    return { ...outcome, errors: page.unread.map(unreadNotice) };
  },
  cycle: (text, path) =>
    records(
      [{ version: '1.34', cycle: parseCycleReadme(text, path, '1.34') }],
      release,
      ({ version }) => version,
    ),
  exceptions: (text, path) => {
    const { exceptions, problems } = parseExceptions(text, path);
    const cycle = { path, events: [], exceptions, exceptionsPath: path, problems };
    return records([{ version: '1.34', cycle }], release, ({ version }) => version);
  },
  schedule: (text, path) => readSupport(parseSchedule(text, path)),
  endOfLife: (text, path) => readSupport(parseEndOfLife(text, path)),
  sigs: (text) => {
    const { groups, unread } = parseGroups(text);
    const errors = unread.map(unreadNotice);
    return { ...records(groups, communityGroup, ({ id }) => id), errors };
  },
  pullRequest: (text, path) => {
    const read = parseActivity({
      ...{ recorded: [], merged: [parseJson(text)], published: [], prose: new Map() },
      ...{ knownGates: GATES, firstWeek: '2000-01-03' },
    });
    // GitHub is named by the run.
    const errors = read.notices.map((notice) => `${path}: ${notice}`);
    return { ...records(read.records, activityWeek, ({ week }) => week), errors };
  },
  published: (text, path) => {
    const { records: tagged, notices } = joinTags([parseJson(text)], []);
    const errors = notices.map((notice) => `${path}: ${notice}`);
    return { ...records(tagged, release, ({ version }) => version), errors };
  },
  issue: (text, path) => {
    const read = parseIssue(parseJson(text), SAMPLE_GROUPS);
    return read === undefined
      ? nothing(`${path}: no issue`)
      : records([read], issue, ({ number }) => number);
  },
} satisfies Record<string, Reader>;

export type DocumentKind = keyof typeof READERS;

function readGates(text: string, path: string, file: string): ReadOutcome {
  const head = { branch: 'release-1.34', commit: '', tree: '', committed: '', message: '' };
  const read = readBranch({ head, release: '1.34', files: [{ path: file, text }] }, '1.34');
  if (read.gates.size === 0) return nothing(`${path}: ${read.notices.join('; ')}`);
  return records(
    [...joinGates([read])].map(([name, code]) => ({ name, code })),
    featureGate,
    ({ name }) => name,
  );
}

function readSupport({ blocks, unread }: ParsedSupport): ReadOutcome {
  const all = [...blocks].map(([version, support]) => ({ version, support }));
  return { ...records(all, release, ({ version }) => version), errors: unread.map(unreadNotice) };
}

/** Octokit refuses what is no JSON; what is, may hold anything. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * What is wrong with how a text was read; nothing where each record is valid, can be written to a
 * place inside its folder, and names the field of each problem, or else an error names the file.
 */
export function faultOf(kind: DocumentKind, text: string, path: string): string | undefined {
  let outcome: ReadOutcome;
  try {
    outcome = READERS[kind](text, path);
  } catch (error) {
    const words = errorWords(error);
    return words.includes(path) ? undefined : `threw without naming the file: ${words}`;
  }
  if (outcome.errors.some((error) => !error.includes(path))) return 'an error without the file';
  return outcome.records.map(faultOfRecord).find((fault) => fault !== undefined);
}

function faultOfRecord({ id, value, schema }: ReadOutcome['records'][number]): string | undefined {
  const result = schema.safeParse(value);
  if (!result.success) return `invalid: ${JSON.stringify(result.error.issues[0])}`;
  if (!isInside(`folder/${safePath(id)}.yaml`)) return `leads out: ${id}`;
  try {
    writeKyaml(result.data as KyamlValue);
  } catch (error) {
    return `cannot be written: ${error}`;
  }
  const unnamed = collectProblems(id, value).find(({ problem }) => problem.field === '');
  return unnamed && `a problem without a field: ${JSON.stringify(unnamed.problem)}`;
}
