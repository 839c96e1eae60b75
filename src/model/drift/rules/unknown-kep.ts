import type { DriftCitation } from '../../../schemas/drift.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { citePost } from '../announced.ts';
import { citeFile } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { dated } from '../finding.ts';
import { fixFile } from '../fixes.ts';
import type { Disagreement, DriftRule } from '../rule.ts';

/** A release note or announcement refers to a KEP number that no proposal has. */
export const unknownKepRule: DriftRule = {
  title: 'Numbers of no KEP',
  description:
    'A release note links to, or the list of a release announcement names, a KEP number that no directory in kubernetes/enhancements has.',
  check: (context) => {
    const known = new Set(
      context.atlas.enhancements.flatMap(({ record }) => [record.number, record.declaredNumber]),
    );
    const named = [...inNotes(context), ...inLists(context)].filter(({ kep }) => !known.has(kep));
    return [...Map.groupBy(named, ({ kep }) => kep)]
      .sort(([a], [b]) => a - b)
      .map(([kep, all]) => finding(context, kep, all));
  },
};

interface NamedNumber {
  readonly kep: number;
  readonly release: string;
  readonly citation: DriftCitation;
}

function finding(context: DriftContext, kep: number, all: readonly NamedNumber[]): Disagreement {
  const name = `KEP-${kep}`;
  const [first] = all;
  if (first === undefined) throw new Error(`${name}: named by nobody`);
  return {
    subject: { type: 'unknown-kep', id: name, name },
    sigs: [],
    ...dated(context, {
      releases: all.map(({ release }) => release),
      citations: [
        first.citation,
        citeFile(context, {
          source: 'enhancements',
          says: 'no proposal has this number',
          repository: REPOSITORIES.enhancements,
          path: 'keps',
        }),
      ],
      fix: fixFile(context, 'Edit the file that names it', first.citation),
    }),
  };
}

function inNotes(context: DriftContext): NamedNumber[] {
  return context.releaseNotes.flatMap(({ version, path, notes }) =>
    notes.flatMap(({ pr, keps = [] }) =>
      keps.map((kep) => ({
        kep,
        release: version,
        citation: citeFile(context, {
          source: 'release notes',
          says: `the note of kubernetes/kubernetes#${pr} links KEP-${kep}`,
          repository: REPOSITORIES.sigRelease,
          path,
          place: String(pr),
        }),
      })),
    ),
  );
}

function inLists(context: DriftContext): NamedNumber[] {
  return context.announcements.flatMap((post) => {
    const { release, lists = [] } = post;
    if (release === undefined) return [];
    return lists.flatMap(({ enhancements }) =>
      enhancements.flatMap(({ kep, line, title }) =>
        kep?.number === undefined || context.find(kep) !== undefined
          ? []
          : [
              {
                kep: kep.number,
                release,
                citation: citePost(context, post, line, `lists “${title}” as KEP-${kep.number}`),
              },
            ],
      ),
    );
  });
}
