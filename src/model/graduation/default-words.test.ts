import { describe, expect, it } from 'vitest';
import type { Stage } from '../../schemas/stage.ts';
import { defaultWords } from './default-words.ts';

const words = (stage: Stage, ...defaults: readonly (readonly [string, boolean])[]) =>
  defaultWords({ stage, defaults: defaults.map(([release, isOn]) => ({ release, isOn })) }, '1.36');

describe('defaultWords', () => {
  it('tells what became of a default', () => {
    expect(words('beta', ['1.28', false], ['1.30', true])).toBe('default false; true since v1.30');
    expect(words('beta', ['1.35', true], ['1.36', false], ['1.37', true])).toBe(
      'default true; false since v1.36; true from v1.37',
    );
  });

  it('tells a default that is not usual at the stage, and no other', () => {
    expect(words('beta', ['1.36', false])).toBe('default false');
    expect(words('alpha', ['1.36', true])).toBe('default true');
    expect(words('beta', ['1.36', true])).toBe('');
    expect(words('alpha', ['1.36', false])).toBe('');
    expect(words('stable')).toBe('');
  });
});
