import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/schemas/collections.ts';
import { countInputs } from '../../tests/count-inputs.ts';
import { mutate } from './testing/mutate.ts';
import { type DocumentKind, faultOf, READERS } from './testing/readers.ts';
import { seededRandom } from './testing/seeded-random.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 1);
const TIMES = 150;

const DOCUMENTS: readonly (readonly [DocumentKind, string, string])[] = [
  [
    'kep',
    'keps/sig-node/12-thing/kep.yaml',
    'title: A thing\nkep-number: 12\nauthors:\n  - "@octo-cat"\nowning-sig: sig-node\nstatus: implementable\ncreation-date: 2024-01-02\nstage: beta\nlatest-milestone: "v1.34"\nmilestone:\n  alpha: "v1.33"\n  beta: "v1.34"\nfeature-gates:\n  - name: AThing\n    components: [kubelet]\ndisable-supported: true\n',
  ],
  [
    'review',
    'keps/prod-readiness/sig-node/12.yaml',
    'kep-number: 12\nalpha:\n  approver: "@octo-cat"\nbeta:\n  approver: "@hubot"\n',
  ],
  [
    'gatePage',
    'content/en/docs/reference/command-line-tools-reference/feature-gates/AThing.md',
    '---\ntitle: AThing\ncontent_type: feature_gate\n_build:\n  list: never\nstages:\n  - stage: alpha\n    defaultValue: false\n    fromVersion: "1.33"\n    toVersion: "1.33"\n  - stage: beta\n    defaultValue: true\n    fromVersion: "1.34"\n---\nSays what it does.\n',
  ],
  [
    'gateList',
    'versioned_feature_list.yaml',
    '- name: AThing\n  versionedSpecs:\n  - default: false\n    lockToDefault: false\n    preRelease: Alpha\n    version: "1.33"\n  - default: true\n    lockToDefault: false\n    preRelease: Beta\n    version: "1.34"\n',
  ],
  [
    'apiTypes',
    'staging/src/k8s.io/api/core/v1/types.go',
    'package v1\n\n// Pod is a pod.\ntype Pod struct {\n\tmetav1.TypeMeta `json:",inline"`\n\tSpec PodSpec `json:"spec,omitempty"`\n}\n\ntype PodSpec struct {\n\t// +featureGate=InPlacePodVerticalScaling\n\t// +optional\n\tThings map[string][]Thing `json:"things"`\n}\n\ntype Thing struct {\n\t// Needs the KubeletCrashLoopBackOffMax feature gate.\n\tSize *int32 `json:"size"`\n}\n',
  ],
  [
    'digest',
    '_posts/2024-05-07-update.md',
    '---\nlayout: post\ntitle: Week Ending May 5, 2024\ndate: 2024-05-07 19:00:00 -0000\nslug: 2024-05-07-update\n---\n\n## Developer News\n\nRead [KEP-12](https://kep.k8s.io/12).\n\n## Promotions\n\n* `AThing` to [beta](https://github.com/kubernetes/kubernetes/pull/99)\n',
  ],
  [
    'docsPage',
    'content/en/docs/concepts/thing.md',
    '---\ntitle: Thing\napi_metadata:\n- apiVersion: "v1"\n  kind: "Pod"\n---\n\n{{< feature-state feature_gate_name="AThing" >}}\n\nText.\n',
  ],
  [
    'releaseNotes',
    'releases/release-1.34/release-notes/release-notes-draft.json',
    '{"99": {"commit": "abc", "text": "AThing is beta", "pr_url": "https://github.com/kubernetes/kubernetes/pull/99", "pr_number": 99, "kinds": ["feature"], "sigs": ["node"], "feature": true, "documentation": [{"description": "", "url": "https://kep.k8s.io/12", "type": "KEP"}]}}',
  ],
  [
    'issue',
    'issue 12',
    '{"number": 12, "title": "A thing", "state": "open", "user": {"login": "octo-cat"}, "labels": [{"name": "sig/node"}, {"name": "stage/beta"}], "milestone": {"title": "v1.34"}, "created_at": "2024-01-02T00:00:00Z", "body": "# Enhancement Description\\n- One-line enhancement description: a thing\\n- Enhancement target (which target equals to which milestone):\\n  - Alpha release target (x.y): 1.33\\n- [x] Alpha\\n"}',
  ],
  [
    'kubeadmGates',
    'content/en/docs/reference/setup-tools/kubeadm/kubeadm-init.md',
    '---\ntitle: kubeadm init\n---\n\n{{< table caption="gates" >}}\nFeature | Default | Alpha | Beta | GA\n:-------|:--------|:------|:-----|:----\n`AThing` | `true` | 1.32 | 1.34 | -\n`AnotherThing` | `false` | 1.33 | - | -\n{{< /table >}}\n\n`AThing`\n: What it does.\n\n{{< table caption="removed gates" >}}\nFeature | Alpha | Beta | GA | Removed\n:-------|:------|:-----|:---|:-------\n`OldThing` | 1.27 | 1.29 | 1.32 | 1.33\n{{< /table >}}\n',
  ],
  [
    'removedApis',
    'content/en/docs/reference/using-api/deprecation-guide.md',
    '---\ntitle: Guide\n---\n\n## Removed APIs by release\n\n### v1.25\n\n#### CronJob {#cronjob-v125}\n\nThe **batch/v1beta1** API version of CronJob is no longer served as of v1.25.\n\n* Migrate manifests to use the **batch/v1** API version, available since v1.21.\n',
  ],
  [
    'cycle',
    'releases/release-1.34/README.md',
    '# Kubernetes 1.34\n\n## Timeline\n\n| **What** | **When** | **Who** |\n|---|---|---|\n| Start of Release Cycle | Monday 19th May 2025 | Lead |\n| **Begin [Code Freeze](x)** | 02:00 UTC Friday 25th July 2025 | Branch Manager |\n| v1.34.0 released | Wednesday 27th August 2025 | Branch Manager |\n',
  ],
  [
    'exceptions',
    'releases/release-1.34/exceptions.yaml',
    'codeFreeze:\n- name: "A thing"\n  issue: 12\n  date_requested: 2025-07-27\n  date_reviewed: 2025-07-29\n  thread: "https://groups.example/1"\n  pull_requests:\n    - "https://github.com/kubernetes/kubernetes/pull/99"\n  status: "Approved "\n# docs\ndocsFreeze:\n',
  ],
  [
    'schedule',
    'data/releases/schedule.yaml',
    'schedules:\n- release: 1.34\n  releaseDate: 2025-08-27\n  maintenanceModeStartDate: 2026-08-27\n  endOfLifeDate: 2026-10-27\n  next:\n    release: 1.34.2\n    cherryPickDeadline: 2025-10-10\n    targetDate: 2025-10-14\n  previousPatches:\n  - release: 1.34.1\n    cherryPickDeadline: 2025-09-05\n    targetDate: 2025-09-09\n    note: a word\n',
  ],
  [
    'endOfLife',
    'data/releases/eol.yaml',
    'branches:\n- release: "1.30"\n  finalPatchRelease: "1.30.14"\n  endOfLifeDate: 2025-06-28\n  note: a word\n- release: "1.29"\n  finalPatchRelease: "1.29.14"\n  endOfLifeDate: 2025-02-28\n',
  ],
  [
    'sigs',
    'sigs.yaml',
    'sigs:\n- dir: sig-node\n  name: Node\n  mission_statement: >\n    Runs pods.\n  charter_link: charter.md\n  label: node\n  leadership:\n    chairs:\n    - github: octo-cat\n      name: Octo\n  meetings:\n  - description: Weekly\n    day: Tuesday\n    time: "10:00"\n    tz: PT\n    frequency: weekly\n  contact:\n    slack: sig-node\n  subprojects:\n  - name: kubelet\n    owners:\n    - https://example.org/OWNERS\nworkinggroups:\n- dir: wg-batch\n  name: Batch\n',
  ],
  [
    'registrations',
    'pkg/features/kube_features.go',
    'package features\n\nimport (\n\t"k8s.io/apimachinery/pkg/util/version"\n\t"k8s.io/component-base/featuregate"\n)\n\nconst (\n\t// owner: @octo-cat\n\t// kep: https://kep.k8s.io/12\n\t//\n\t// Does a thing.\n\tAThing featuregate.Feature = "AThing"\n)\n\nvar defaultVersionedKubernetesFeatureGates = map[featuregate.Feature]featuregate.VersionedSpecs{\n\tAThing: {\n\t\t{Version: version.MustParse("1.33"), Default: false, PreRelease: featuregate.Alpha},\n\t\t{Version: version.MustParse("1.34"), Default: true, PreRelease: featuregate.Beta},\n\t},\n}\n',
  ],
  [
    'announcement',
    'content/en/blog/_posts/2025-08-27-v1-34-thing.md',
    '---\nlayout: blog\ntitle: "Kubernetes v1.34: A thing"\ndate: 2025-08-27\nslug: v1-34-thing\nauthor: >\n  Octo Cat\n---\n\nThe [KEP-12](https://kep.k8s.io/12) is beta, with the gate `AThing`.\n\n## How to use it\n\n* Turn on `InPlacePodVerticalScaling`.\n',
  ],
  [
    'pullRequest',
    'pull request 99',
    '{"number": 99, "title": "A thing (KEP-12)", "body": "Does it.\\n```release-note\\nThe gate AThing is beta.\\n```\\nhttps://kep.k8s.io/12", "mergedAt": "2026-07-07T10:00:00Z", "author": {"login": "octo-cat"}, "milestone": {"title": "v1.37"}, "labels": {"nodes": [{"name": "sig/node"}, {"name": "kind/feature"}, {"name": "release-note"}]}}',
  ],
  [
    'published',
    'release v1.36.1',
    '{"tagName": "v1.36.1", "publishedAt": "2026-05-12T10:00:00Z", "isPrerelease": false}',
  ],
];

describe('the documents that are damaged', () => {
  it('are of every source: scripts/sync/testing/readers.ts has a reader that calls its parser', () => {
    const text = readFileSync(new URL('./testing/readers.ts', import.meta.url), 'utf8');
    const unread = SOURCES.filter(({ name }) => !text.includes(`'../sources/${name}/`));
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  it('are of every kind that has a reader', () => {
    expect(DOCUMENTS.map(([kind]) => kind).sort()).toEqual(Object.keys(READERS).sort());
  });
});

describe('a damaged document', () => {
  it.each(DOCUMENTS)('of kind %s is as good as a real one, undamaged', (kind, path, text) => {
    expect(faultOf(kind, text, path)).toBeUndefined();
  });

  it.each(DOCUMENTS)('of kind %s gives valid records or names the file', (kind, path, text) => {
    const random = seededRandom(SEED);
    countInputs(TIMES);
    for (let index = 0; index < TIMES; index += 1) {
      const damaged = mutate(text, text, random);
      expect([damaged, faultOf(kind, damaged, path)]).toEqual([damaged, undefined]);
    }
  });
});

describe('YAML beyond the bounds', () => {
  const path = 'keps/sig-node/12-thing/kep.yaml';

  it.each([
    ['too long', `title: ${'x'.repeat(300_000)}`, /256 kB/],
    ['nested too deeply', `title: ${'['.repeat(5_000)}`, /nested too deeply/],
    ['nested deeply, and closed', `title: ${'['.repeat(200)}${']'.repeat(200)}`, /24 levels/],
    ['of ever more aliases', ['a: &a [x, x, x, x]', ...'bcdefghi'].map(nine).join('\n'), /alias/],
  ])('that is %s is a problem that names the file', (_, text, words) => {
    const { records } = READERS.kep(text, path);
    const problem = { field: '(file)', got: expect.stringMatching(words) };
    const problems = expect.arrayContaining([expect.objectContaining(problem)]);
    expect(records[0]?.value).toMatchObject({ problems });
  });
});

/** Each line names the one before it nine times over. */
function nine(line: string, index: number): string {
  const before = String.fromCharCode(96 + index);
  return index === 0 ? line : `${line}: &${line} [${`*${before}, `.repeat(9)}]`;
}
