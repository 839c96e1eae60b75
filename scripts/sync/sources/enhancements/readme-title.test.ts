import { expect, it } from 'vitest';
import { readmeTitle } from './readme-title.ts';

it.each([
  ['# KEP-1234: Widgets', 'Widgets'],
  ['# KEP 1234 - Widgets', 'Widgets'],
  ['# [KEP-1234] Widgets', 'Widgets'],
  ['# Widgets in `kubectl apply`', 'Widgets in kubectl apply'],
  ['# Widgets <!-- note --> *now*', 'Widgets now'],
  ['<!--\n# not this\n-->\n\n# This', 'This'],
  ['```\n# nor this\n```\nThis\n====\n', 'This'],
  ['## Second level', 'Second level'],
  ['# KEP-1234:', undefined],
  ['no heading', undefined],
  ['', undefined],
])('readmeTitle of %j is %j', (markdown, title) => {
  expect(readmeTitle(markdown)).toBe(title);
});
