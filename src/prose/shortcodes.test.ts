import { expect, it } from 'vitest';
import { resolveShortcodes } from './shortcodes.ts';

it.each([
  ['a {{< glossary_tooltip text="Pod" term_id="pod" >}}.', 'a Pod.'],
  ['a {{<glossary_tooltip term_id="api-server" text="server">}}.', 'a server.'],
  ['an {{% glossary_tooltip term_id="api-group" %}}.', 'an api group.'],
  ['{{< note >}}Mind this.{{< /note >}}', 'Mind this.'],
  ['[x](/docs/{{< param "version" >}}/#y)', '[x](/docs//#y)'],
  ['`{{ .Values }}`', '`{{ .Values }}`'],
])('resolveShortcodes reads %j', (written, words) => {
  expect(resolveShortcodes(written)).toBe(words);
});
