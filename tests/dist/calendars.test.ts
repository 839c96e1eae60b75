import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { instantText } from '../../src/model/day.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import type { CycleEvent } from '../../src/schemas/release.ts';
import { builtJson, builtText, DIST } from './site.ts';

const releases = await readCollection('content', 'releases');
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

it('a release’s calendar has as whole days every event of the cycle but deadlines', async () => {
  const version = '1.37';
  const cycle = releases.find((release) => release.version === version)?.cycle;
  const events = await eventsOf(`${version}.ics`);
  const { released } = await builtJson(`api/v1/releases/${version}.json`);
  for (const { name, kind, date: planned, endDate, deadline } of cycle?.events ?? []) {
    if (deadline !== undefined) continue;
    const date = kind.includes('release') ? released : planned;
    const same = events.filter(({ summary }) => summary === `v${version}: ${name}`);
    const onDay = same.find(({ startDate }) => startDate.toString() === date);
    expect(onDay?.startDate.isDate, `${name} is a whole day`).toBe(true);
    const last = onDay?.endDate.clone();
    last?.adjust(-1, 0, 0, 0);
    expect(last?.toString()).toBe(endDate ?? date);
  }
});

describe('a deadline', () => {
  it('reads the same on its page, in Markdown, JSON and calendars, with its hour and zone', async () => {
    const missing: string[] = [];
    let count = 0;
    for (const { version, cycle } of releases) {
      const deadlines = (cycle?.events ?? []).filter(({ deadline }) => deadline !== undefined);
      if (deadlines.length === 0) continue;
      const page = (await builtText(`releases/${version}/index.html`)).replace(/<[^>]+>/g, '');
      const markdown = await builtText(`releases/${version}/index.md`);
      const { events } = await builtJson(`api/v1/releases/${version}.json`);
      const entries = await eventsOf(`${version}.ics`);
      for (const { name, date, deadline = '' } of deadlines) {
        const words = `deadline ${instantText(deadline)}`;
        const said = {
          page: page.includes(words),
          Markdown: markdown.includes(`deadline ${deadline}`),
          JSON: (events as CycleEvent[]).some(
            (event) => event.name === name && event.date === date && event.deadline === deadline,
          ),
          calendar: entries.some(
            ({ summary, description, startDate }) =>
              summary === `v${version}: ${name}` &&
              startDate.toJSDate().getTime() === Date.parse(deadline) &&
              description.includes(words.replace('deadline', 'Deadline:')),
          ),
        };
        count += 1;
        for (const [form, isSaid] of Object.entries(said)) {
          if (!isSaid) missing.push(`v${version} ${name}: ${form}`);
        }
      }
    }
    expect(count).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it('of the cycle in progress has its hour on the home page and in the schedule too', async () => {
    const { cycle } = await builtJson('api/v1/schedule.json');
    const deadlines = (cycle?.events ?? []).flatMap(({ deadline }: CycleEvent) => deadline ?? []);
    for (const path of ['index.html', 'schedule/index.html', 'schedule/index.md']) {
      const text = (await builtText(path)).replace(/<[^>]+>/g, '');
      for (const deadline of deadlines) {
        expect(text, path).toContain(`deadline ${instantText(deadline)}`);
      }
    }
  });
});
