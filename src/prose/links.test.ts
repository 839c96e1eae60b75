import { describe, expect, test } from 'vitest';
import { LINKS, render, SOURCE } from './__fixtures__/context.ts';
import type { LinkIndex } from './types.ts';

const FORK = 'https://github.com/me/enhancements/tree/a/keps/sig-node/1972-probe';
const GITHUB = 'https://github.com/kubernetes';
const BLOB = `${GITHUB}/enhancements/blob/${SOURCE.commit}`;
const PROBE = 'keps/sig-node/1972-probe';
const COMMENT = `${GITHUB}/enhancements/issues/1972#issuecomment-1`;

/** The address that a link comes out with, and its relation. */
async function follow(target: string): Promise<string | undefined> {
  const { html } = await render(`## Goals\n\n[x](${target})`);
  return /<p><a href="([^"]*)"/.exec(html)?.[1];
}

describe('a link', () => {
  test.each([
    ['to a file beside the text', 'kep.yaml', `${BLOB}/keps/sig-node/1287-resize/kep.yaml`],
    ['to a file above', '../../../OWNERS', `${BLOB}/OWNERS`],
    ['above everything stays inside', '../../../../../../x', `${BLOB}/x`],
    ['from the repository’s root', '/keps/README.md', `${BLOB}/keps/README.md`],
    ['to another KEP', '../1972-probe', '/enhancements/1972/'],
    ['to another KEP’s README', '../../sig-apps/0752-job/README.md', '/enhancements/752/'],
    [
      'to a section of another KEP',
      '../1972-probe/README.md#goals',
      '/enhancements/1972/proposal/#goals',
    ],
    [
      'to a section that another KEP has not',
      '../1972-probe/README.md#gone',
      `${BLOB}/${PROBE}/README.md#gone`,
    ],
    [
      'to a section by the short link',
      'https://kep.k8s.io/1972#goals',
      '/enhancements/1972/proposal/#goals',
    ],
    ['in brackets', '(https://kep.k8s.io/1972)', '/enhancements/1972/'],
    ['to another file of a KEP', '../1972-probe/kep.yaml', `${BLOB}/${PROBE}/kep.yaml`],
    [
      'to a KEP by its full address',
      `${GITHUB}/enhancements/tree/master/${PROBE}`,
      '/enhancements/1972/',
    ],
    ['to a KEP of a fork', FORK, FORK],
    ['to a KEP by the short link', 'https://kep.k8s.io/1972', '/enhancements/1972/'],
    ['to a KEP by git.k8s.io', `https://git.k8s.io/enhancements/${PROBE}`, '/enhancements/1972/'],
    ['to a KEP’s issue', `${GITHUB}/enhancements/issues/1972`, '/enhancements/1972/'],
    ['to an old feature issue', `${GITHUB}/features/issues/85`, '/enhancements/85/'],
    ['to a comment on an issue', COMMENT, COMMENT],
    ['to a KEP without a page', 'https://kep.k8s.io/9999', 'https://kep.k8s.io/9999'],
    ['to a section', '#goals', '#text-goals'],
    ['to a section in capitals', '#Goals', '#text-goals'],
    ['to mail', 'mailto:a@b.invalid', 'mailto:a@b.invalid'],
    ['of Jekyll', '{{site.url}}/x', undefined],
  ])('%s', async (_, target, href) => {
    expect(await follow(target)).toBe(href);
  });

  test('to a section that is not there becomes its words, and is reported', async () => {
    const { html, problems } = await render('[x](#nowhere)');
    expect(html).toBe('<p>x</p>');
    expect(problems).toEqual([
      { kind: 'dangling-anchor', detail: 'No section is called "#nowhere".' },
    ]);
  });

  test('away is marked as such and opens no window; one of ours is not', async () => {
    const { html } = await render(
      '<a href="https://ok.invalid/" target="_blank">x</a> [y](https://kep.k8s.io/1)',
    );
    expect(html).toBe(
      '<p><a href="https://ok.invalid/" rel="external nofollow">x</a> <a href="/enhancements/1/">y</a></p>',
    );
  });

  test('to a KEP is found by its directory as well', async () => {
    const links: LinkIndex = {
      ...LINKS,
      enhancement: ({ directory }) => `/enhancements/${directory}/`,
    };
    const { html } = await render('[x](../20190219-old.md)', { links });
    expect(html).toContain('href="/enhancements/sig-node/20190219-old/"');
  });

  test('is relative to where the text is published, if it is', async () => {
    const source = { ...SOURCE, publishedAt: 'https://lwkd.invalid/2024/20240429' };
    const { html } = await render('[x](/about)', { source });
    expect(html).toContain('href="https://lwkd.invalid/about"');
  });
});

describe('a link into a directory that is gone', () => {
  const gone = '../7777-gone/README.md';

  test('is marked', async () => {
    const { html } = await render(`[x](${gone})`);
    expect(html).toContain('class="gone"');
    expect(html).toContain('<small class="note"> (no longer there)</small>');
  });

  test('leads to where the proposal is now, if it is', async () => {
    const { html } = await render('[x](../1972-gone/kep.yaml)');
    expect(html).toBe('<p><a href="/enhancements/1972/">x</a></p>');
  });

  test.each([
    `${GITHUB}/enhancements/blob/1111111111111111111111111111111111111111/keps/sig-node/7777-gone/a`,
    'https://github.com/me/enhancements/tree/a/keps/sig-node/7777-gone',
    '../20190101-gone.md',
  ])('is not marked where nothing is known of it: %s', async (target) => {
    expect((await render(`[x](${target})`)).html).not.toContain('no longer');
  });
});

describe('a link where the files of the repository are known', () => {
  const links: LinkIndex = {
    ...LINKS,
    hasFile: (path) =>
      ({ 'keps/README.md': true, 'keps/sig-node/1287-resize': true })[path] ?? false,
  };

  test.each(['./gone.go', '/keps/20190101-gone.md', '../1287-gone/', '../template/x.md'])(
    'is marked, or leads to where the proposal is now: %s',
    async (target) => {
      const { html } = await render(`[x](${target})`, { links });
      expect(html).toMatch(/class="gone".*no longer there|href="\/enhancements\//);
    },
  );

  test.each(['/keps/README.md', '../1287-resize/', 'https://ok.invalid/gone'])(
    'to what is there is as it was: %s',
    async (target) => {
      expect((await render(`[x](${target})`, { links })).html).not.toContain('class="gone"');
    },
  );
});

test('a link to a proposal that is gone leads to what it has become, by what it is called', async () => {
  const at = `${GITHUB}/enhancements/blob/master/keps/sig-node/20190101-gone.md`;
  const links = { ...LINKS, hasFile: () => false };
  const { html } = await render(`[Widgets KEP](${at})`, { links });
  expect(html).toContain('<a href="/enhancements/45/">Widgets KEP</a>');
  expect((await render(`[Bolts KEP](${at})`, { links })).html).toContain('class="gone"');
  const there = { ...LINKS, hasFile: () => true };
  expect((await render(`[Widgets KEP](${at})`, { links: there })).html).not.toContain('/45/');
});
