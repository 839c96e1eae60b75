import { describe, expect, it } from 'vitest';
import { driftKind } from '../../src/schemas/drift.ts';
import { COMMAND, readOptions } from './options.ts';

describe('readOptions', () => {
  it('reads kinds and SIGs, with or without their prefix', () => {
    const args = ['--fail-on', 'gate-stage', '--fail-on', 'gate-lock', '--sig', 'node'];
    expect(readOptions([...args, '--sig=sig-apps'])).toEqual({
      content: 'content',
      isJson: false,
      isRecorded: false,
      failOn: ['gate-stage', 'gate-lock'],
      sigs: ['sig-node', 'sig-apps'],
    });
  });

  it('takes "any" for all kinds', () => {
    expect(readOptions(['--fail-on', 'any'])?.failOn).toEqual(driftKind.options);
  });

  it.each([['--fail-on', 'stage'], ['--unknown'], ['word']])('refuses %s %s', (...args) => {
    expect(() => readOptions(args.filter(Boolean))).toThrow(
      /invalid value|unknown option|unexpected argument/,
    );
  });

  it('names every kind in its help', () => {
    expect(readOptions(['--help'])).toBeUndefined();
    for (const kind of driftKind.options) expect(COMMAND.help).toContain(kind);
  });
});
