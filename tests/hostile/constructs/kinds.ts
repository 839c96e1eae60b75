import { parseActivity } from '../../../scripts/sync/sources/activity/parse.ts';
import { parseRegistrationFile } from '../../../scripts/sync/sources/feature-gates-code/registration/parse.ts';
import { joinTags } from '../../../scripts/sync/sources/release-tags/parse.ts';
import { parseExceptions } from '../../../scripts/sync/sources/releases/parse-exceptions.ts';
import {
  parseEndOfLife,
  parseSchedule,
} from '../../../scripts/sync/sources/releases/parse-support.ts';
import { parseGroups } from '../../../scripts/sync/sources/sigs/parse.ts';
import { type DocumentKind, READERS } from '../../../scripts/sync/testing/readers.ts';
import { LONGEST_TEXT, readConfiguration } from '../../../src/configuration/read.ts';
import { render } from '../../../src/prose/__fixtures__/context.ts';
import { CONFIGURATION_FILLERS } from './configurations.ts';
import type { Filler } from './fillers.ts';
import { GO_FILLERS } from './go.ts';
import { MARKDOWN_FILLERS } from './markdown.ts';
import { YAML_FILLERS } from './yaml.ts';

/** Something that is read, and what may stand in it. */
export interface GrowingKind {
  /** Such as "proposal", "kep", or "configuration". */
  readonly kind: string;
  /** What kind of document it is to the sync; absent where the sync does not read it. */
  readonly document?: DocumentKind;
  readonly fillers: readonly Filler[];
  /** The document around it. */
  readonly around?: (filler: string) => string;
  readonly read: (text: string) => unknown;
  /** Characters of the longest that is read; a bit less, so that it is. */
  readonly longest: number;
}

const MARKDOWN_OF_FACTS = 195_000;
const LONGEST_YAML = 260_000;
const LONGEST_NOTE = 65_000;
const LONGEST_README = 63_000;
/** A construct is not cut, and may be a bit longer than what it is to fill. */
const CUT = 1_000;
const LONGEST_GO = 990_000;
const LONGEST_PAGE = 3_990_000;
const PULL = 'https://github.com/kubernetes/kubernetes/pull/99';
const GATES: ReadonlySet<string> = new Set(['InPlacePodVerticalScaling', 'AThing']);

/** A document of a kind, as the sync reads it. */
function document(kind: DocumentKind, path: string): Pick<GrowingKind, 'document' | 'read'> {
  return { document: kind, read: (text) => READERS[kind](text, path) };
}

const PARTS = 6;

/** Facts are read by one parser of Markdown and one of YAML: each kind tries a part, and all of them all. */
const partOf = (fillers: readonly Filler[], part: number): readonly Filler[] =>
  fillers.filter((_, index) => index % PARTS === part);

const DOCS = 'content/en/docs/';
const inFront = (filler: string) => `---\ntitle: AThing\n${filler}\n---\n\nA thing.\n`;
const belowFront = (filler: string) => `---\ntitle: AThing\ndate: 2024-05-07\n---\n\n${filler}\n`;

/** All that the sync, the build, and the checker read. */
export const GROWING_KINDS: readonly GrowingKind[] = [
  {
    kind: 'a proposal',
    fillers: MARKDOWN_FILLERS,
    read: (text) => render(text),
    longest: 1_000_000,
  },
  {
    kind: 'kep.yaml',
    fillers: YAML_FILLERS,
    ...document('kep', 'keps/sig-node/12-thing/kep.yaml'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'kep.yaml, in its values',
    fillers: MARKDOWN_FILLERS,
    around: (filler) => {
      const text = JSON.stringify(filler);
      return `title: ${text}\nauthors: [${text}]\nsee-also: [${text}]\nmilestone: {alpha: ${text}}\nstatus: ${text}\n`;
    },
    ...document('kep', 'keps/sig-node/12-thing/kep.yaml'),
    longest: LONGEST_YAML / 12,
  },
  {
    kind: 'a review',
    fillers: partOf(YAML_FILLERS, 0),
    around: (filler) => `kep-number: 12\n${filler}`,
    ...document('review', 'keps/prod-readiness/sig-node/12.yaml'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'front matter of a gate page',
    fillers: partOf(YAML_FILLERS, 1),
    around: inFront,
    ...document('gatePage', `${DOCS}AThing.md`),
    longest: LONGEST_YAML,
  },
  {
    kind: 'a gate page',
    fillers: MARKDOWN_FILLERS,
    around: (filler) =>
      `---\ntitle: AThing\ncontent_type: feature_gate\nstages:\n  - stage: alpha\n    defaultValue: false\n    fromVersion: "1.33"\n---\n${filler}`,
    ...document('gatePage', `${DOCS}AThing.md`),
    longest: 1_000_000,
  },
  {
    kind: 'a list of gates',
    fillers: partOf(YAML_FILLERS, 2),
    around: (filler) => `- name: AThing\n${filler}`,
    ...document('gateList', 'versioned_feature_list.yaml'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'types of an API',
    fillers: GO_FILLERS,
    around: (filler) => `package v1\n\ntype Pod struct {\n\tA string\n}\n${filler}`,
    ...document('apiTypes', 'staging/src/k8s.io/api/core/v1/types.go'),
    longest: LONGEST_GO,
  },
  {
    kind: 'registrations of gates',
    document: 'registrations',
    fillers: GO_FILLERS,
    around: (filler) =>
      `package features\n\nimport "k8s.io/component-base/featuregate"\n\n${filler}`,
    read: (text) => parseRegistrationFile(text, 'pkg/features/kube_features.go'),
    longest: LONGEST_GO,
  },
  {
    kind: 'front matter of a digest',
    fillers: partOf(YAML_FILLERS, 3),
    around: inFront,
    ...document('digest', '_posts/2024-05-07-update.md'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'a digest',
    fillers: partOf(MARKDOWN_FILLERS, 0),
    around: (filler) => belowFront(`## Developer News\n\n${filler}\n\n## Promotions\n\n${filler}`),
    ...document('digest', '_posts/2024-05-07-update.md'),
    longest: MARKDOWN_OF_FACTS / 2,
  },
  {
    kind: 'a post',
    fillers: partOf(MARKDOWN_FILLERS, 1),
    around: belowFront,
    ...document('announcement', 'content/en/blog/_posts/2024-05-07-v1-30-thing.md'),
    longest: MARKDOWN_OF_FACTS,
  },
  {
    kind: 'a page of the documentation',
    fillers: MARKDOWN_FILLERS,
    around: (filler) => belowFront(`{{< feature-state feature_gate_name="AThing" >}}\n${filler}`),
    ...document('docsPage', `${DOCS}concepts/thing.md`),
    longest: LONGEST_PAGE,
  },
  {
    kind: 'the deprecation guide',
    fillers: partOf(MARKDOWN_FILLERS, 2),
    around: (filler) => belowFront(`### v1.34\n\n#### Thing {#thing-v134}\n\n${filler}`),
    ...document('removedApis', `${DOCS}reference/using-api/deprecation-guide.md`),
    longest: MARKDOWN_OF_FACTS,
  },
  {
    kind: 'kubeadm’s page',
    fillers: partOf(MARKDOWN_FILLERS, 3),
    around: (filler) =>
      belowFront(`Feature | Default | Alpha\n---|---|---\n\`A\` | a | 1.3\n${filler}`),
    ...document('kubeadmGates', `${DOCS}reference/setup-tools/kubeadm/kubeadm-init.md`),
    longest: MARKDOWN_OF_FACTS,
  },
  {
    kind: 'a release’s page',
    fillers: partOf(MARKDOWN_FILLERS, 4),
    around: (filler) => `# Kubernetes 1.34\n\n## Timeline\n\n${filler}\n`,
    ...document('cycle', 'releases/release-1.34/README.md'),
    longest: LONGEST_README,
  },
  {
    kind: 'exceptions of a release',
    document: 'exceptions',
    fillers: partOf(YAML_FILLERS, 4),
    around: (filler) => `codeFreeze:\n- name: A\n  issue: 1\n${filler}`,
    read: (text) => parseExceptions(text, 'releases/release-1.34/exceptions.yaml'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'the schedule of patch releases',
    document: 'schedule',
    fillers: partOf(YAML_FILLERS, 5),
    around: (filler) => `schedules:\n- release: 1.34\n${filler}`,
    read: (text) => parseSchedule(text, 'data/releases/schedule.yaml'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'releases that have ended',
    document: 'endOfLife',
    fillers: partOf(YAML_FILLERS, 0),
    around: (filler) => `branches:\n- release: 1.34\n${filler}`,
    read: (text) => parseEndOfLife(text, 'data/releases/eol.yaml'),
    longest: LONGEST_YAML,
  },
  {
    kind: 'sigs.yaml',
    document: 'sigs',
    fillers: partOf(YAML_FILLERS, 1),
    around: (filler) => `sigs:\n- dir: sig-node\n  name: Node\n${filler}`,
    read: (text) => parseGroups(text),
    longest: LONGEST_YAML,
  },
  {
    kind: 'notes of a release',
    fillers: partOf(MARKDOWN_FILLERS, 0),
    around: (filler) =>
      JSON.stringify({
        99: {
          ...{ commit: 'abc', text: filler, markdown: filler, kinds: ['feature'], sigs: ['node'] },
          ...{ pr_url: PULL, pr_number: 99, areas: [filler] },
          documentation: [{ description: filler, url: `https://kep.k8s.io/12${filler}` }],
        },
      }),
    ...document('releaseNotes', 'releases/release-1.34/release-notes/release-notes-draft.json'),
    longest: LONGEST_NOTE,
  },
  {
    kind: 'an issue',
    fillers: partOf(MARKDOWN_FILLERS, 5),
    around: (filler) =>
      JSON.stringify({
        ...{ number: 12, title: 'A', state: 'open', created_at: '2024-01-02T00:00:00Z' },
        body: `# Enhancement Description\n- One-line enhancement description: a\n- Enhancement target:\n  - Alpha release target (x.y): 1.33\n\n${filler}`,
      }),
    ...document('issue', 'issue 12'),
    longest: MARKDOWN_OF_FACTS,
  },
  {
    kind: 'a merged pull request',
    document: 'pullRequest',
    fillers: MARKDOWN_FILLERS,
    around: (filler) =>
      JSON.stringify({
        ...{ number: 99, title: filler, body: filler, mergedAt: '2026-07-07T10:00:00Z' },
        ...{ author: { login: 'octo-cat' }, labels: { nodes: [{ name: filler }] } },
      }),
    read: (text) =>
      parseActivity({
        ...{ recorded: [], merged: [JSON.parse(text)], published: [], prose: new Map() },
        ...{ knownGates: GATES, firstWeek: '2026-06-01' },
      }),
    longest: 300_000,
  },
  {
    kind: 'a published release',
    document: 'published',
    fillers: MARKDOWN_FILLERS,
    around: (filler) => JSON.stringify({ tagName: `v1.36.0${filler}`, publishedAt: filler }),
    read: (text) => joinTags([JSON.parse(text)], []),
    longest: 300_000,
  },
  {
    kind: 'a configuration to check',
    fillers: [...CONFIGURATION_FILLERS, ...partOf(YAML_FILLERS, 0)],
    read: (text) => readConfiguration(text),
    longest: LONGEST_TEXT - CUT,
  },
];
