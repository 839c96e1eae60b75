import { describe, expect, it } from 'vitest';
import { findToken } from '../../scripts/sync/github/token.ts';

const API = 'https://api.github.invalid';

describe('findToken', () => {
  it('prefers GITHUB_TOKEN to GH_TOKEN, and takes neither when empty', async () => {
    expect(await findToken(API, { GITHUB_TOKEN: 'a', GH_TOKEN: 'b' })).toBe('a');
    expect(await findToken(API, { GITHUB_TOKEN: '', GH_TOKEN: ' b\n' })).toBe('b');
  });

  it.each(['a\nb', 'a b', 'tökén', 'a\u200b'])(
    'refuses %j, and does not repeat it',
    async (given) => {
      const words = 'GITHUB_TOKEN is no token (expected letters, digits, and signs alone)';
      await expect(findToken(API, { GITHUB_TOKEN: given })).rejects.toThrow(words);
    },
  );

  it('asks the gh command for this host’s token alone; none is fine', async () => {
    expect(await findToken(API, {})).toBeUndefined();
  });
});
