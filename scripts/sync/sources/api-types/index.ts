import type { ApiFields } from '../../../../src/schemas/api-fields.ts';
import { tooFewOf } from '../../engine/plan-checks.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { fetchTypes, type TypesRef, type TypesTexts } from './fetch.ts';
import { joinTypes, typesIn } from './join-branches.ts';
import { type ApiTypes, readTypes } from './parse.ts';

/** The fields of the API that name feature gates, by release, from kubernetes/kubernetes. */
export const source = defineSource({
  // Files of many branches, none of which can be told before the gates are read.
  reads: [],
  needs: ['feature-gates', 'sources'],
  // Types of one branch may name a gate that another branch alone registers, or the documentation.
  inputs: knownGatesText,
  fetch: fetchTypes,
  parse: parseTypes,
});

/** A branch without API types is left out, and said. */
function parseTypes({ branches, gates, previous, recorded, known }: TypesTexts): ParsedSource {
  const read = branches.map(({ ref, files }) => ({
    ref,
    release: ref.typesOf,
    types: files === undefined ? typesIn(previous, ref.typesOf) : readTypes(files, gates),
    isEmpty: files?.length === 0,
  }));
  const there = read.filter(({ isEmpty }) => !isEmpty);
  return {
    records: joinTypes(there),
    notices: read.flatMap(({ ref, types, isEmpty }) => {
      const name = `${ref.repository}@${ref.branch}`;
      const missing = isEmpty ? ['no API types below staging/src/k8s.io/api'] : [];
      return [...missing, ...types.notices].map((notice) => `${name}: ${notice}`);
    }),
    // One that was left out before has lost nothing: what is recorded of its release is of an older one.
    tooFew: read.flatMap(({ ref, release, types, isEmpty }) =>
      isEmpty && !known.has(release) ? [] : tooFewFields(ref, types, recorded),
    ),
    refs: there.map(({ ref }) => ref),
  };
}

/** Why a branch that cannot be read, or only in part, must not take fields from what is known of it. */
function tooFewFields(
  { repository, branch, typesOf }: TypesRef,
  types: ApiTypes,
  recorded: readonly ApiFields[],
): string[] {
  const count = ({ kinds }: ApiTypes) =>
    [...kinds.values()].reduce((sum, { gates }) => sum + gates.length, 0);
  const name = `${repository}@${branch}`;
  const before = count(typesIn(recorded, typesOf));
  const errors = tooFewOf(name, `fields of v${typesOf} that name gates`, count(types), before);
  return errors.length === 0 ? [] : [...errors, ...types.notices];
}
