import { release } from '../../../../src/schemas/release.ts';
import { unreadNotice } from '../../reading/standing.ts';
import { outcomeOf, type ReadOutcome, type TestedDocuments } from '../../testing/document.ts';
import { parseCycleReadme } from './parse.ts';
import { parseExceptions } from './parse-exceptions.ts';
import { type ParsedSupport, parseEndOfLife, parseSchedule } from './parse-support.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  cycle: {
    path: 'releases/release-1.34/README.md',
    text: '# Kubernetes 1.34\n\n## Timeline\n\n| **What** | **When** | **Who** |\n|---|---|---|\n| Start of Release Cycle | Monday 19th May 2025 | Lead |\n| **Begin [Code Freeze](x)** | 02:00 UTC Friday 25th July 2025 | Branch Manager |\n| v1.34.0 released | Wednesday 27th August 2025 | Branch Manager |\n',
    read: (text, path) => {
      const cycle = parseCycleReadme(text, path, '1.34');
      return outcomeOf([{ version: '1.34', cycle }], release, ({ version }) => version);
    },
    real: {
      repository: 'kubernetes/sig-release',
      paths: /^releases\/release-1\.\d+\/README\.md$/,
      count: 400,
    },
    grows: {
      'a release’s page': {
        fillers: 'markdown',
        around: (filler) => `# Kubernetes 1.34\n\n## Timeline\n\n${filler}\n`,
        longest: 63_000,
      },
    },
  },
  exceptions: {
    path: 'releases/release-1.34/exceptions.yaml',
    text: 'codeFreeze:\n- name: "A thing"\n  issue: 12\n  date_requested: 2025-07-27\n  date_reviewed: 2025-07-29\n  thread: "https://groups.example/1"\n  pull_requests:\n    - "https://github.com/kubernetes/kubernetes/pull/99"\n  status: "Approved "\n# docs\ndocsFreeze:\n',
    read: (text, path) => {
      const { exceptions, problems } = parseExceptions(text, path);
      const cycle = { path, events: [], exceptions, exceptionsPath: path, problems };
      return outcomeOf([{ version: '1.34', cycle }], release, ({ version }) => version);
    },
    real: {
      repository: 'kubernetes/sig-release',
      paths: /^releases\/release-1\.\d+\/exceptions?\.yaml$/,
      count: 300,
    },
    grows: {
      'exceptions of a release': {
        fillers: 'yaml',
        around: (filler) => `codeFreeze:\n- name: A\n  issue: 1\n${filler}`,
      },
    },
  },
  schedule: {
    path: 'data/releases/schedule.yaml',
    text: 'schedules:\n- release: 1.34\n  releaseDate: 2025-08-27\n  maintenanceModeStartDate: 2026-08-27\n  endOfLifeDate: 2026-10-27\n  next:\n    release: 1.34.2\n    cherryPickDeadline: 2025-10-10\n    targetDate: 2025-10-14\n  previousPatches:\n  - release: 1.34.1\n    cherryPickDeadline: 2025-09-05\n    targetDate: 2025-09-09\n    note: a word\n',
    read: (text, path) => readSupport(parseSchedule(text, path)),
    real: {
      repository: 'kubernetes/website',
      paths: /^data\/releases\/schedule\.yaml$/,
      count: 200,
    },
    grows: {
      'the schedule of patch releases': {
        fillers: 'yaml',
        around: (filler) => `schedules:\n- release: 1.34\n${filler}`,
      },
    },
  },
  endOfLife: {
    path: 'data/releases/eol.yaml',
    text: 'branches:\n- release: "1.30"\n  finalPatchRelease: "1.30.14"\n  endOfLifeDate: 2025-06-28\n  note: a word\n- release: "1.29"\n  finalPatchRelease: "1.29.14"\n  endOfLifeDate: 2025-02-28\n',
    read: (text, path) => readSupport(parseEndOfLife(text, path)),
    real: { repository: 'kubernetes/website', paths: /^data\/releases\/eol\.yaml$/, count: 200 },
    grows: {
      'releases that have ended': {
        fillers: 'yaml',
        around: (filler) => `branches:\n- release: 1.34\n${filler}`,
      },
    },
  },
} satisfies TestedDocuments;

function readSupport({ blocks, unread }: ParsedSupport): ReadOutcome {
  const all = [...blocks].map(([version, support]) => ({ version, support }));
  return outcomeOf(all, release, ({ version }) => version, unread.map(unreadNotice));
}
