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

/**
 * The documents of a kind: which files they are, how many damaged ones there are to read (of all kinds more
 * than ten thousand), and where they are, if not on the default branch.
 */
type Documents = readonly [kind: DocumentKind, paths: RegExp, count: number, ref?: string];

type RecordedPullRequest = Required<RecordedActivity>['mergedPullRequests'][string][number];

const DOCS = 'content/en/docs/';
const GATE_PAGES = `${DOCS}reference/command-line-tools-reference/feature-gates/`;
const OF_REPOSITORIES: Readonly<Record<string, readonly Documents[]>> = {
  'kubernetes/enhancements': [
    ['kep', /^keps\/sig-.*\/kep\.yaml$/, 3500],
    ['review', /^keps\/prod-readiness\/.*\/\d+\.yaml$/, 1000],
  ],
  'kubernetes/website': [
    ['gatePage', new RegExp(`^${GATE_PAGES}[A-Z]\\w+\\.md$`), 2500],
    ['docsPage', new RegExp(`^${DOCS}(concepts|tasks)/.*\\.md$`), 1200],
    ['removedApis', new RegExp(`^${DOCS}reference/using-api/deprecation-guide\\.md$`), 150],
    ['kubeadmGates', new RegExp(`^${DOCS}reference/setup-tools/kubeadm/kubeadm-init\\.md$`), 150],
    ['announcement', /^content\/en\/blog\/_posts\/.*\.md$/, 350],
    ['schedule', /^data\/releases\/schedule\.yaml$/, 200],
    ['endOfLife', /^data\/releases\/eol\.yaml$/, 200],
  ],
  'kubernetes-sigs/lwkd': [['digest', /^_posts\/.*-update\.md$/, 500]],
  'kubernetes/kubernetes': [
    ['gateList', /versioned_feature_list\.yaml$/, 60],
    ['registrations', /(?:kube|known)_features\.go$/, 300, 'release-1.36'],
    ['apiTypes', /^staging\/src\/k8s\.io\/api\/.*\/types\.go$/, 300],
  ],
  'kubernetes/community': [['sigs', /^sigs\.yaml$/, 100]],
  'kubernetes/sig-release': [
    ['exceptions', /^releases\/release-1\.\d+\/exceptions?\.yaml$/, 300],
    ['cycle', /^releases\/release-1\.\d+\/README\.md$/, 400],
    ['releaseNotes', /release-notes-draft\.json$/, 60],
  ],
};
const RECORDED: readonly { kind: DocumentKind; read: () => unknown[]; count: number }[] = [
  { kind: 'issue', read: () => readJson<unknown[]>(ISSUES), count: 800 },
  {
    kind: 'pullRequest',
    read: () => Object.values(readActivity().mergedPullRequests).flat().map(inGraphql),
    count: 600,
  },
  { kind: 'published', read: () => Object.values(readActivity().releases).flat(), count: 300 },
];

describe.skipIf(
  !hasBundles(...Object.keys(OF_REPOSITORIES)) || !existsSync(ISSUES) || !existsSync(ACTIVITY),
)('real documents, damaged', () => {
  async function read(repository: string, paths: RegExp, ref = 'HEAD') {
    const all = await readBundle(repository, ref, (path) => paths.test(path));
    return all
      .filter((_, index) => index % Math.ceil(all.length / 60) === 0)
      .map(({ path, text }) => ({ path, text: text.slice(0, MAX_CHARACTERS) }));
  }

  describe.each(Object.entries(OF_REPOSITORIES))('of %s', (repository, documents) => {
    for (const [kind, paths, count, ref] of documents) {
      it(`of kind ${kind} give valid records or name the file`, async () => {
        expectNoFaults(kind, await read(repository, paths, ref), count);
      });
    }
  });

  it('are of every kind that has a reader', () => {
    const documents = Object.values(OF_REPOSITORIES).flat();
    const kinds = [...documents.map(([kind]) => kind), ...RECORDED.map(({ kind }) => kind)];
    expect(kinds.sort()).toEqual(Object.keys(READERS).sort());
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
});

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
