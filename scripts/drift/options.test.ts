import { describe, expect, it } from 'vitest';
import { DRIFT_KINDS } from '../../src/schemas/drift-kinds.ts';
import { COMMAND } from './options.ts';

describe('the command line', () => {
  it('reads kinds and SIGs', () => {
    const args = ['--fail-on', 'gate-stage', '--fail-on', 'gate-lock', '--sig', 'node'];
    expect(COMMAND.parse([...args, '--sig=sig-apps'])?.values).toEqual({
      content: 'content',
      json: false,
      write: false,
      'fail-on': ['gate-stage', 'gate-lock'],
      sig: ['node', 'sig-apps'],
    });
  });

  it('refuses an unknown kind', () => {
    expect(() => COMMAND.parse(['--fail-on', 'stage'])).toThrow('invalid value');
  });

  it('names every kind in its help', () => {
    for (const kind of DRIFT_KINDS) expect(COMMAND.help).toContain(kind);
  });
});
