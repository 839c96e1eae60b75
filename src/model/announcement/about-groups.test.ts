import { expect, it } from 'vitest';
import type { CommunityGroup } from '../../schemas/community-group.ts';
import { knownGroups } from '../sig/known.ts';
import { groupsByTitle } from './about-groups.ts';

const records: CommunityGroup[] = [
  {
    ...{ id: 'sig-architecture', kind: 'sig', name: 'Architecture', path: 'sigs.yaml' },
    subprojects: [
      ...['code-organization', 'ai-conformance', 'conformance-definition'],
      'architecture-and-api-governance',
    ].map((name) => ({ name })),
  },
  {
    ...{ id: 'sig-release', kind: 'sig', name: 'Release', path: 'sigs.yaml' },
    subprojects: [{ name: 'Release Engineering' }, { name: 'Release Team' }],
  },
];
const about = groupsByTitle(
  knownGroups([
    ...['sig-architecture', 'sig-release', 'sig-auth', 'sig-contributor-experience'],
    ...['wg-ai-gateway', 'wg-checkpoint-restore', 'committee-steering'],
  ]),
  records,
);

it.each([
  ['Spotlight on SIG Architecture', 'sig-architecture', undefined],
  ['Spotlight on SIG Architecture: Code Organization', 'sig-architecture', 'code-organization'],
  ['Spotlight on SIG Architecture: Conformance', 'sig-architecture', 'conformance-definition'],
  [
    'Spotlight on SIG Architecture: API Governance',
    'sig-architecture',
    'architecture-and-api-governance',
  ],
  ['Spotlight on SIG Architecture: Something Else', 'sig-architecture', undefined],
  ['Spotlight on SIG Release (Release Team Subproject)', 'sig-release', 'Release Team'],
  ['Spotlight on SIG ContribEx', 'sig-contributor-experience', undefined],
  ['Announcing the AI Gateway Working Group', 'wg-ai-gateway', undefined],
  ['Announcing the Checkpoint/Restore Working Group', 'wg-checkpoint-restore', undefined],
  ['Announcing the 2025 Steering Committee Election Results', 'committee-steering', undefined],
])('"%s" is about %s, %s', (title, name, subproject) => {
  expect(about({ title })).toEqual([{ name, subproject }]);
});

it.each(['SIG Authentication', 'The architecture of a release', 'Steering'])(
  '"%s" is about no group',
  (title) => {
    expect(about({ title })).toEqual([]);
  },
);
