import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { driftList } from '../../src/schemas/api/drift.ts';
import { type BuiltPage, DIST, elementsOf } from './site.ts';

let report: z.infer<typeof driftList>;

beforeAll(async () => {
  const text = await readFile(join(DIST, 'api/v1/drift.json'), 'utf8');
  report = driftList.strip().parse(JSON.parse(text));
});

async function page(address: string): Promise<BuiltPage> {
  const file = join(DIST, address, 'index.html');
  return { address, file, html: await readFile(file, 'utf8') };
}

describe('drift', () => {
  it('stands in the overview, one row for each open disagreement', async () => {
    const rows = elementsOf(await page('/drift/')).filter(
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
  const sections = elementsOf(await page(address)).filter(({ tag }) => tag === 'section');
  return sections.map((section) => section.text()).join('\n');
}
