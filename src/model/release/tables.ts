import type { CycleEvent, ExceptionRequest } from '../../schemas/release.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { issueUrl } from '../atlas/upstream.ts';
import {
  asidePart,
  dayPart,
  enhancementPhrase,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import type { PatchView } from './published.ts';

/** Dated events of a release cycle. */
export function scheduleTable(caption: string, events: readonly CycleEvent[]): PhraseTable {
  const hasWeeks = events.some(({ week }) => week !== undefined);
  const hasOwners = events.some(({ owner }) => owner !== undefined);
  return {
    caption,
    headings: ['What', 'When', ...(hasWeeks ? ['Week'] : []), ...(hasOwners ? ['Who'] : [])],
    rows: events.map((event) => [
      [[event.name]],
      [eventPhrase(event)],
      ...(hasWeeks ? [[[String(event.week ?? '')]]] : []),
      ...(hasOwners ? [[[event.owner ?? '']]] : []),
    ]),
  };
}

function eventPhrase({ date, endDate, deadline, movedFrom }: CycleEvent): Phrase {
  return [
    dayPart(date),
    ...(endDate === undefined ? [] : [' to ', dayPart(endDate)]),
    ...(deadline === undefined
      ? []
      : [' ', asidePart('ends ', { kind: 'instant', instant: deadline })]),
    ...(movedFrom === undefined ? [] : [' ', asidePart('moved from ', dayPart(movedFrom))]),
  ];
}

/** The patch releases of a minor release, newest first. */
export function patchTable(version: string, patches: readonly PatchView[]): PhraseTable {
  const day = (date: string | undefined): Phrase[] => (date === undefined ? [] : [[dayPart(date)]]);
  return {
    caption: `Patch releases of v${version}`,
    headings: ['Version', 'Date', 'Cherry-pick deadline'],
    rows: patches.map((patch) => [
      [[`v${patch.version}`]],
      patch.date === undefined ? [] : [[dayPart(patch.date), ...patchAside(patch)]],
      day(patch.cherryPickDeadline),
    ]),
  };
}

/** What a day is, where it is not plainly the day of a tag. */
function patchAside({ isPublished, planned }: PatchView): Phrase {
  if (planned !== undefined) return [' ', asidePart('planned for ', dayPart(planned))];
  return isPublished === true ? [] : [' ', asidePart('planned')];
}

/** Requests to let something in after a freeze, with the decisions. */
export function exceptionTable(
  version: string,
  exceptions: readonly ExceptionRequest[],
  atlas: Atlas,
): PhraseTable {
  return {
    caption: `Exceptions asked for in v${version}`,
    headings: ['Enhancement', 'Freeze', 'Decision', 'Requested', 'Decided'],
    rows: exceptions.map((exception) => [
      [exceptionPhrase(exception, atlas)],
      [[exception.freeze]],
      [[exception.status ?? 'unknown']],
      exception.requested === undefined ? [] : [[dayPart(exception.requested)]],
      exception.reviewed === undefined ? [] : [[dayPart(exception.reviewed)]],
    ]),
  };
}

function exceptionPhrase({ issue, name = '' }: ExceptionRequest, atlas: Atlas): Phrase {
  if (issue === undefined) return [name];
  const view = lookUp(atlas).enhancementByNumber(issue);
  if (view !== undefined) return enhancementPhrase(view);
  return [{ kind: 'link', text: `Issue #${issue}`, to: issueUrl(issue) }, ` ${name}`];
}
