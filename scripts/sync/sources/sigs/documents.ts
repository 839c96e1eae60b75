import { communityGroup } from '../../../../src/schemas/community-group.ts';
import { unreadNotice } from '../../reading/standing.ts';
import { outcomeOf, type TestedDocuments } from '../../testing/document.ts';
import { parseGroups } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  sigs: {
    path: 'sigs.yaml',
    text: 'sigs:\n- dir: sig-node\n  name: Node\n  mission_statement: >\n    Runs pods.\n  charter_link: charter.md\n  label: node\n  leadership:\n    chairs:\n    - github: octo-cat\n      name: Octo\n  meetings:\n  - description: Weekly\n    day: Tuesday\n    time: "10:00"\n    tz: PT\n    frequency: weekly\n  contact:\n    slack: sig-node\n  subprojects:\n  - name: kubelet\n    owners:\n    - https://example.org/OWNERS\nworkinggroups:\n- dir: wg-batch\n  name: Batch\n',
    read: (text) => {
      const { groups, unread } = parseGroups(text);
      return outcomeOf(groups, communityGroup, ({ id }) => id, unread.map(unreadNotice));
    },
    real: { repository: 'kubernetes/community', paths: /^sigs\.yaml$/, count: 100 },
    grows: {
      'sigs.yaml': {
        fillers: 'yaml',
        around: (filler) => `sigs:\n- dir: sig-node\n  name: Node\n${filler}`,
      },
    },
  },
} satisfies TestedDocuments;
