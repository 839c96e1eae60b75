import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import {
  nothingRead,
  outcomeOf,
  type ReadOutcome,
  type TestedDocuments,
} from '../../testing/document.ts';
import { joinGates } from './join-branches.ts';
import { GATE_LISTS, MAIN_REGISTRATION } from './paths.ts';
import { readBranch } from './read-branch.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  gateList: {
    path: 'versioned_feature_list.yaml',
    text: '- name: AThing\n  versionedSpecs:\n  - default: false\n    lockToDefault: false\n    preRelease: Alpha\n    version: "1.33"\n  - default: true\n    lockToDefault: false\n    preRelease: Beta\n    version: "1.34"\n',
    read: (text, path) => readGates(text, path, GATE_LISTS[0]),
    real: {
      repository: 'kubernetes/kubernetes',
      paths: /versioned_feature_list\.yaml$/,
      count: 60,
    },
    grows: {
      'a list of gates': { fillers: 'yaml', around: (filler) => `- name: AThing\n${filler}` },
    },
  },
  registrations: {
    path: 'pkg/features/kube_features.go',
    text: 'package features\n\nimport (\n\t"k8s.io/apimachinery/pkg/util/version"\n\t"k8s.io/component-base/featuregate"\n)\n\nconst (\n\t// owner: @octo-cat\n\t// kep: https://kep.k8s.io/12\n\t//\n\t// Does a thing.\n\tAThing featuregate.Feature = "AThing"\n)\n\nvar defaultVersionedKubernetesFeatureGates = map[featuregate.Feature]featuregate.VersionedSpecs{\n\tAThing: {\n\t\t{Version: version.MustParse("1.33"), Default: false, PreRelease: featuregate.Alpha},\n\t\t{Version: version.MustParse("1.34"), Default: true, PreRelease: featuregate.Beta},\n\t},\n}\n',
    read: (text, path) => readGates(text, path, MAIN_REGISTRATION),
    real: {
      repository: 'kubernetes/kubernetes',
      paths: /(?:kube|known)_features\.go$/,
      count: 300,
      ref: 'release-1.36',
    },
    grows: {
      'registrations of gates': {
        fillers: 'go',
        isWhole: true,
        around: (filler) =>
          `package features\n\nimport "k8s.io/component-base/featuregate"\n\n${filler}`,
      },
    },
  },
} satisfies TestedDocuments;

function readGates(text: string, path: string, file: string): ReadOutcome {
  const head = { branch: 'release-1.34', commit: '', tree: '', committed: '', message: '' };
  const read = readBranch({ head, release: '1.34', files: [{ path: file, text }] }, '1.34');
  if (read.gates.size === 0) return nothingRead(`${path}: ${read.notices.join('; ')}`);
  const gates = [...joinGates([read])].map(([name, code]) => ({ name, code }));
  return outcomeOf(gates, featureGate, ({ name }) => name);
}
