import { expect, it } from 'vitest';
import { guessedAddress } from './guessed-address.ts';

it.each([
  ['/KEP-1287', '/enhancements/1287/'],
  ['/kep-1287', '/enhancements/1287/'],
  ['/enhancement/0753', '/enhancements/753/'],
  ['/keps/sig-node/1287-in-place-update-pod-resources/README.md', '/enhancements/1287/'],
  ['/enhancements/sig-node/1287-in-place/kep.yaml', '/enhancements/1287/'],
  ['/keps', '/enhancements/'],
  ['/v1.34', '/releases/1.34/'],
  ['/v1.34.0-rc.1/', '/releases/1.34/'],
  ['/release-1.34', '/releases/1.34/'],
  ['/gates/NodeSwap', '/feature-gates/NodeSwap/'],
  ['/featuregates/', '/feature-gates/'],
  ['/sig-node', '/sigs/node/'],
  ['/enhancements/sig-node/', '/sigs/node/'],
  ['/enhancements/v1.34.2/', '/releases/1.34/'],
  ['/sigs/Node/', '/sigs/node/'],
  ['/wg-batch', '/sigs/wg-batch/'],
  ['/upgrade/v1.33-to-v1.34/', '/upgrade/?from=1.33&to=1.34'],
  ['/upgrade/1.33-1.34', '/upgrade/?from=1.33&to=1.34'],
  ['/apis/v1/Pod/', '/apis/core/Pod/'],
  ['/apis/apps/v1/deployments', '/apis/apps/deployments/'],
  ['/gates/node-swap', '/feature-gates/node-swap/'],
  ['/about.html', '/about/'],
  ['/api/v1/', '/api/'],
  ['/api/enhancements/', '/api/v1/enhancements.json'],
  ['/API/V1/gates.json', '/api/v1/feature-gates.json'],
  ['/api/v1/gate/NodeSwap/', '/api/v1/feature-gates/NodeSwap.json'],
  ['/api/v1/release/v1.34/features', '/api/v1/releases/1.34/features.json'],
  ['/api/v1/upgrades/v1.33..1.34', '/api/v1/upgrades/1.33-to-1.34.json'],
  ['/v1/openapi.yaml', '/api/v1/openapi.json'],
])('%s leads to %s', (path, to) => {
  expect(guessedAddress(path)).toBe(to);
});

it.each([
  '/',
  '/404.html',
  '/api/v1/nothing.json',
  '/api/v2/enhancements.json',
  '/api/',
  '/releses/',
  '/releses',
  '/enhancements/99999/',
  '/enhancements/1287/proposal/',
  '/feature-gates/Nothing/',
  '/sigs/nothing/',
  '/releases/1.99/',
])('%s leads nowhere', (path) => {
  expect(guessedAddress(path)).toBeUndefined();
});
