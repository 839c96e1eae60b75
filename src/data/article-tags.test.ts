import { expect, test } from 'vitest';
import { articleTags } from './article-tags.ts';

const TEXT = `---
title: A title
gates: [One]
---

First <Gate name="One" /> and <br /> a line.

<FeatureTable release="1.34" sig={which} />

- in a list: <Kep id="12" />

\`<Gate name="in code" />\`
`;

test('the components of an article, with their lines in its file', () => {
  expect(articleTags(TEXT)).toEqual([
    { name: 'Gate', attributes: { name: 'One' }, line: 6 },
    { name: 'FeatureTable', attributes: { release: '1.34', sig: undefined }, line: 8 },
    { name: 'Kep', attributes: { id: '12' }, line: 10 },
  ]);
});

test('a text without front matter', () => {
  expect(articleTags('<Gate name="One" />\n').map(({ line }) => line)).toEqual([1]);
});
