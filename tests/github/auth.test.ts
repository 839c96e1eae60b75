import { expect, it } from 'vitest';
import { startForTest } from './testing/fixtures.ts';

const TREE = '/repos/kubernetes/enhancements/git/trees/main';

it('the server asks for the token where there is one', async () => {
  const github = await startForTest({ token: 'right' });
  const ask = async (authorization?: string) => {
    const headers = new Headers(
      authorization === undefined ? [] : [['authorization', authorization]],
    );
    const response = await fetch(github.url + TREE, { headers });
    return [response.status, ((await response.json()) as { message?: string }).message];
  };
  expect(await ask('bearer right')).toEqual([200, undefined]);
  expect(await ask('token right')).toEqual([200, undefined]);
  expect(await ask('Bearer wrong')).toEqual([401, 'Bad credentials']);
  expect(await ask('Basic cmlnaHQ=')).toEqual([401, 'Bad credentials']);
  expect(await ask()).toEqual([401, 'Requires authentication']);
});
