import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  maxVersion,
  minorRelease,
  nextRelease,
  parseVersion,
  previousRelease,
  releaseRange,
} from './version.ts';

const number = fc.integer({ min: 0, max: 99 });
const version = fc
  .tuple(number, number, fc.option(number))
  .map(([major, minor, patch]) => [major, minor, ...(patch === null ? [] : [patch])].join('.'));

describe('parseVersion', () => {
  it('reads minor and patch releases, with or without the v', () => {
    expect(parseVersion('1.10')).toEqual({ major: 1, minor: 10 });
    expect(parseVersion('v1.34.2')).toEqual({ major: 1, minor: 34, patch: 2 });
  });

  it.each(['', '1', 'TBD', 'x.y', '1.2.3.4', '1.34-rc.1'])('refuses %j and names it', (text) => {
    expect(() => parseVersion(text)).toThrow(`"${text}" is not a version`);
  });
});

describe('compareVersions', () => {
  it('compares as numbers', () => {
    const ordered = ['1.2', '1.9', '1.10', '1.10.0', '1.10.3', '2.0'];
    expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
        expect(compareVersions(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('has maxVersion agree with it', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(compareVersions(maxVersion(a, b), a)).toBeGreaterThanOrEqual(0);
        expect(compareVersions(maxVersion(a, b), b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('neighboring releases', () => {
  it('goes from 1.9 to 1.10 and back', () => {
    expect(nextRelease('1.9')).toBe('1.10');
    expect(previousRelease('1.10')).toBe('1.9');
    expect(previousRelease('1.0')).toBeUndefined();
    expect(minorRelease('1.34.2')).toBe('1.34');
  });

  it('lists a range with both ends, and nothing for a range that runs backwards', () => {
    expect(releaseRange('1.8', '1.11')).toEqual(['1.8', '1.9', '1.10', '1.11']);
    expect(releaseRange('1.8', '1.7')).toEqual([]);
  });
});
