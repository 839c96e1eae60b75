import { describe, expect, it } from 'vitest';
import { driftList } from '../../src/schemas/api/drift.ts';
import { builtJson, builtPage, elementsOf } from './site.ts';

const report = driftList.strip().parse(await builtJson('api/v1/drift.json'));

describe('drift', () => {
  it('stands in the overview, one row for each open disagreement', async () => {
    const rows = elementsOf(await builtPage('/drift/')).filter(
      ({ tag, attributes }) => tag === 'td' && attributes.has('data-v'),
    );
    const open = report.findings.filter(({ waiver }) => waiver === undefined);
    expect(open.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(open.length);
  });

  it('stands on the page of each record concerned, with what both sources say', async () => {
    const about = report.findings.filter(({ subject }) => subject.page !== undefined);
    expect(about.length).toBeGreaterThan(0);
    const texts = new Map<string, string>();
    for (const { subject, citations, kind } of about) {
      const address = new URL(subject.page ?? '').pathname;
      const text = texts.get(address) ?? (await sectionText(address));
      texts.set(address, text);
      for (const { says } of citations) expect(text, `${kind} of ${subject.id}`).toContain(says);
    }
  });
});

async function sectionText(address: string): Promise<string> {
  const sections = elementsOf(await builtPage(address)).filter(({ tag }) => tag === 'section');
  return sections.map((section) => section.text()).join('\n');
}
