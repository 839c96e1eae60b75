import { classifyKepLink, cleanUrl } from '../../../reading/kep-link.ts';
import type { Oddities } from '../../../reading/oddities.ts';

/** "kep: …" as its authors write it, also "KEP:", "kep :" and "kep -". */
const LABELLED = /^keps?\s*[:\-–]\s*(.*)$/i;

/** A line that is nothing but a link or "KEP-1234". */
const ALONE = /^(?:see:?\s+)?(https?:\/\/\S+|kep\.k8s\.io\/\d+|KEP-\d+)\.?$/i;

const LINK = /https?:\/\/[^\s,]+|(?<![\w/.])kep\.k8s\.io\/[^\s,]+/gi;
const NUMBERED = /(?<![\w/.-])(?:KEP[-\s]?#?|#)([1-9]\d{0,4})(?![\w/]|\.\d)/gi;
const NUMBERS = /^[1-9]\d{0,4}(?:\s*[,&]\s*[1-9]\d{0,4})*$/;

/**
 * The KEPs that the comment of a gate names: what it labels "kep:", or a line that is only a link
 * or a number. A KEP in the middle of a sentence may be another one's, and is left alone.
 * @param lines the comment, without comment signs
 * @param field how problems name it
 */
export function kepsInComment(
  lines: readonly string[],
  field: string,
  oddities: Oddities,
): number[] {
  const keps = lines.flatMap((line) => {
    const labelled = LABELLED.exec(line)?.[1]?.trim();
    const found = numbersIn(labelled ?? ALONE.exec(line)?.[1] ?? '');
    if (labelled === '') oddities.add(field, 'missing', 'the KEP after "kep:"');
    else if (labelled !== undefined && found.length === 0) {
      oddities.add(field, 'not-a-value', 'a KEP with a number', labelled);
    }
    return found;
  });
  return [...new Set(keps)];
}

function numbersIn(text: string): number[] {
  const linked = [...text.matchAll(LINK)].flatMap(([written]) => {
    const address = /^https?:/i.test(written) ? written : `https://${written}`;
    const link = classifyKepLink(cleanUrl(address)?.url ?? '');
    return link?.kind === 'number' ? [link.number] : [];
  });
  const rest = text.replace(LINK, ' ').trim();
  const plain = NUMBERS.test(rest)
    ? rest.split(/\D+/)
    : [...rest.matchAll(NUMBERED)].map(([, digits]) => digits);
  return [...linked, ...plain.map(Number)];
}
