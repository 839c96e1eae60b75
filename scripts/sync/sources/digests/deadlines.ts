import type { RootContent } from 'mdast';
import type { DigestDeadline } from '../../../../src/schemas/digest.ts';
import { findDay } from '../../reading/days.ts';
import { lineOfText } from '../../reading/markdown.ts';

const LABEL = /^Next Deadlines?\s*:\s*/i;
const NEXT_EVENT = /;|\.\s+(?=[A-Z])/;
const MAX_LINE = 600;
const MAX_EVENT = 200;

/** Words that join an event to its day, or say which day of the week it is. */
const BEFORE_DAY =
  /(?:[\s,:;.&(–-]|\b(?:due|on|by|of|to|the|and|is|are|week|this|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\bwed\b)+$/i;
const AFTER_DAY =
  /^(?:\s*[/&–-]\s*\d{1,2}(?:st|nd|rd|th)?\b)?(?:[\s,:;.&)–-]|\b(?:is|and|the)\b)*/i;
const BEFORE_EVENT = /^(?:[\s,:;.&)–-]|\b(?:is|and|the)\b)+/i;

/**
 * Reads the lines "Next Deadline: Code Freeze, July 24th; Test Freeze, July 31st" of a release
 * schedule: each event and, where it is given, its day.
 * @param near the day of the post, from which a year that is left out follows.
 */
export function parseDeadlines(content: readonly RootContent[], near: string): DigestDeadline[] {
  return content
    .filter((node) => node.type === 'paragraph')
    .flatMap((node) => node.children.slice(0, 1))
    .filter((node) => node.type === 'strong' || node.type === 'emphasis' || node.type === 'text')
    .map((node) => lineOfText(node).slice(0, MAX_LINE))
    .filter((text) => LABEL.test(text))
    .flatMap((text) => readEvents(text.replace(LABEL, ''), near));
}

function readEvents(text: string, near: string): DigestDeadline[] {
  const events: DigestDeadline[] = [];
  let rest = text;
  for (let day = findDay(rest, near); day !== undefined; day = findDay(rest, near)) {
    const before = rest.slice(0, day.index);
    const after = rest.slice(day.index + day.written.length);
    const parts = before.split(NEXT_EVENT).filter((part) => cleanEvent(part) !== '');
    const isDayFirst = cleanEvent(before) === '';
    const [following = '', ...others] = isDayFirst ? after.split(NEXT_EVENT) : [];
    const event = isDayFirst ? cleanEvent(following) : cleanEvent(parts.at(-1) ?? '');
    events.push(...undated(isDayFirst ? [] : parts.slice(0, -1)), ...dated(event, day.day));
    rest = isDayFirst ? others.join(';') : after.replace(AFTER_DAY, '');
  }
  const left = cleanEvent(rest);
  return events.length > 0 ? events : undated(left === '' ? [] : [left]);
}

function dated(event: string, date: string | undefined): DigestDeadline[] {
  return event === '' ? [] : [date === undefined ? { event } : { event, date }];
}

function undated(parts: readonly string[]): DigestDeadline[] {
  return parts.map((part) => ({ event: cleanEvent(part) }));
}

function cleanEvent(text: string): string {
  return text.replace(BEFORE_EVENT, '').replace(BEFORE_DAY, '').slice(0, MAX_EVENT).trim();
}
