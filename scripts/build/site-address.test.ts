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

  it.each([
    ['example.org', 'kep-atlas/', 'https://example.org/kep-atlas'],
    ['HTTP://Example.org:8080/', '//a/b', 'http://example.org:8080/a/b'],
  ])('reads %s and %s', (SITE_URL, BASE_PATH, address) => {
    const { site, base } = siteAddress({ SITE_URL, BASE_PATH });
    expect(site + base).toBe(address);
  });

  it.each([
    [{ SITE_URL: 'https://example.github.io/kep-atlas' }, 'SITE_URL: invalid address'],
    [{ SITE_URL: 'https://example.org?a' }, 'SITE_URL: invalid address'],
    [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL: invalid address'],
    [{ SITE_URL: 'my site' }, 'SITE_URL: invalid address'],
    [{ BASE_PATH: '/my site' }, 'BASE_PATH: invalid path'],
    [{ BASE_PATH: '/../x' }, 'BASE_PATH: invalid path'],
    [{ BASE_PATH: 'https://example.org/x' }, 'BASE_PATH: invalid path'],
  ])('refuses %o', (variables, words) => {
    expect(() => siteAddress(variables)).toThrow(words);
  });

  it('is nowhere, and nobody’s, where nothing is set or what is set is empty', () => {
    expect(siteAddress({ SITE_URL: '', URL: 'https://other.example' })).toMatchObject({
      site: 'https://kep-atlas.example',
      from: undefined,
    });
  });
});
