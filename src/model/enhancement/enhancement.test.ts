import { describe, expect, it } from 'vitest';
import { isEnvironmentVariable, isGivenUp } from './enhancement.ts';

describe('isEnvironmentVariable', () => {
  it.each(['KUBECTL_KYAML', 'KUBECTL_PORT_FORWARD_WEBSOCKETS'])('knows %s', (name) => {
    expect(isEnvironmentVariable(name)).toBe(true);
  });

  it.each(['NodeSwap', 'KMSv1', 'DRA', 'n/a', 'CSIMigration{vendor}'])('leaves %s', (name) => {
    expect(isEnvironmentVariable(name)).toBe(false);
  });
});

it('isGivenUp tells what never ships from what may have shipped', () => {
  expect(isGivenUp('withdrawn')).toBe(true);
  expect(isGivenUp('rejected')).toBe(true);
  expect(isGivenUp('replaced')).toBe(false);
  expect(isGivenUp(undefined)).toBe(false);
});
