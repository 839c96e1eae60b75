import { describe, expect, it } from 'vitest';
import { findToken } from '../../scripts/sync/github/token.ts';

const API = 'https://api.github.invalid';

describe('findToken', () => {
  it('prefers GITHUB_TOKEN to GH_TOKEN, and takes neither when empty', async () => {
    expect(await findToken(API, { GITHUB_TOKEN: 'a', GH_TOKEN: 'b' })).toBe('a');
    expect(await findToken(API, { GITHUB_TOKEN: '', GH_TOKEN: ' b\n' })).toBe('b');
  });

  it('asks the gh command for this host’s token alone; none is fine', async () => {
    expect(await findToken(API, {})).toBeUndefined();
  });
});
