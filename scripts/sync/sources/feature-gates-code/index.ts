import { compareVersions } from '../../../../src/model/version.ts';
import { syncedRef } from '../../engine/repository.ts';
import { defineSource, type Parsed } from '../../engine/source.ts';
import {
  type BranchList,
  fetchGateLists,
  type GateListTexts,
  LISTS,
  REPOSITORY,
  renamesText,
} from './fetch.ts';
import { type GateList, gateListRelease, parseGateList } from './parse.ts';
import { joinGateLists } from './parse-lists.ts';

/** Feature gates as the code has them: the gate lists of kubernetes/kubernetes. */
export const source = defineSource({
  needs: ['feature-gate-renames'],
  reads: [LISTS],
  inputs: renamesText,
  fetch: fetchGateLists,
  parse: parseBranchLists,
});

interface ParsedList extends BranchList {
  readonly list: GateList;
  readonly release: string;
}

function parseBranchLists({ lists, renames }: GateListTexts): Parsed {
  const parsed = nameReleases(lists);
  const { gates, problems } = joinGateLists(
    parsed.map((each) => ({ release: each.release, gates: each.list.gates })),
    renames,
  );
  return {
    records: [...gates].map(([name, code]) => ({ name, code })),
    notices: [
      ...parsed.flatMap(({ list, file }) =>
        list.problems.map(
          ({ field, got, expected }) => `${file}: ${field} ${got}, not ${expected}`,
        ),
      ),
      ...problems.map(({ field, expected }) => `${field}: missing ${expected}`),
    ],
    refs: parsed.map((each) => ({
      ...syncedRef(REPOSITORY, each.head),
      gateListOf: each.release,
    })),
  };
}

/** The lists with the releases they are of: the default branch's first, the others oldest first. */
function nameReleases(lists: readonly BranchList[]): ParsedList[] {
  const [defaultBranch, ...branches] = lists.map((each) => ({
    ...each,
    list: parseGateList(each.text, each.file),
    release: each.head.branch.replace('release-', ''),
  }));
  branches.sort((a, b) => compareVersions(a.release, b.release));
  const newest = branches.at(-1);
  if (defaultBranch === undefined || newest === undefined) {
    throw new Error(`${REPOSITORY}: no branch release-1.NN with a gate list`);
  }
  const release = gateListRelease(defaultBranch.list, newest.release);
  return [{ ...defaultBranch, release }, ...branches];
}
