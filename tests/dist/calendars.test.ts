import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Release } from '../../src/schemas/release.ts';
import { DIST } from './site.ts';

const folder = join(DIST, 'calendar');
const files = await readdir(folder);
const eventsOf = async (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(join(folder, file), 'utf8')));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
};

describe.each(files)('%s', (file) => {
  it('is a calendar that another library reads, with entries that have a day, a title and an id', async () => {
    const events = await eventsOf(file);
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { uid, summary, startDate } of events) {
      expect(uid).toMatch(/^1\.\d+-[a-z0-9.-]+@kep-atlas$/);
      expect(summary).not.toBe('');
      expect(startDate.toString()).toMatch(/^\d{4}-\d{2}-\d{2}/);
    }
  });
});

describe('a release’s calendar', () => {
  it('has every event of the cycle: days as whole days, deadlines as instants in UTC', async () => {
    const version = '1.37';
    const text = await readFile(`content/releases/${version}.yaml`, 'utf8');
    const { cycle } = parse(text) as Release;
    const events = await eventsOf(`${version}.ics`);
    for (const { name, date, endDate, deadline } of cycle?.events ?? []) {
      const same = events.filter(({ summary }) => summary === `v${version}: ${name}`);
      const starts = same.map(({ startDate }) => startDate.toJSDate().toISOString());
      if (deadline !== undefined) {
        expect(starts).toContain(deadline.replace('Z', '.000Z'));
        continue;
      }
      const onDay = same.find(({ startDate }) => startDate.toString() === date);
      expect(onDay?.startDate.isDate, `${name} is a whole day`).toBe(true);
      const last = onDay?.endDate.clone();
      last?.adjust(-1, 0, 0, 0);
      expect(last?.toString()).toBe(endDate ?? date);
    }
  });
});
