import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutate, pick } from '../../scripts/sync/testing/mutate.ts';
import { type DocumentKind, faultOf, READERS } from '../../scripts/sync/testing/readers.ts';
import { seededRandom } from '../../scripts/sync/testing/seeded-random.ts';
import { countInputs } from '../count-inputs.ts';
import type { RecordedActivity } from '../github/activity.ts';
import { shareOf } from '../thorough.ts';
import { readBundle } from './clone-bundle.ts';
import { ACTIVITY, hasBundles, ISSUES } from './upstream-bundles.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 1);
/** One of how many damaged documents is read. */
const SHARE = shareOf(12);
/** Longer documents take longer to read; their beginnings are damaged as well. */
const MAX_CHARACTERS = 8_000;

interface Documents {
  readonly kind: DocumentKind;
  readonly repository: string;
  readonly paths: RegExp;
  /** Where they are, if not on the default branch. */
  readonly ref?: string;
  /** How many damaged documents there are to read; all kinds have more than ten thousand. */
  readonly count: number;
}

type RecordedPullRequest = Required<RecordedActivity>['mergedPullRequests'][string][number];

const DOCS = 'content/en/docs/';
const GATE_PAGES = `${DOCS}reference/command-line-tools-reference/feature-gates/`;
const ALL: readonly Documents[] = [
  {
    kind: 'kep',
    repository: 'kubernetes/enhancements',
    paths: /^keps\/sig-.*\/kep\.yaml$/,
    count: 3500,
  },
  {
    kind: 'review',
    repository: 'kubernetes/enhancements',
    paths: /^keps\/prod-readiness\/.*\/\d+\.yaml$/,
    count: 1000,
  },
  {
    kind: 'gatePage',
    repository: 'kubernetes/website',
    paths: new RegExp(`^${GATE_PAGES}[A-Z]\\w+\\.md$`),
    count: 2500,
  },
  {
    kind: 'docsPage',
    repository: 'kubernetes/website',
    paths: new RegExp(`^${DOCS}(concepts|tasks)/.*\\.md$`),
    count: 1200,
  },
  {
    kind: 'removedApis',
    repository: 'kubernetes/website',
    paths: new RegExp(`^${DOCS}reference/using-api/deprecation-guide\\.md$`),
    count: 150,
  },
  {
    kind: 'kubeadmGates',
    repository: 'kubernetes/website',
    paths: new RegExp(`^${DOCS}reference/setup-tools/kubeadm/kubeadm-init\\.md$`),
    count: 150,
  },
  {
    kind: 'announcement',
    repository: 'kubernetes/website',
    paths: /^content\/en\/blog\/_posts\/.*\.md$/,
    count: 350,
  },
  {
    kind: 'digest',
    repository: 'kubernetes-sigs/lwkd',
    paths: /^_posts\/.*-update\.md$/,
    count: 500,
  },
  {
    kind: 'gateList',
    repository: 'kubernetes/kubernetes',
    paths: /versioned_feature_list\.yaml$/,
    count: 60,
  },
  {
    kind: 'registrations',
    repository: 'kubernetes/kubernetes',
    paths: /(?:kube|known)_features\.go$/,
    ref: 'release-1.36',
    count: 300,
  },
  {
    kind: 'apiTypes',
    repository: 'kubernetes/kubernetes',
    paths: /^staging\/src\/k8s\.io\/api\/.*\/types\.go$/,
    count: 300,
  },
  { kind: 'sigs', repository: 'kubernetes/community', paths: /^sigs\.yaml$/, count: 100 },
  {
    kind: 'schedule',
    repository: 'kubernetes/website',
    paths: /^data\/releases\/schedule\.yaml$/,
    count: 200,
  },
  {
    kind: 'endOfLife',
    repository: 'kubernetes/website',
    paths: /^data\/releases\/eol\.yaml$/,
    count: 200,
  },
  {
    kind: 'exceptions',
    repository: 'kubernetes/sig-release',
    paths: /^releases\/release-1\.\d+\/exceptions?\.yaml$/,
    count: 300,
  },
  {
    kind: 'cycle',
    repository: 'kubernetes/sig-release',
    paths: /^releases\/release-1\.\d+\/README\.md$/,
    count: 400,
  },
  {
    kind: 'releaseNotes',
    repository: 'kubernetes/sig-release',
    paths: /release-notes-draft\.json$/,
    count: 60,
  },
];
const RECORDED: readonly { kind: DocumentKind; read: () => unknown[]; count: number }[] = [
  { kind: 'issue', read: () => readJson<unknown[]>(ISSUES), count: 800 },
  {
    kind: 'pullRequest',
    read: () => Object.values(readActivity().mergedPullRequests).flat().map(inGraphql),
    count: 600,
  },
  { kind: 'published', read: () => Object.values(readActivity().releases).flat(), count: 300 },
];
const REPOSITORIES = [...new Set(ALL.map(({ repository }) => repository))];

describe.skipIf(!hasBundles(...REPOSITORIES) || !existsSync(ISSUES) || !existsSync(ACTIVITY))(
  'real documents, damaged',
  () => {
    async function read({ repository, paths, ref = 'HEAD' }: Documents) {
      const all = await readBundle(repository, ref, (path) => paths.test(path));
      return all
        .filter((_, index) => index % Math.ceil(all.length / 60) === 0)
        .map(({ path, text }) => ({ path, text: text.slice(0, MAX_CHARACTERS) }));
    }

    it('are of every kind that has a reader', () => {
      const kinds = [...ALL, ...RECORDED].map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(Object.keys(READERS).sort());
    });

    it.each(ALL)('of kind $kind give valid records or name the file', async (documents) => {
      expectNoFaults(documents.kind, await read(documents), documents.count);
    });

    it.each(RECORDED)(
      'of kind $kind give valid records or name the file',
      ({ kind, read: nodes, count }) => {
        const texts = nodes().map((value, index) => ({
          path: `${kind} ${index}`,
          text: JSON.stringify(value, null, 1),
        }));
        expectNoFaults(kind, texts, count);
      },
    );
  },
);

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value;
}

function readActivity(): Required<RecordedActivity> {
  return readJson(ACTIVITY);
}

/** A recorded pull request as GitHub's GraphQL has it. */
function inGraphql({ labels, ...rest }: RecordedPullRequest): unknown {
  return { ...rest, labels: { nodes: labels.map((name) => ({ name })) } };
}

function expectNoFaults(
  kind: DocumentKind,
  documents: readonly { path: string; text: string }[],
  count: number,
): void {
  const random = seededRandom(SEED);
  expect(documents.length).toBeGreaterThan(0);
  countInputs(Math.ceil(count / SHARE));
  for (let index = 0; index < count / SHARE; index += 1) {
    const { path, text } = pick(documents, random);
    const damaged = mutate(text, pick(documents, random).text, random);
    const fault = faultOf(kind, damaged, path);
    if (fault !== undefined) expect.fail(`${path}, number ${index}: ${fault}`);
  }
}
