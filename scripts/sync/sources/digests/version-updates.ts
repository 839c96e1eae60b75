import type { ListItem, RootContent } from 'mdast';
import type { DigestVersionUpdate } from '../../../../src/schemas/digest.ts';
import { readWebAddress } from '../../reading/links.ts';
import { joinLinks, listItemsOf, segmentsOf } from '../../reading/markdown.ts';

const VERSION =
  /(?<![\w.])v?\d{1,8}(?:\.\d{1,8}){1,3}(?:[-+.](?:(?:rc|alpha|beta|pre)[\w.]*|\d[\w.]*|gke[\w.]*))*(?![\w])/g;
const MAX_WORDS = 5;
const MAX_NAME = 80;
/** How far before a version its name may begin, in characters. */
const REACH = 200;

/** Where a new name may begin. */
const CLAUSE = /[,;:.!?]\s|\n|\s[–-]+\s|\b(?:and|plus|also|as well as|or|then|with)\b/gi;
const LEADING =
  /^(?:[\s,;:&*+(]|#\d+:|\b(?:an?|the|also|use|using|updated?s?|bump(?:ed|s)?|upgrade[ds]?|move[ds]?|new|including)\b(?!-))+/i;
const TRAILING =
  /(?:[\s:@(=,[-]|\b(?:to|is|are|now|at|was|has|been|have|on|out|version|release[ds]?|updated?s?|upgraded?|being|goes|image)\b)+$/i;
/** A version after these words is the release of Kubernetes that something went into. */
const TARGET =
  /\b(?:in|for|on|of|from|since|until|before|after|support|against|kubernetes|k8s)\s*$/i;

/** A clause that begins so says why or when, and names nothing. */
const NO_NAME = /^(?:to|will|for|in|on|support\w*|because|that|which|it|is|see|but|recommended)\b/i;
/** What may stand between two releases that something went into. */
const BETWEEN_TARGETS = /^(?:[\s,/&]|\band\b)*$/i;

/** Which versions in a list item are updates. */
export type VersionStyle = 'anywhere' | 'in-links';

/**
 * Reads "[etcd to v3.6.1](…)", "CoreDNS [to 1.11.3](…)" and their many relatives: one update for each
 * version that has a name before it.
 * @param style 'in-links' where the text beside the links describes changes.
 */
export function parseVersionUpdates(
  content: readonly RootContent[],
  style: VersionStyle,
): DigestVersionUpdate[] {
  return listItemsOf(content).flatMap((item) => itemUpdates(item, style));
}

function itemUpdates(item: ListItem, style: VersionStyle): DigestVersionUpdate[] {
  const updates: DigestVersionUpdate[] = [];
  let before = '';
  let target = '';
  for (const segment of joinLinks(segmentsOf(item))) {
    const isRead = style === 'anywhere' || segment.url !== undefined;
    for (const match of isRead ? segment.text.matchAll(VERSION) : []) {
      const own = segment.text.slice(0, match.index);
      if (isTarget(own, before, target)) {
        target = before + own + match[0];
        continue;
      }
      const name = nameBefore(own, before, updates.at(-1)?.name);
      const url = readWebAddress(segment.url ?? '')?.url;
      if (name !== undefined) updates.push({ name, version: match[0], url });
    }
    before += segment.text;
  }
  return updates;
}

/** Whether a version is a release that something went into: "in 1.30, 1.31 and 1.32". */
function isTarget(own: string, before: string, target: string): boolean {
  const text = before + own;
  return (
    TARGET.test(text.slice(-REACH)) ||
    (target !== '' && BETWEEN_TARGETS.test(text.slice(target.length)))
  );
}

/** The name is in the same link, or else just before it; "also v3.5.2" repeats the last one. */
function nameBefore(own: string, before: string, last: string | undefined): string | undefined {
  const text = (before + own).slice(-REACH);
  const name = lastName(own.slice(-REACH)) ?? lastName(text);
  return name ?? (/(?:^|\b(?:also|and)|[,;])\s*\(?$/i.test(text) ? last : undefined);
}

function lastName(text: string): string | undefined {
  const clause = text.split(VERSION).at(-1)?.split(CLAUSE).at(-1) ?? '';
  const name = clause.replace(LEADING, '').replace(TRAILING, '').replace(/\s+/g, ' ').trim();
  const isName =
    /[A-Za-z]/.test(name) && !NO_NAME.test(name) && name.split(' ').length <= MAX_WORDS;
  return isName && name.length <= MAX_NAME ? name : undefined;
}
