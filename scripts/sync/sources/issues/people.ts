import { isHandle } from '../../reading/handles.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { isPlaceholder } from '../../reading/placeholders.ts';

const FIELD = 'body.contacts';
const EXPECTED = 'handles such as "@octocat"';
const MENTION =
  /(?:^|[\s,;(])(?:@([A-Za-z0-9][A-Za-z0-9-]{0,38})|([A-Za-z0-9][A-Za-z0-9-]{0,38})@)(?=$|[\s,;).])/g;
const MAX_BARE_HANDLES = 6;

/**
 * Reads the handles of "Primary contact (assignee)". With an @ before or after a word, such words are
 * the handles; without any, a short list of words is taken for handles, as normalized.
 */
export function readContacts(written: string, oddities: Oddities): string[] {
  const text = written.trim();
  if (isPlaceholder(text)) return [];
  const mentions = [...text.matchAll(MENTION)].map(([, before, after]) => before ?? after ?? '');
  if (mentions.length > 0) {
    if (/\w@(?:[\s,;]|$)/.test(text)) oddities.add(FIELD, 'normalized', EXPECTED);
    return [...new Set(mentions)];
  }
  const words = text.split(/[\s,;/]+|\band\b/).filter((word) => word !== '');
  if (words.length <= MAX_BARE_HANDLES && words.every(isHandle)) {
    oddities.add(FIELD, 'normalized', EXPECTED, text);
    return [...new Set(words)];
  }
  oddities.add(FIELD, 'not-a-value', EXPECTED);
  return [];
}
