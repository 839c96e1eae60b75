import { dayPart, type Fact, fact, facts, type Phrase, relativeDayPart } from '../page/phrase.ts';
import { newestPatchOf, nextPatchOf } from './published.ts';
import { nextDeadline, plannedDay, type ReleaseView } from './release.ts';
import { eventPhrase } from './tables.ts';
import { basisWords, phaseWords } from './words.ts';

/**
 * Where a release stands: its phase, its day and how that is known, its support.
 * @param today the day the content speaks of, ISO 8601
 */
export function releaseFacts(release: ReleaseView, today: string): Fact[] {
  const { day, phase, record } = release;
  const deadline = phase === 'released' ? undefined : nextDeadline(record, today);
  return facts([
    fact('Phase', [phaseWords(release)]),
    fact(
      phase === 'released' ? 'Released' : 'Release day',
      day === undefined ? ['unknown'] : [dayPart(day.date), ...basisPhrase(release)],
    ),
    fact('Support', supportPhrase(release)),
    fact('Newest patch', newestPatchPhrase(release)),
    fact('Next patch', nextPatchPhrase(release, today)),
    fact('Deadline', deadline && [`${deadline.name}: `, ...eventPhrase(deadline, relativeDayPart)]),
  ]);
}

/** How the day is known, and the day of the plan where that is another: "by its tag; planned for …". */
function basisPhrase(release: ReleaseView): Phrase {
  const planned = plannedDay(release.record);
  const isOther =
    release.phase === 'released' && planned !== undefined && planned !== release.day?.date;
  const basis = release.day?.basis === 'recorded' ? [] : [basisWords(release)];
  if (!isOther) return basis.map((words) => ` (${words})`);
  return [` (${basis.map((words) => `${words}; `).join('')}planned for `, dayPart(planned), ')'];
}

function supportPhrase({ phase, isSupported, record }: ReleaseView): Phrase | undefined {
  if (phase !== 'released') return undefined;
  const { endOfLife, maintenance } = record.support ?? {};
  if (endOfLife === undefined) return [`${isSupported ? 'supported, ' : ''}end of life unknown`];
  return [
    isSupported ? 'supported' : 'end of life',
    isSupported ? ' until ' : ' on ',
    dayPart(endOfLife),
    ...(isSupported && maintenance !== undefined
      ? [', maintenance mode from ', dayPart(maintenance)]
      : []),
  ];
}

function newestPatchPhrase({ record }: ReleaseView): Phrase | undefined {
  const newest = newestPatchOf(record);
  if (newest === undefined) return undefined;
  return newest.date === undefined
    ? [newest.version]
    : [`${newest.version} on `, dayPart(newest.date)];
}

function nextPatchPhrase({ isSupported, record }: ReleaseView, today: string): Phrase | undefined {
  const next = nextPatchOf(record);
  if (!isSupported || next?.date === undefined || next.date < today) return undefined;
  return [`${next.version} on `, dayPart(next.date)];
}
