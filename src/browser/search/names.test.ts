import { describe, expect, it } from 'vitest';
import { findNames, type LinkedPage } from './names.ts';

function page(name: string, aliases: string[] = []): LinkedPage {
  return { kind: 'x', name, title: '', href: `/${name}`, stage: '', aliases };
}

const pages = [
  page('KEP-5295'),
  page('KEP-529'),
  page('KEP-52950'),
  page('CustomCPUCFSQuotaPeriod', ['CPUCFSQuotaPeriod']),
  page('KubeletPSI'),
  page('KubeletInUserNamespace'),
  page('SIG Node'),
  page('v1.34'),
];
const names = (query: string) => findNames(pages, query, 10).map(({ name }) => name);

describe('findNames', () => {
  it.each(['5295', 'KEP-5295', 'kep 5295', 'KEP5295', '#5295', ' kep-05295 '])(
    'puts the enhancement of %j first',
    (query) => {
      expect(names(query)[0]).toBe('KEP-5295');
    },
  );

  it('puts an exact name before longer ones, and the shorter before the longer', () => {
    expect(names('529')).toEqual(['KEP-529', 'KEP-5295', 'KEP-52950']);
  });

  it('finds a gate whatever its case, by its beginning, its middle or a former name', () => {
    expect(names('kubeletpsi')).toEqual(['KubeletPSI']);
    expect(names('Kubelet')).toEqual(['KubeletPSI', 'KubeletInUserNamespace']);
    expect(names('usernamespace')).toEqual(['KubeletInUserNamespace']);
    expect(names('CPUCFSQuotaPeriod')[0]).toBe('CustomCPUCFSQuotaPeriod');
  });

  it('finds SIGs and releases as people write them', () => {
    expect(names('sig-node')[0]).toBe('SIG Node');
    expect(names('1.34')).toEqual(['v1.34']);
  });

  it('finds nothing for nothing', () => {
    expect(names('  ')).toEqual([]);
    expect(names('zz')).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(findNames(pages, 'k', 2)).toHaveLength(2);
  });
});
