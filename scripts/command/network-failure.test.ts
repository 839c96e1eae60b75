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

it.each([
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'unable to verify the first certificate',
    'certificate); check the clock',
  ],
  ['CERT_HAS_EXPIRED', 'certificate has expired', 'NODE_EXTRA_CA_CERTS'],
  [
    'ERR_SSL_WRONG_VERSION_NUMBER',
    '4:SSL routines:\n',
    '(ERR_SSL_WRONG_VERSION_NUMBER); check the',
  ],
])('says what to do about %s', (code, message, words) => {
  const failure = networkFailure('https://a.test/', Object.assign(new Error(message), { code }));
  expect(failure).toEqual({ words: expect.stringContaining(words), isConnected: false });
});
