import { describe, expect, it } from 'vitest';
import { breakableNames } from './breakable-names.ts';

const parts = (name: string): string[] => breakableNames(name).split('<wbr>');

describe('breakableNames', () => {
  it.each([
    [
      'AllowInsecureKubeletCertificateSigningRequests',
      ['AllowInsecureKubelet', 'CertificateSigning', 'Requests'],
    ],
    ['CustomCPUCFSQuotaPeriodOfContainers', ['CustomCPUCFSQuota', 'PeriodOfContainers']],
    [
      'spec.template.spec.containers[].resizePolicy',
      ['spec.template.spec.', 'containers[].resize', 'Policy'],
    ],
    [
      '--feature-gates=NodeSwap=true,InPlacePodVerticalScaling=false',
      ['--feature-gates=Node', 'Swap=true,', 'InPlacePodVertical', 'Scaling=false'],
    ],
  ])('parts %s between its words', (name, expected) => {
    expect(parts(name)).toEqual(expected);
  });

  it('leaves what fits a line, and plain words, whole', () => {
    for (const text of [
      'NodeSwap',
      'DevicePluginHealth',
      'kube-controller-manager',
      'GitHub asks for NodeSwap again',
    ]) {
      expect(breakableNames(text)).toBe(text);
    }
  });

  it('parts more often what is in large letters', () => {
    expect(breakableNames('MaxUnavailableStatefulSet', 12, 12)).toBe(
      'Max<wbr>Unavailable<wbr>StatefulSet',
    );
  });

  it('escapes what is markup, and loses no character', () => {
    const name = 'a<b>&"AVeryLongFieldNameOfSomethingElse[]"{x,y}';
    const text = breakableNames(name).replaceAll('<wbr>', '');
    expect(text).toBe('a&lt;b&gt;&amp;&quot;AVeryLongFieldNameOfSomethingElse[]&quot;{x,y}');
  });
});
