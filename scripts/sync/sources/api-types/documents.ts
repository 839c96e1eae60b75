import { apiFields } from '../../../../src/schemas/api-fields.ts';
import { outcomeOf, SAMPLE_GATES, type TestedDocuments } from '../../testing/document.ts';
import { joinTypes } from './join-branches.ts';
import { readTypes } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  apiTypes: {
    path: 'staging/src/k8s.io/api/core/v1/types.go',
    text: 'package v1\n\n// Pod is a pod.\ntype Pod struct {\n\tmetav1.TypeMeta `json:",inline"`\n\tSpec PodSpec `json:"spec,omitempty"`\n}\n\ntype PodSpec struct {\n\t// +featureGate=InPlacePodVerticalScaling\n\t// +optional\n\tThings map[string][]Thing `json:"things"`\n}\n\ntype Thing struct {\n\t// Needs the KubeletCrashLoopBackOffMax feature gate.\n\tSize *int32 `json:"size"`\n}\n',
    read: (text, path) => {
      const types = readTypes([{ path, text }], SAMPLE_GATES);
      const read = joinTypes([{ release: '1.34', types }]);
      return outcomeOf(read, apiFields, ({ id }) => id, types.notices);
    },
    real: {
      repository: 'kubernetes/kubernetes',
      paths: /^staging\/src\/k8s\.io\/api\/.*\/types\.go$/,
      count: 300,
    },
    grows: {
      'types of an API': {
        fillers: 'go',
        isWhole: true,
        around: (filler) => `package v1\n\ntype Pod struct {\n\tA string\n}\n${filler}`,
      },
    },
  },
} satisfies TestedDocuments;
