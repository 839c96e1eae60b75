import type { Oddities } from '../../reading/oddities.ts';
import { isPlaceholder } from '../../reading/placeholders.ts';
import type { GroupReader } from '../../reading/sig-names.ts';

const FIELD = 'body.sigs';
const EXPECTED = 'SIGs such as "sig-node"';

/** Reads "Responsible SIGs" in all the ways in which people write them. */
export function readSigs(written: string, groups: GroupReader, oddities: Oddities): string[] {
  const found = splitNames(written).flatMap((name) => {
    const sig = groups.named(slugOf(name));
    if (sig === undefined) {
      oddities.add(FIELD, 'not-a-value', EXPECTED, name.length <= 40 ? name : undefined);
      return [];
    }
    return [sig];
  });
  return [...new Set(found)];
}

/** Working groups, which stand in the same list, are left out. */
function splitNames(written: string): string[] {
  const parts = written.split(/[,;&\n]|\band\b|\s+(?=[@/]|`?sig[-/])/i);
  return parts
    .map((part) => part.replace(/[`.:]+/g, ' ').trim())
    .filter((part) => !isPlaceholder(part) && !/^\/?wg\b/i.test(part));
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@?kubernetes\//, '')
    .replace(/^[/@]+/, '')
    .replace(/^sig[\s/-]+/, '')
    .replace(/-(?:feature-requests|misc|proposals|api-reviews|bugs|leads)$/, '');
}
