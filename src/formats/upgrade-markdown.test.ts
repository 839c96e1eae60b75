import { describe, expect, it } from 'vitest';
import { phraseText } from '../model/page/phrase.ts';
import { UPGRADE_COLUMNS } from '../model/upgrade/columns.ts';
import { upgradeJson } from '../model/upgrade/json.ts';
import { upgradeTable } from '../model/upgrade/table.ts';
import { example } from '../model/upgrade/testing/example.ts';
import { upgradeMarkdown } from './upgrade-markdown.ts';

describe('exports', () => {
  const table = upgradeTable(example, '1.32', '1.35');
  const all = table.sections.flatMap((section) => section.rows);
  const texts = (row: (typeof all)[number]) =>
    UPGRADE_COLUMNS.flatMap(({ cell, aside }) => [...cell(row), ...(aside?.(row) ?? [])]).map(
      phraseText,
    );

  it('are a checklist in Markdown with every cell of every change', () => {
    const lines = upgradeMarkdown(table, example.today, (path) => `https://x${path}`).split('\n');
    const items = lines.filter((line) => line.startsWith('- [ ] '));
    const changed = all.filter(({ kind }) => kind !== 'unchanged');
    expect(items).toHaveLength(changed.length);
    const plain = items.map((item) => item.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
    const lost = changed.flatMap((row, index) =>
      texts(row).filter((text) => !plain[index]?.includes(text)),
    );
    expect(lost).toEqual([]);
    expect(lines.join('\n')).toContain('[Grown](https://x/feature-gates/Grown/)');
  });

  it('are JSON with every row', () => {
    const { sections, ...head } = upgradeJson(table, (path) => `https://x${path}`);
    expect(head).toEqual({ from: '1.32', to: '1.35', settings: table.settings });
    const written = sections.flatMap((section) => section.rows);
    expect(written.map(({ item, ...row }) => ({ ...row, item: item.text }))).toEqual(
      all.map(({ item, related, ...row }) => ({
        ...row,
        item: item.text,
        related: related.map(({ text, path }) => ({ text, url: `https://x${path}` })),
      })),
    );
  });

  it('keep Markdown’s marks out of titles', () => {
    const [first] = example.enhancements;
    const enhancements = first ? [{ ...first, title: 'Use [x] for *y*' }] : [];
    const odd = { ...example, enhancements };
    const text = upgradeMarkdown(upgradeTable(odd, '1.33', '1.34'), example.today, String);
    expect(text).toContain('[Use \\[x\\] for \\*y\\*](');
  });
});
