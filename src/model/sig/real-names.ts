import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Issue } from '../../schemas/issue.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import type { KnownGroups } from './known.ts';

/** Names of groups under their real names, and what was odd about them. */
interface RealNames {
  readonly names: string[];
  readonly problems: readonly Problem[];
}

/**
 * An enhancement with its groups under their real names. A name that is no group's is left out and
 * becomes a problem.
 */
export function withRealSigs(record: Enhancement, known: KnownGroups): Enhancement {
  const owner = realNames([record.owningSig ?? []].flat(), 'owning-sig', known);
  const others = realNames(record.participatingSigs ?? [], 'participating-sigs', known);
  const problems = [...owner.problems, ...others.problems];
  if (problems.length === 0) return record;
  return {
    ...record,
    owningSig: owner.names[0],
    participatingSigs: others.names,
    problems: [...(record.problems ?? []), ...problems],
  };
}

/** An issue with the groups of its labels and its text under their real names. */
export function issueWithRealSigs(record: Issue, known: KnownGroups): Issue {
  const { labels, body } = record;
  const sigs = realNames(labels?.sigs ?? [], 'labels.sig', known);
  const wgs = realNames(labels?.wgs ?? [], 'labels.wg', known);
  const responsible = realNames(body?.sigs ?? [], 'body.sigs', known);
  const problems = [...sigs.problems, ...wgs.problems, ...responsible.problems];
  if (problems.length === 0) return record;
  return {
    ...record,
    labels: labels && { ...labels, sigs: listed(sigs), wgs: listed(wgs) },
    body: body && { ...body, sigs: listed(responsible) },
    problems: [...(record.problems ?? []), ...problems],
  };
}

/** Release notes with the SIGs of each under their real names. */
export function notesWithRealSigs(record: ReleaseNotes, known: KnownGroups): ReleaseNotes {
  const problems: Problem[] = [];
  const notes = record.notes.map((note) => {
    const real = realNames(note.sigs ?? [], `${note.pr}.sigs`, known);
    problems.push(...real.problems);
    return real.problems.length === 0 ? note : { ...note, sigs: listed(real) };
  });
  if (problems.length === 0) return record;
  return { ...record, notes, problems: [...(record.problems ?? []), ...problems] };
}

function listed({ names }: RealNames): string[] | undefined {
  return names.length === 0 ? undefined : names;
}

function realNames(written: readonly string[], field: string, known: KnownGroups): RealNames {
  const found = written.map((got) => ({ got, real: known.find(got) }));
  return {
    names: [...new Set(found.flatMap(({ real }) => real ?? []))],
    problems: found.flatMap(({ got, real }) => {
      if (real === got) return [];
      return real === undefined
        ? { field, kind: 'not-a-value', got, expected: 'a group of kubernetes/community' }
        : { field, kind: 'normalized', got, expected: `"${real}"` };
    }),
  };
}
