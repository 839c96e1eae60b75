import { safePath } from '../../../../src/model/atlas/place.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { fetchGroups, type GroupTexts } from './fetch.ts';
import { parseGroups } from './parse.ts';
import { withRetired, withUnlisted } from './retired.ts';

/** SIGs, working groups and committees: kubernetes/community `sigs.yaml`. */
export const source = defineSource({
  hasProse: true,
  reads: [],
  fetch: fetchGroups,
  parse: parseList,
});

function parseList({ text, day, recorded }: GroupTexts): ParsedSource {
  const { groups, missions, notices, isWhole } = parseGroups(text);
  return {
    records: isWhole ? withRetired(groups, recorded, day) : withUnlisted(groups, recorded),
    notices,
    files: [...missions].map(([id, mission]) => ({
      record: id,
      path: `prose/sigs/${safePath(id)}.md`,
      text: `${mission}\n`,
    })),
  };
}
