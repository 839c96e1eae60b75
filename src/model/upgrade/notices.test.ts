import { describe, expect, it } from 'vitest';
import { upgradeNotices } from './notices.ts';
import { upgradeTable } from './table.ts';
import { example } from './testing/example.ts';

const notices = (from: string, to: string, phase: 'released' | 'in-progress' | 'planned') =>
  upgradeNotices(
    upgradeTable(example, from, to),
    example.releases.map(({ version }) => ({
      version,
      phase: version === to ? phase : 'released',
    })),
  ).join(' ');

describe('upgradeNotices', () => {
  it('has nothing to say of a step between two releases that are out', () => {
    expect(notices('1.33', '1.34', 'released')).toBe('');
  });

  it('says where a release is not out, a removal is not dated, or steps are skipped', () => {
    expect(notices('1.33', '1.34', 'in-progress')).toMatch(/^v1\.34 is not released yet/);
    expect(notices('1.33', '1.34', 'planned')).toMatch(/^Development of v1\.34 has not started/);
    expect(notices('1.35', '1.36', 'released')).toMatch(/unknown whether .* still exist in v1\.36/);
    expect(notices('1.32', '1.34', 'released')).toMatch(/combines the changes of every version/);
  });
});
