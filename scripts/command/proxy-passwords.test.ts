import { expect, it } from 'vitest';
import { hideProxyPasswords } from './proxy-passwords.ts';

const hide = hideProxyPasswords({
  HTTPS_PROXY: 'http://name:p%40ss@proxy.example:3128',
  http_proxy: 'http://only-a-token@proxy.example',
  HTTP_PROXY: 'no address',
});

it.each(['p%40ss', 'p@ss', btoa('name:p@ss'), 'only-a-token', btoa('only-a-token:')])(
  'takes %s out of a text',
  (secret) => {
    expect(hide(`said ${secret}, twice: ${secret}`)).toBe('said …, twice: …');
  },
);

it('leaves all else as it is', () => {
  expect(hide('name@proxy.example:3128')).toBe('name@proxy.example:3128');
  expect(hideProxyPasswords({})('a text')).toBe('a text');
});
