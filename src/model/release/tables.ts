import type { CycleEvent, ExceptionRequest } from '../../schemas/release.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { issueUrl } from '../atlas/upstream.ts';
import { releasePath } from '../page/paths.ts';
import {
  asidePart,
  dayPart,
  enhancementPhrase,
  linkPart,
  type Phrase,
  type PhrasePart,
  type PhraseTable,
  relativeDayPart,
} from '../page/phrase.ts';
import { dayCell, partCell, textCell } from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import type { PatchView } from './published.ts';
import type { ReleaseView } from './release.ts';
import type { ScheduledPatch } from './support.ts';

/**
 * Dated events of a release cycle.
 * @param toPart says how days are told; as they are, unless told otherwise.
 */
export function scheduleTable(
  caption: string,
  events: readonly CycleEvent[],
  toPart: (date: string) => PhrasePart = dayPart,
): PhraseTable {
  const hasWeeks = events.some(({ week }) => week !== undefined);
  const hasOwners = events.some(({ owner }) => owner !== undefined);
  return {
    caption,
    headings: ['What', 'When', ...(hasWeeks ? ['Week'] : []), ...(hasOwners ? ['Who'] : [])],
    rows: events.map((event) => [
      [[event.name]],
      [eventPhrase(event, toPart)],
      ...(hasWeeks ? [[[String(event.week ?? '')]]] : []),
      ...(hasOwners ? [[[event.owner ?? '']]] : []),
    ]),
  };
}

/**
 * When an event of a cycle is, with the hour of its deadline and the zone of that.
 * @param toPart says how days are told
 */
export function eventPhrase(
  { date, endDate, deadline, movedFrom }: CycleEvent,
  toPart: (date: string) => PhrasePart,
): Phrase {
  return [
    toPart(date),
    ...(endDate === undefined ? [] : [' to ', toPart(endDate)]),
    ...(deadline === undefined
      ? []
      : [' ', asidePart('deadline ', { kind: 'instant', instant: deadline })]),
    ...(movedFrom === undefined ? [] : [' ', asidePart('moved from ', dayPart(movedFrom))]),
  ];
}

/** The releases that get patches, with the end of that. */
export const SUPPORT_COLUMNS: readonly Column<ReleaseView>[] = [
  {
    key: 'release',
    label: 'Release',
    isHeading: true,
    cell: ({ version }) => partCell(linkPart(`v${version}`, releasePath(version))),
  },
  {
    key: 'released',
    label: 'Released',
    phone: 'Released:',
    cell: ({ day }) => dayCell(day?.date),
    aside: ({ day }) => textCell(day?.basis === 'scheduled' ? 'as planned' : ''),
  },
  {
    key: 'maintenance',
    label: 'Maintenance mode from',
    phone: 'Maintenance mode from:',
    cell: ({ record: { support } }) => dayCell(support?.maintenance),
  },
  {
    key: 'end-of-life',
    label: 'End of life',
    phone: 'End of life:',
    cell: ({ record: { support } }) =>
      support?.endOfLife === undefined
        ? textCell('not published yet')
        : partCell(relativeDayPart(support.endOfLife)),
  },
];

/** The patch releases of several minor releases. */
export const PATCH_COLUMNS: readonly Column<ScheduledPatch>[] = [
  {
    key: 'patch',
    label: 'Patch',
    isHeading: true,
    cell: ({ minor, patch }) => partCell(linkPart(`v${patch.version}`, releasePath(minor))),
    aside: ({ isNext }) => textCell(isNext ? 'planned next' : ''),
  },
  { key: 'date', label: 'Date', cell: ({ patch }) => patchDay(patch) },
  {
    key: 'deadline',
    label: 'Cherry-pick deadline',
    phone: 'cherry-picks by',
    cell: ({ patch }) => dayCell(patch.cherryPickDeadline),
  },
];

/** The patch releases of a minor release, newest first. */
export function patchTable(version: string, patches: readonly PatchView[]): PhraseTable {
  return {
    caption: `Patch releases of v${version}`,
    headings: ['Version', 'Date', 'Cherry-pick deadline'],
    rows: patches.map((patch) => [
      [[`v${patch.version}`]],
      patchDay(patch),
      dayCell(patch.cherryPickDeadline),
    ]),
  };
}

/** The day of a patch, and what it is where it is not plainly the day of a tag. */
function patchDay({ date, isPublished, planned }: PatchView): Phrase[] {
  if (date === undefined) return [];
  if (planned !== undefined) {
    return [[dayPart(date), ' ', asidePart('planned for ', dayPart(planned))]];
  }
  return [[dayPart(date), ...(isPublished === true ? [] : [' ', asidePart('planned')])]];
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
      dayCell(exception.requested),
      dayCell(exception.reviewed),
    ]),
  };
}

function exceptionPhrase({ issue, name = '' }: ExceptionRequest, atlas: Atlas): Phrase {
  if (issue === undefined) return [name];
  const view = lookUp(atlas).enhancementByNumber(issue);
  if (view !== undefined) return enhancementPhrase(view);
  return [{ kind: 'link', text: `Issue #${issue}`, to: issueUrl(issue) }, ` ${name}`];
}
