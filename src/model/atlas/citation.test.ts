import { describe, expect, it } from 'vitest';
import { gateCodePath, gateEntryUrl, gateFileUrl } from './citation.ts';
import { gateBranches, sourceAt } from './testing/records.ts';

const [old, list] = gateBranches('1.32', '1.33');
const sources = {
  code: sourceAt('2026-01-01', [
    { ...old, upstreamCommit: 'v1.32.3' },
    { ...list, upstreamCommit: 'v1.33.3', isListOnly: true },
  ]),
};
const MAIN = 'k8s.io/kubernetes/pkg/features';
const CLIENT = 'k8s.io/client-go/features';
const code = 'https://github.com/kubernetes/kubernetes/blob';

describe('the code of a release that registers gates', () => {
  it('is cited by the release’s tag, and by the gate’s name', () => {
    expect(gateFileUrl(sources, '1.32')).toBe(`${code}/v1.32.3/pkg/features/kube_features.go`);
    expect(gateEntryUrl(sources, '1.32', 'Widgets', 'x.go')).toBe(
      `${code}/v1.32.3/x.go#:~:text=Widgets`,
    );
  });

  it('is the list of gates where only that was read', () => {
    const list = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';
    expect(gateFileUrl(sources, '1.33', 'x.go')).toBe(`${code}/v1.33.3/${list}`);
  });

  it('is none where no code was read', () => {
    expect(gateFileUrl(sources, '1.31')).toBeUndefined();
  });

  it.each([
    ['the module’s own package is in it', [MAIN], 'pkg/features/kube_features.go'],
    [
      'several packages is that of the one that is not there to repeat others',
      [MAIN, CLIENT],
      'staging/src/k8s.io/client-go/features/known_features.go',
    ],
  ])('of %s', (_, packages, path) => {
    expect(gateCodePath({ code: { states: [{ since: '1.32' }], packages } })).toBe(path);
  });

  it('of another package in some releases is that one’s there', () => {
    const main = { packages: [MAIN] };
    const code = {
      ...{ states: [{ since: '1.30' }], packages: [CLIENT] },
      otherPackages: [{ ...main, since: '1.30', until: '1.31' }],
    };
    expect(gateCodePath({ code }, '1.31')).toBe(gateCodePath({ code: { ...code, ...main } }));
    expect(gateCodePath({ code }, '1.32')).toBe(gateCodePath({ code }));
  });
});
