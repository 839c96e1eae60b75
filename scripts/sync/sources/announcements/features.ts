import type { ListItem } from 'mdast';
import type { AnnouncedFeature, AnnouncedList } from '../../../../src/schemas/announcement.ts';
import type { GateStage } from '../../../../src/schemas/stage.ts';
import { collectFacts, withoutReporting } from '../../reading/facts.ts';
import {
  headingText,
  lineOf,
  lineOfText,
  listItemsOf,
  segmentsOf,
} from '../../reading/markdown.ts';
import { readReachedStage, stagesNamed } from '../../reading/stage-words.ts';
import { announcedLength } from './counts.ts';
import type { PostOutline } from './outline.ts';
import type { PostReading } from './reading.ts';

/** What the headings of a release announcement say. */
export interface Announced {
  readonly lists: AnnouncedList[];
  readonly features: AnnouncedFeature[];
}

/** Reads the lists and the headings of a release announcement. */
export function parseAnnounced(parts: readonly PostOutline[], reading: PostReading): Announced {
  const announced: Announced = { lists: [], features: [] };
  for (const part of parts) {
    const { stage, isRemoval } = roleOf([part.title, ...part.above]);
    const list = stage === undefined ? undefined : readList(part, stage, reading);
    const feature = list ?? readFeature(part, stage, isRemoval, reading);
    if (list !== undefined) announced.lists.push(list);
    else if (feature !== undefined) announced.features.push(feature as AnnouncedFeature);
    if (stage === undefined && !isRemoval) announced.features.push(...removalItems(part, reading));
  }
  reportContradictions(announced.lists, reading);
  return announced;
}

/** A list of enhancements: most items of it are a link to a KEP and little else. */
function readList(
  part: PostOutline,
  stage: GateStage,
  reading: PostReading,
): AnnouncedList | undefined {
  const items = listItemsOf(part.content);
  const enhancements = items.map((item) => readItem(item, reading));
  const linked = enhancements.filter(({ kep }) => kep !== undefined);
  if (linked.length === 0 || linked.length * 2 < items.length) return undefined;
  const paragraphs = part.content.filter(({ type }) => type === 'paragraph');
  const announced = paragraphs
    .map(lineOfText)
    .map(announcedLength)
    .find((length) => length);
  return {
    stage,
    heading: part.title,
    announced,
    enhancements,
    line: lineOf(part.heading, reading.lineOffset),
    anchor: part.anchor,
  };
}

/** The items of a list that say of a KEP, by the text of its link, that something is removed. */
function removalItems(part: PostOutline, reading: PostReading): AnnouncedFeature[] {
  return listItemsOf(part.content).flatMap((item) => {
    const { title, kep, line } = readItem(item, reading);
    return kep !== undefined && roleOf([title]).isRemoval
      ? [{ heading: title, isRemoval: true, keps: [kep], line, anchor: part.anchor }]
      : [];
  });
}

function readItem(item: ListItem, reading: PostReading): AnnouncedList['enhancements'][number] {
  const kep = collectFacts([item], 'lists', withoutReporting(reading)).keps?.[0];
  const linked = segmentsOf(item)
    .filter(({ url }) => url !== undefined)
    .map(({ text }) => text)
    .join('');
  const [name = ''] = lineOfText(item).split(/[.:;,](?:\s|$)/, 1);
  return {
    title: headingText({ type: 'text', value: linked.trim() === '' ? name : linked }),
    kep,
    line: lineOf(item, reading.lineOffset),
  };
}

function readFeature(
  part: PostOutline,
  stage: GateStage | undefined,
  isRemoval: boolean | undefined,
  reading: PostReading,
): AnnouncedFeature | undefined {
  const nodes = [part.heading, ...part.content];
  const { keps, gates } = collectFacts(nodes, 'features', withoutReporting(reading));
  const sigs = reading.groups.namedIn(nodes.flatMap((node) => segmentsOf(node)));
  if (keps === undefined && gates === undefined) return undefined;
  return {
    heading: part.title,
    stage,
    ...(isRemoval && { isRemoval }),
    keps,
    gates,
    ...(sigs.length > 0 && { sigs }),
    line: lineOf(part.heading, reading.lineOffset),
    anchor: part.anchor,
  };
}

function reportContradictions(lists: readonly AnnouncedList[], { oddities }: PostReading): void {
  for (const [index, { announced, enhancements, stage }] of lists.entries()) {
    const { length } = enhancements;
    if (announced !== undefined && announced !== length) {
      const expected = `${length}, the length of the list of ${stage} enhancements`;
      oddities.add(`lists[${index}].announced`, 'contradiction', expected, String(announced));
    }
    for (const { kep, title } of enhancements) {
      if (kep === undefined) {
        oddities.add(`lists[${index}].kep`, 'missing', 'a link to a KEP', title);
      }
    }
  }
}

/** What a heading says of what stands under it. */
interface Role {
  readonly stage?: GateStage | undefined;
  readonly isRemoval?: boolean | undefined;
}

const GRADUATION = /\b(?:graduat|promot|highlights)/i;
const REMOVAL = /\b(?:deprecat|remov|withdraw|retire|end of support)/i;

/**
 * What the nearest of some headings says: that a stage was reached, or that something is deprecated
 * or removed. A heading over both, such as "Graduations, deprecations, and removals", says neither.
 * @param headings a heading and those above it, the nearest first.
 */
function roleOf(headings: readonly string[]): Role {
  const roles = headings.map(ownRole);
  const stage = roles.find((role) => role.stage !== undefined || role.isRemoval);
  return stage ?? {};
}

function ownRole(heading: string): Role {
  const isRemoval = REMOVAL.test(heading);
  const isGraduation = GRADUATION.test(heading) || stagesNamed(heading).length > 0;
  if (isRemoval) return isGraduation ? {} : { isRemoval };
  const stage = readReachedStage(heading);
  return stage === undefined ? {} : { stage };
}
