import { describe, expect, it } from 'vitest';
import { countOwned, fingerprint } from './fingerprint.ts';

const whole = { folder: 'things' };
const left = { folder: 'things', owns: ['left'] };
const files = new Map([
  ['things/a.yaml', '{name: "a", left: {x: "1"}, right: {y: "2"}}'],
  ['things/b.yaml', '{name: "b", right: {y: "3"}}'],
]);

function withFile(path: string, text: string) {
  return new Map([...files, [path, text]]);
}

describe('fingerprint', () => {
  const before = fingerprint(whole, 'code', 'inputs', files);

  it('changes with code, inputs and any byte of the files', () => {
    const others = [
      fingerprint(whole, 'other', 'inputs', files),
      fingerprint(whole, 'code', 'other', files),
      fingerprint(whole, 'code', 'inputs', withFile('things/a.yaml', '{}')),
      fingerprint(whole, 'code', 'inputs', withFile('things/c.yaml', '')),
    ];
    expect(new Set([before, ...others]).size).toBe(5);
  });

  it('does not see what another source owns in the same files', () => {
    const own = fingerprint(left, 'code', 'inputs', files);
    const others = withFile('things/a.yaml', '{name: "a", left: {x: "1"}, right: {y: "9"}}');
    expect(fingerprint(left, 'code', 'inputs', others)).toBe(own);
    const mine = withFile('things/b.yaml', '{name: "b", left: {x: "1"}}');
    expect(fingerprint(left, 'code', 'inputs', mine)).not.toBe(own);
  });
});

it('counts the files that have a share of a source', () => {
  expect([countOwned(files, undefined), countOwned(files, left.owns)]).toEqual([2, 1]);
});
