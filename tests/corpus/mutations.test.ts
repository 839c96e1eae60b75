import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutate, pick, seededRandom } from '../../scripts/sync/testing/mutate.ts';
import { faultOf, type Kind } from '../../scripts/sync/testing/readers.ts';
import { countInputs } from '../count-inputs.ts';
import { shareOf } from '../thorough.ts';
import { cloneBundle } from './clone-bundle.ts';
import { hasBundles, ISSUES } from './upstream-bundles.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 1);
/** One of how many damaged documents is read. */
const SHARE = shareOf(6);
/** Longer documents take longer to read; their beginnings are damaged as well. */
const MAX_CHARACTERS = 8_000;

interface Documents {
  readonly kind: Kind;
  readonly repository: string;
  readonly paths: RegExp;
  /** How many damaged documents there are to read; all kinds have more than ten thousand. */
  readonly count: number;
}

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
const ISSUE_COUNT = 800;
const REPOSITORIES = [...new Set(ALL.map(({ repository }) => repository))];

describe.skipIf(!hasBundles(...REPOSITORIES) || !existsSync(ISSUES))(
  'real documents, damaged',
  () => {
    const clones = new Map<string, string>();

    beforeAll(() => {
      for (const repository of REPOSITORIES) clones.set(repository, cloneBundle(repository));
    });

    afterAll(() => {
      for (const directory of clones.values()) rmSync(directory, { recursive: true });
    });

    function read(repository: string, paths: RegExp): { path: string; text: string }[] {
      const git = (...args: string[]) =>
        execFileSync('git', ['-C', clones.get(repository) ?? '', ...args], {
          encoding: 'utf8',
          maxBuffer: 2 ** 28,
        });
      const all = git('ls-tree', '-r', '--name-only', 'HEAD')
        .split('\n')
        .filter((path) => paths.test(path));
      const chosen = all.filter((_, index) => index % Math.ceil(all.length / 60) === 0);
      return chosen.map((path) => ({
        path,
        text: git('show', `HEAD:${path}`).slice(0, MAX_CHARACTERS),
      }));
    }

    it.each(ALL)(
      'of kind $kind give valid records or name the file',
      ({ kind, repository, paths, count }) => {
        expectNoFaults(kind, read(repository, paths), count);
      },
    );

    it('of kind issue give valid records or name the file', () => {
      const issues = JSON.parse(readFileSync(ISSUES, 'utf8')) as unknown[];
      const texts = issues.map((value, index) => ({
        path: `issue ${index}`,
        text: JSON.stringify(value, null, 1),
      }));
      expectNoFaults('issue', texts, ISSUE_COUNT);
    });
  },
);

function expectNoFaults(
  kind: Kind,
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
