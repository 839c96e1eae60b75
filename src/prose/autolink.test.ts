import { expect, test } from 'vitest';
import { LINKS, render } from './__fixtures__/context.ts';

const gate = (name: string) => `/feature-gates/${name}/`;
const apiKind = (name: string) => `/apis/${name}/`;
const GATE = '<a href="/feature-gates/InPlaceResize/">';

test('every KEP that is named is linked, in the ways people name it', async () => {
  const { html } = await render(
    'KEP-1, KEP 0230 and KEP #45; KEP-1 again, KEP-9999, XKEP-1, KEP-1x.',
  );
  expect(html.match(/<a href="\/enhancements\/(?:1|230|45)\/">KEP/g)).toHaveLength(4);
  expect(html).toContain('KEP-9999, XKEP-1, KEP-1x.');
});

test('a gate is linked where first named in a section, in words or as code', async () => {
  const { html } = await render(
    'InPlaceResize InPlaceResize\n\n## A\n\n`InPlaceResize`, InPlaceResize\n\n- InPlaceResizes',
  );
  expect(html.split(GATE)).toHaveLength(3);
  expect(html).toContain(`${GATE}<code>InPlaceResize</code></a>`);
  expect(html).toContain('InPlaceResizes');
});

test('a kind of one word is linked only as code', async () => {
  const { html } = await render('A Pod of a StatefulSet, or `Pod`.');
  expect(html).toBe(
    '<p>A Pod of a <a href="/apis/StatefulSet/">StatefulSet</a>, or <a href="/apis/Pod/"><code>Pod</code></a>.</p>',
  );
});

test('headings, links and code blocks are left alone', async () => {
  const { html } = await render(
    '## InPlaceResize\n\n[KEP-1 InPlaceResize](https://ok.invalid)\n\n```\nKEP-1 InPlaceResize\n```\n',
  );
  expect(html).not.toContain(GATE);
  expect(html).not.toContain('/enhancements/1/');
});

test.each([
  ['The AppArmor profile', undefined],
  ['The feature gate AppArmor', '/feature-gates/AppArmor/'],
  ['`AppArmor` is a gate', '/feature-gates/AppArmor/'],
  ['An EndpointSlice', '/apis/EndpointSlice/'],
  ['`--feature-gates=EndpointSlice=true` for EndpointSlice', '/feature-gates/EndpointSlice/'],
  ['- The gates:\n  - EndpointSlice', '/apis/EndpointSlice/'],
  ['EndpointSlices are new', '/apis/EndpointSlice/'],
  ['All StorageClasses', '/apis/StorageClass/'],
  ['Some NetworkPolicies', '/apis/NetworkPolicy/'],
  ['An AppArmor profile. There is a gate.', undefined],
  ['There is a feature gate, e.g. AppArmor', '/feature-gates/AppArmor/'],
  ['A gate guards it. EndpointSlice is a kind.', '/apis/EndpointSlice/'],
  ['A gate guards it. `EndpointSlice` is a kind.', '/apis/EndpointSlice/'],
  ['There is a gate. Set `AppArmor`.', '/feature-gates/AppArmor/'],
  ['There is *a gate*, named **AppArmor**.', '/feature-gates/AppArmor/'],
  ['| Feature gate | Kind |\n|-|-|\n| AppArmor | x |', '/feature-gates/AppArmor/'],
  ['| Kind | Feature gate |\n|-|-|\n| AppArmor | x |', undefined],
  ['| Gate |\n|-|\n| EndpointSlice |', '/feature-gates/EndpointSlice/'],
  ['A SidecarThingPolicy', '/feature-gates/SidecarThingPolicy/'],
])('%s leads to %s', async (markdown, href) => {
  const links = {
    ...LINKS,
    gate,
    apiKind: (name: string) =>
      ['EndpointSlice', 'StorageClass', 'NetworkPolicy'].includes(name) ? apiKind(name) : undefined,
  };
  const { html } = await render(markdown, { links });
  expect(/<a href="([^"]*)"/.exec(html)?.[1]).toBe(href);
});

test('a name that leads to a kind and to a gate is linked to each once in a section', async () => {
  const { html } = await render(
    'An EndpointSlice. The gate EndpointSlice. EndpointSlice and the gate EndpointSlice.',
    { links: { ...LINKS, gate, apiKind } },
  );
  expect(html.match(/href="[^"]*"/g)).toEqual([
    'href="/apis/EndpointSlice/"',
    'href="/feature-gates/EndpointSlice/"',
  ]);
});
