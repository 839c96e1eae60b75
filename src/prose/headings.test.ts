import { expect, test } from 'vitest';
import { findForbidden } from './__fixtures__/check-html.ts';
import { render, SOURCE } from './__fixtures__/context.ts';

const OWN_PAGE = { source: { ...SOURCE, hasOwnPage: true } };

test('the title goes, levels close up, ids are GitHub’s with a prefix', async () => {
  const { title, headings, html } = await render(
    '# KEP-1287: In-Place *Resize*\n\n## Summary\n\n###### A question?\n\n## Design & `API`\n\n## Summary\n',
  );
  expect(title).toBe('KEP-1287: In-Place Resize');
  expect(headings).toEqual([
    { depth: 2, id: 'text-summary', text: 'Summary' },
    { depth: 3, id: 'text-a-question', text: 'A question?' },
    { depth: 2, id: 'text-design--api', text: 'Design & API', alias: 'design--' },
    { depth: 2, id: 'text-summary-1', text: 'Summary' },
  ]);
  expect(html).not.toContain('<h1');
  expect(html).toContain(
    '<h2 id="text-summary"><a class="heading-link" href="#text-summary">Summary</a></h2>',
  );
});

test('a text with several titles keeps them as sections', async () => {
  const { title, headings } = await render('# One\n\n## Inner\n\n# Two\n');
  expect(title).toBeUndefined();
  expect(headings.map(({ depth }) => depth)).toEqual([2, 3, 2]);
});

test('a heading keeps its id from an anchor before it, and a link in it stays one', async () => {
  const { html } = await render(
    '<a name="goals"></a>\n\n## Goals\n\n## [Out](https://ok.invalid/)\n',
  );
  expect(html.match(/id="text-goals"/g)).toHaveLength(1);
  expect(html).toContain('<h2 id="text-goals">');
  expect(html).toMatch(
    /<h2 id="text-out"><a href="https:\/\/ok.invalid\/" rel="external nofollow">/,
  );
});

test('a heading without words is left out, one of signs gets an id', async () => {
  const { headings } = await render('## \n\n## ???\n\n## !!!\n');
  expect(headings.map(({ id }) => id)).toEqual(['text-section', 'text-section-1']);
});

test('upstream’s table of contents is dropped, with its heading', async () => {
  const toc =
    '## Table of Contents\n\n<!-- toc -->\n- [Goals](#goals)\n<!-- /toc -->\n\n## Goals\n\nText.\n';
  const { html, headings } = await render(toc);
  expect(headings.map(({ text }) => text)).toEqual(['Goals']);
  expect(html).not.toContain('<ul>');
});

test('a table of contents that never ends takes nothing away', async () => {
  const { html } = await render('<!-- toc -->\n\n## Goals\n\nText.\n');
  expect(html).toContain('Text.');
});

test('footnotes lead there and back', async () => {
  const { html } = await render('Claim[^1].\n\n[^1]: Proof.\n');
  expect(html).toContain('href="#text-fn-1"');
  expect(html).toContain('id="text-fn-1"');
  expect(html).toContain('href="#text-fnref-1"');
  expect(html).toContain('aria-describedby="text-footnote-label"');
  expect(html).toContain('id="text-footnote-label"');
});

test('footnotes of a text with a page of its own are described by their heading', async () => {
  const { html } = await render(
    'Claim[^1]. <a href="#x" aria-describedby="gone">x</a>\n\n## X\n\n[^1]: Proof.\n',
    OWN_PAGE,
  );
  expect(html).toContain('id="footnote-label"');
  expect(html.match(/aria-describedby="[^"]*"/g)).toEqual(['aria-describedby="footnote-label"']);
});

test('sections of a page of its own go by GitHub’s ids alone', async () => {
  const { headings, html } = await render(
    '## User stories\n\n## Contents\n\n## [A](#b)\n\n## B',
    OWN_PAGE,
  );
  expect(headings.map(({ id }) => id)).toEqual(['user-stories', 'text-contents', 'a', 'b']);
  expect(html).toContain('<h2 id="user-stories"><a class="heading-link" href="#user-stories">');
  expect(html).toContain('<h2 id="a"><a href="#b">A</a></h2>');
  expect(findForbidden(html)).toEqual([]);
});

test.each([
  [':tada: Party', 'tada-party', '🎉 Party'],
  ['![A flow](shown.png) Flow', '-flow', 'Flow'],
  ['<a name="x"></a> Named', '-named', 'Named'],
  ['Set <name>', 'set-name', 'Set <name>'],
  ['`a_b` / c.d', 'a_b--cd', 'a_b / c.d'],
])('the section “%s” goes by %s, as on GitHub', async (heading, id, text) => {
  const { headings, html } = await render(`## ${heading}`, OWN_PAGE);
  expect(headings).toEqual([expect.objectContaining({ id, text })]);
  expect(html).toContain(`<h2 id="${id}">`);
});

test('a heading that is only a picture is no section, and no title', async () => {
  const { headings, html, title } = await render('# ![Logo](shown.png)\n\n## ![x](shown.png)');
  expect({ headings, title }).toEqual({ headings: [], title: undefined });
  expect(html.match(/<p><a class="picture"/g)).toHaveLength(2);
});

test('an anchor of its author goes by its name on a page of its own', async () => {
  const { html } = await render(
    '<a id="done"></a>Done, <a name="main">x</a>\n\n[y](#done)',
    OWN_PAGE,
  );
  expect(html).toContain('<a id="done"></a>');
  expect(html).toContain('<a id="text-main">');
  expect(html).toContain('<a href="#done">y</a>');
  const other = await render('<a id="done"></a>Done, [y](#done)');
  expect(other.html).toContain('<a id="text-done"></a>Done, <a href="#text-done">');
});

test.each(['#', '#top', '#kep-1-title', '#KEP-1-Title', '#user-content-kep-1-title'])(
  '%s leads to the top',
  async (fragment) => {
    const { html, problems } = await render(`# KEP-1: Title\n\n[x](${fragment})`);
    expect(problems).toEqual([]);
    expect(html).toContain('<a href="#main">x</a>');
  },
);

test.each([
  ['Pre-bind', '#prebind'],
  ['For Core', '##for-core'],
  ['Upgrade / Downgrade', '#upgrade-/-downgrade'],
  ['Require a `POST` request', '#require-a--request'],
  ['Why this?', '#Why%20this?'],
  ['User Stories', '#user-content-user-stories'],
  ['The Workload Scheduling Cycle', '#workload-scheduling-cycle'],
  ['Notes/Constraints (Optional)', '#notesconstraints'],
])('“%s” is found by %s', async (heading, fragment) => {
  const { html, problems } = await render(`## ${heading}\n\n[x](${fragment})`);
  expect(problems).toEqual([]);
  expect(html).toMatch(/<a href="#text-[^"]+">x<\/a>/);
});

test.each(['plan', 'unit-tests', 'tests-unit'])('no section is guessed from #%s', async (name) => {
  const { problems } = await render(
    `## Test Plan\n\n## Unit tests: one\n\n## Unit tests: two\n\n[x](#${name})`,
  );
  expect(problems).toEqual([
    { kind: 'dangling-anchor', detail: `No section is called "#${name}".` },
  ]);
});
