import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { fetchTypes, type TypesTexts } from './fetch.ts';
import { joinTypes, typesIn } from './join-branches.ts';
import { readTypes } from './parse.ts';

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
function parseTypes({ branches, gates, previous }: TypesTexts): ParsedSource {
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
    refs: there.map(({ ref }) => ref),
  };
}
