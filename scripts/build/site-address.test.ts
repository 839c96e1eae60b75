import { describe, expect, it } from 'vitest';
import { siteAddress } from './site-address.ts';

const netlify = {
  NETLIFY: 'true',
  URL: 'https://atlas.example',
  DEPLOY_PRIME_URL: 'https://pr-1--atlas.example',
};
const vercel = { VERCEL_PROJECT_PRODUCTION_URL: 'atlas.example', VERCEL_URL: 'atlas-1.example' };

describe('siteAddress', () => {
  it.each([
    [
      'what is set',
      { SITE_URL: 'https://own.example', ...netlify, CONTEXT: 'production' },
      'https://own.example',
    ],
    ['Netlify', { ...netlify, CONTEXT: 'production' }, 'https://atlas.example'],
    [
      'a preview on Netlify',
      { ...netlify, CONTEXT: 'deploy-preview' },
      'https://pr-1--atlas.example',
    ],
    ['Cloudflare Pages', { CF_PAGES_URL: 'https://1.atlas.example' }, 'https://1.atlas.example'],
    ['Vercel', { ...vercel, VERCEL_ENV: 'production' }, 'https://atlas.example'],
    ['a preview on Vercel', { ...vercel, VERCEL_ENV: 'preview' }, 'https://atlas-1.example'],
  ])('is that of %s', (_, variables, site) => {
    expect(siteAddress(variables)).toMatchObject({ site, base: '/' });
    expect(siteAddress({ ...variables, BASE_PATH: '/x' })).toMatchObject({ site, base: '/x' });
  });

  it('is nowhere, and nobody’s, where nothing is set or what is set is empty', () => {
    expect(siteAddress({ SITE_URL: '', URL: 'https://other.example' })).toMatchObject({
      site: 'https://kep-atlas.example',
      from: undefined,
    });
  });
});
