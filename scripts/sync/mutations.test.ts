import { describe, expect, it } from 'vitest';
import { countInputs } from '../../tests/count-inputs.ts';
import { mutate, seededRandom } from './testing/mutate.ts';
import { faultOf, type Kind, READERS } from './testing/readers.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 1);
const TIMES = 150;

const DOCUMENTS: readonly (readonly [Kind, string, string])[] = [
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
];

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
