import type { ExceptionRequest } from '../../schemas/release.ts';
import { mergedPhrase } from '../activity/words.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { approverPhrase } from '../enhancement/facts.ts';
import { answerWords } from '../gate/words.ts';
import { asidePart, dayPart, gatePart, type Phrase, stagePart } from '../page/phrase.ts';
import { stageName } from '../stage.ts';
import { dayCell, enhancementLink, partCell, sigLink, textCells } from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import {
  labelFilter,
  presenceFilter,
  STAGE_RANKS,
  sigFilter,
  stageFilter,
} from '../table/filter.ts';
import { deliveryWords } from './delivery.ts';
import type { TrackedGate, TrackedKep, Tracking } from './tracking.ts';
import { reviewWords, stateLabels, trackedStateWords } from './words.ts';

/** The columns of the KEPs that take part in a release. */
export function trackingColumns({ keps, phase }: Tracking, atlas: Atlas): Column<TrackedKep>[] {
  return [
    {
      key: 'kep',
      label: 'KEP',
      isHeading: true,
      cell: ({ view }) =>
        partCell(enhancementLink(view.slug, `${view.label} ${view.record.title}`)),
    },
    {
      key: 'state',
      label: 'State',
      phone: 'state',
      isStyled: true,
      filters: [labelFilter('state', 'State', 'All states', () => stateLabels(keps, phase))],
      values: ({ delivery }) => [deliveryWords(delivery, phase, undefined)],
      cell: (kep) => [[trackedStateWords(kep, phase)]],
    },
    {
      key: 'stage',
      label: 'Stage',
      ranks: STAGE_RANKS,
      filters: [stageFilter()],
      cell: ({ stage }) => partCell(stage && stagePart(stage)),
    },
    {
      key: 'sig',
      label: 'SIG',
      phone: 'SIG',
      filters: [sigFilter(({ view }) => [view.sig])],
      cell: ({ view }) => partCell(sigLink(view.sig)),
    },
    { key: 'since', label: 'In since', phone: 'in since', cell: ({ since }) => dayCell(since) },
    {
      key: 'prr',
      leaves: 'next',
      label: 'PRR',
      phone: 'PRR',
      cell: (kep) => [
        kep.approver === undefined ? [reviewWords(kep)] : approverPhrase(kep.approver),
      ],
    },
    {
      key: 'gates',
      label: 'Feature gates',
      phone: 'gates',
      isList: true,
      isStyled: true,
      isUnsorted: true,
      cell: ({ gates }) => gates.map((gate) => gatePhrase(gate, atlas)),
    },
    {
      key: 'work',
      isStyled: true,
      leaves: 'next',
      label: 'Last merged work',
      phone: 'last merged work',
      cell: ({ work }) =>
        work === undefined ? [] : [[...mergedPhrase(work), ', ', dayPart(work.date)]],
    },
    {
      key: 'exception',
      leaves: 'next',
      label: 'Exception',
      phone: 'exception',
      filters: [presenceFilter('exception', 'Exception', 'Requested')],
      cell: ({ exceptions }) => exceptions.map(exceptionPhrase),
    },
    {
      key: 'by',
      leaves: 'first',
      label: 'In by',
      phone: 'in by',
      isUnsorted: true,
      cell: ({ reasons }) => textCells(reasons),
    },
  ];
}

function gatePhrase({ name, answer }: TrackedGate, atlas: Atlas): Phrase {
  const words =
    answer?.kind === 'present'
      ? `${stageName(answer.stage)} since v${answer.stageSince}`
      : answer && answerWords(answer);
  return [gatePart(name, atlas), ' ', asidePart(words ?? 'in no code that was read')];
}

function exceptionPhrase({ freeze, status = 'no decision' }: ExceptionRequest): Phrase {
  return [`${freeze} freeze: ${status}`];
}
