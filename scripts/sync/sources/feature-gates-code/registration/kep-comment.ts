import { kepsInText } from '../../../../../src/model/enhancement/kep-in-text.ts';
import { kepNumber, readKepLink } from '../../../../../src/model/enhancement/kep-link.ts';
import type { Oddities } from '../../../reading/oddities.ts';

/** "kep: …" as its authors write it, also "KEP:", "kep :" and "kep -". */
const LABELED = /^keps?\s*[:\-–]\s*(.*)$/i;

/** A line that is nothing but a link or "KEP-1234". */
const ALONE = /^(?:see:?\s+)?(https?:\/\/\S+|kep\.k8s\.io\/\d+|KEP-\d+)\.?$/i;

/**
 * The KEPs that the comment of a gate names: what it labels "kep:", or a line that is only a link
 * or a number. A KEP in the middle of a sentence may be another one's, and is left alone.
 * @param lines the comment, without comment signs
 */
export function kepsInComment(lines: readonly string[], oddities: Oddities): number[] {
  const keps = lines.flatMap((line) => {
    const labeled = LABELED.exec(line)?.[1]?.trim();
    const found = numbersIn(labeled ?? ALONE.exec(line)?.[1] ?? '');
    if (labeled === '') oddities.add('kep', 'missing', 'the KEP after "kep:"');
    else if (labeled !== undefined && found.length === 0) {
      oddities.add('kep', 'not-a-value', 'a KEP with a number', labeled);
    }
    return found;
  });
  return [...new Set(keps)];
}

/** A number alone counts only where nothing else is said. */
function numbersIn(text: string): number[] {
  const words = text.split(/[\s,&]+|\band\b/).filter((word) => word !== '');
  const linked = words.map((word) => kepNumber(readKepLink(word)));
  const isList = linked.every((number) => number !== undefined);
  const found = linked.filter((_, index) => isList || !/^\d+$/.test(words[index] ?? ''));
  return [...found, ...kepsInText(text).map(({ number }) => number)].flatMap(
    (number) => number ?? [],
  );
}
