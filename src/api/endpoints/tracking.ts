import { getIssues } from '../../data/issues.ts';
import { getTrackingPages } from '../../data/pages/tracking.ts';
import { pullRequestUrl } from '../../model/atlas/upstream.ts';
import { gateAnswerData } from '../../model/gate/data.ts';
import type { TrackedKep, Tracking } from '../../model/tracking/tracking.ts';
import { trackedStateWords } from '../../model/tracking/words.ts';
import { tracking } from '../../schemas/api/tracking.ts';
import { namedEnhancement } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'releases/{version}/tracking.json',
    name: 'tracking',
    summary: 'Which KEPs are in a release, since when, and how far each is',
    parameter: { description: 'A minor release that is tracked.', example: '1.37' },
    shape: tracking,
    files: async (site) => {
      const { count } = await getIssues();
      return (await getTrackingPages()).map((page) => ({
        file: `releases/${page.tracking.release.version}/tracking.json`,
        body: () => trackingData(page.tracking, count, site),
      }));
    },
  }),
];

function trackingData(tracked: Tracking, knownIssues: number, site: ApiSite) {
  const { release, day, phase, keps, left, named, days } = tracked;
  const nameOf = (view: TrackedKep['view']) => namedEnhancement(view, site);
  return {
    release: release.version,
    asOf: day,
    codePhase: phase,
    board: release.record.cycle?.board,
    knownIssues,
    keps: keps.map((kep) => kepData(kep, tracked, site)),
    left: left.map(({ view, last, gone }) => ({ ...nameOf(view), lastIn: last, gone })),
    named: named.map(({ view, stage }) => ({ ...nameOf(view), stage })),
    days: days.map((each) => ({
      date: each.day,
      count: each.count,
      added: each.added.map(nameOf),
      left: each.left.map(nameOf),
    })),
  };
}

function kepData(kep: TrackedKep, { phase, release }: Tracking, site: ApiSite) {
  const { view, stage, reasons, since, approver, delivery, gates, work, exceptions } = kep;
  return {
    enhancement: namedEnhancement(view, site).url,
    label: view.label,
    title: view.record.title,
    sig: view.sig,
    stage,
    reasons: [...reasons],
    since,
    prrApprover: approver,
    state: delivery,
    stateText: trackedStateWords(kep, phase),
    gates: gates.map(({ name, answer }) => ({
      name,
      answer: answer && gateAnswerData(answer, release.version),
    })),
    lastMergedWork: work && { url: pullRequestUrl(work.number), date: work.date },
    exceptions: [...exceptions],
  };
}
