import type { ListItem, RootContent } from 'mdast';
import type { DigestBullet } from '../../../src/schemas/digest.ts';
import type { GateStage } from '../../../src/schemas/stage.ts';
import { collectFacts, type PostContext, withoutReporting } from './facts.ts';
import { lineOf, listItemsOf, segmentsOf } from './markdown.ts';
import { readReachedStage } from './stage-words.ts';

/** The items of the lists in a section, each with what it names; an item that is but a list is its items. */
export function parseBullets(
  content: readonly RootContent[],
  reading: PostContext,
): DigestBullet[] {
  return itemsOf(content).map((item) => readItem(item, reading));
}

/** The same, each with the stage that it says was reached. */
export function parsePromotions(
  content: readonly RootContent[],
  reading: PostContext,
): DigestBullet[] {
  return itemsOf(content).map((item) => {
    const { line, ...facts } = readItem(item, reading);
    const stage = stageOf(item);
    return stage === undefined ? { line, ...facts } : { line, stage, ...facts };
  });
}

function readItem(item: ListItem, reading: PostContext): DigestBullet {
  return {
    line: lineOf(item, reading.lineOffset),
    ...collectFacts([item], 'bullets', withoutReporting(reading)),
  };
}

function itemsOf(content: readonly RootContent[]): ListItem[] {
  return listItemsOf(content)
    .flatMap(unwrap)
    .filter((item) => item.children.length > 0);
}

function unwrap(item: ListItem): ListItem[] {
  const [only, ...others] = item.children;
  return only?.type === 'list' && others.length === 0 ? only.children.flatMap(unwrap) : [item];
}

/** The stage that an item says was reached; what it sets as code is a name. */
function stageOf(item: ListItem): GateStage | undefined {
  const texts = segmentsOf(item).map(({ text, isCode }) => (isCode ? '``' : text));
  return readReachedStage(texts.join(''));
}
