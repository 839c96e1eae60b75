import { expect, it } from 'vitest';
import { sentOnTo } from './moved-patterns.ts';

it.each([
  ['/KEP-1287/', '/enhancements/1287/'],
  ['/KEP-1287', '/enhancements/1287/'],
  ['/sigs/sig-api-machinery', '/sigs/api-machinery/'],
  ['/1287/', '/enhancements/1287/'],
  ['/embed/tables/releases/1.20/sig-node.md', '/embed/tables/releases/1.20.md'],
  [
    '/embed/tables/releases/1.20/changed/sig-api-machinery.html',
    '/embed/tables/releases/1.20.html',
  ],
  ['/embed/tables/feature-gates/1.20/changed.csv', '/embed/tables/feature-gates/1.20.csv'],
  [
    '/embed/frames/releases/1.20/changed/sig-node.html',
    '/embed/frames/query.html?release=1.20&sig=node&changed=yes',
  ],
  [
    '/embed/frames/feature-gates/1.9/changed.html',
    '/embed/frames/query.html?table=gates&release=1.9&changed=yes',
  ],
  ['/timelines/feature-gates/NodeSwap.svg', '/badges/feature-gates/NodeSwap.svg'],
  ['/badges/enhancements/1287.json', '/api/v1/enhancements/1287.json'],
  ['/feeds/sigs/node.json', '/feeds/sigs/node.atom'],
  ['/1.34', '/releases/1.34/'],
  ['/v1.34/', '/releases/1.34/'],
  ['/enhancements/99999/', undefined],
  ['/releses/', undefined],
  ['/', undefined],
  ['/enhancements/sig-node/1287-in-place-update-pod-resources/', '/enhancements/1287/'],
  ['/enhancements/sig-cli/0031-renumbered', '/enhancements/31/'],
  ['/enhancements/sig-cli/0000-process/', undefined],
  ['/enhancements/1287/proposal/', undefined],
  ['/enhancements/KEP-1287/', '/enhancements/1287/'],
])('a script sends from %s to %s', (path, to) => {
  expect(sentOnTo(path)).toBe(to);
});
