import { expect, it } from 'vitest';
import { writeCalendar } from './icalendar.ts';

const FRAME = {
  name: 'Kubernetes',
  since: '2026-01-05',
  today: '2030-01-03',
  root: 'https://atlas.example',
};

const ENTRY = { id: '1.99-freeze', release: '1.99', title: 'Freeze', day: '2030-01-02', moves: 0 };

it('calls the hour at which a freeze begins a deadline, not the end of the freeze', () => {
  const text = writeCalendar([{ ...ENTRY, deadline: '2030-01-03T12:00:00Z' }], FRAME);
  expect(text).toContain('DESCRIPTION:Deadline: Jan 3\\, 2030\\, 12:00 UTC.');
  expect(text).toContain('planned date');
});

it('ends every line of a calendar as RFC 5545 says, the last one too, and folds long ones', () => {
  const text = writeCalendar([{ ...ENTRY, title: 'Freeze; of é,'.repeat(20) }], FRAME);
  const lines = text.split('\r\n');
  expect(text).not.toContain('planned date');
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});
