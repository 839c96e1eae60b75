import { kubeadmGate } from '../../../../src/schemas/kubeadm-gate.ts';
import { unreadNotice } from '../../reading/standing.ts';
import { belowFrontMatter, outcomeOf, type TestedDocuments } from '../../testing/document.ts';
import { parseReference } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  kubeadmGates: {
    path: 'content/en/docs/reference/setup-tools/kubeadm/kubeadm-init.md',
    text: '---\ntitle: kubeadm init\n---\n\n{{< table caption="gates" >}}\nFeature | Default | Alpha | Beta | GA\n:-------|:--------|:------|:-----|:----\n`AThing` | `true` | 1.32 | 1.34 | -\n`AnotherThing` | `false` | 1.33 | - | -\n{{< /table >}}\n\n`AThing`\n: What it does.\n\n{{< table caption="removed gates" >}}\nFeature | Alpha | Beta | GA | Removed\n:-------|:------|:-----|:---|:-------\n`OldThing` | 1.27 | 1.29 | 1.32 | 1.33\n{{< /table >}}\n',
    read: (text, path) => {
      const { records, unread } = parseReference(text, path);
      return outcomeOf(records, kubeadmGate, ({ name }) => name, unread.map(unreadNotice));
    },
    real: { repository: 'kubernetes/website', paths: /\/kubeadm\/kubeadm-init\.md$/, count: 150 },
    grows: {
      'kubeadm’s page': {
        fillers: 'markdown',
        around: (filler) =>
          belowFrontMatter(`Feature | Default | Alpha\n---|---|---\n\`A\` | a | 1.3\n${filler}`),
      },
    },
  },
} satisfies TestedDocuments;
