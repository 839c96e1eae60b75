import type { List, ListItem, Nodes, RootContent } from 'mdast';
import type { DigestBullet } from '../../../src/schemas/digest.ts';
import type { GateStage } from '../../../src/schemas/stage.ts';
import { collectFacts, type Reading, withoutReporting } from './facts.ts';
import { lineOf, segmentsOf } from './markdown.ts';

const STAGES: ReadonlyMap<string, GateStage> = new Map([
  ['alpha', 'alpha'],
  ['beta', 'beta'],
  ['ga', 'stable'],
  ['stable', 'stable'],
  ['general availability', 'stable'],
  ['generally available', 'stable'],
]);
const STAGE = /\b(alpha|beta|GA|stable|general availability|generally available)\d?\b/gi;
const FROM = /\b(?:from|leaves?|leaving|beyond|out of|no longer)\s+$/i;
const REACHED =
  /\b(?:to|is|are|is now|are now|now|goes|go|hits?|reach(?:es|ed)?|as|into)\s+(?:v\d+\s*)?$/i;

/** The items of the lists in a section, each with what it names; an item that is but a list is its items. */
export function parseBullets(content: readonly RootContent[], reading: Reading): DigestBullet[] {
  return content
    .filter((node): node is List => node.type === 'list')
    .flatMap(({ children }) => children.flatMap(unwrap))
    .filter((item) => item.children.length > 0)
    .map((item) => ({
      line: lineOf(item, reading.lineOffset),
      ...collectFacts([item], 'bullets', withoutReporting(reading)),
    }));
}

/** The same, each with the stage that it says was reached. */
export function parsePromotions(content: readonly RootContent[], reading: Reading): DigestBullet[] {
  const stages = content
    .filter((node): node is List => node.type === 'list')
    .flatMap(({ children }) => children.flatMap(unwrap))
    .filter((item) => item.children.length > 0)
    .map((item) => stageReached(item));
  return parseBullets(content, reading).map(({ line, ...facts }, index) => {
    const stage = stages[index];
    return stage === undefined ? { line, ...facts } : { line, stage, ...facts };
  });
}

function unwrap(item: ListItem): ListItem[] {
  const [only, ...others] = item.children;
  return only?.type === 'list' && others.length === 0 ? only.children.flatMap(unwrap) : [item];
}

/** The one stage that a text says was reached; nothing where it names none, or several. */
export function stageReached(node: Nodes): GateStage | undefined {
  const text = segmentsOf(node)
    .map(({ text: part, isCode }) => (isCode ? '``' : part))
    .join('');
  return stageInText(text);
}

/** The one stage that a text says was reached; nothing where it names none, or several. */
export function stageInText(text: string): GateStage | undefined {
  const named = [...text.matchAll(STAGE)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const stage = STAGES.get(match[1]?.toLowerCase() ?? '');
    return stage === undefined || FROM.test(before)
      ? []
      : [{ stage, isReached: REACHED.test(before) }];
  });
  const reached = named.filter(({ isReached }) => isReached);
  const stages = new Set((reached.length > 0 ? reached : named).map(({ stage }) => stage));
  return stages.size === 1 ? [...stages][0] : undefined;
}
