import { dayPart, type Fact, fact, facts, type Phrase, relativeDayPart } from '../page/phrase.ts';
import { newestPatchOf, nextPatchOf, type PatchView } from './published.ts';
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
    fact('Newest patch', patchPhrase(newestPatchOf(record))),
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

function nextPatchPhrase({ isSupported, record }: ReleaseView, today: string): Phrase | undefined {
  const next = nextPatchOf(record);
  return isSupported && next?.date !== undefined && next.date >= today
    ? patchPhrase(next)
    : undefined;
}

function patchPhrase(patch: Pick<PatchView, 'version' | 'date'> | undefined): Phrase | undefined {
  if (patch?.date === undefined) return patch && [patch.version];
  return [`${patch.version} on `, dayPart(patch.date)];
}
