import { expect, it } from 'vitest';
import { networkFailure } from './network-failure.ts';

it('says what to do about a port that fetch does not ask', async () => {
  const url = 'http://127.0.0.1:9/graphql';
  const error = (await fetch(url).catch((reason: unknown) => reason)) as Error;
  expect(networkFailure(url, error)).toEqual({
    words: expect.stringMatching(/^cannot reach 127\.0\.0\.1:9 .*; use another port$/),
    isConnected: false,
  });
});
