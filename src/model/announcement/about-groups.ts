import type { Announcement } from '../../schemas/announcement.ts';
import type { CommunityGroup } from '../../schemas/community-group.ts';
import { type KnownGroups, WRITTEN_FORMS } from '../sig/known.ts';

/** A group that a post is about, and the subproject of it where it is about one. */
export interface AboutGroup {
  /** "sig-architecture". */
  readonly name: string;
  /** "code-organization". */
  readonly subproject: string | undefined;
}

/** Finds the groups that a post is about. */
export type FindGroups = (post: Pick<Announcement, 'title'>) => readonly AboutGroup[];

/** How a group may be called in a title, in words. */
interface Called {
  readonly name: string;
  readonly words: string;
}

/**
 * Finds the groups that a post has in its title: "Spotlight on SIG Architecture: Code Organization",
 * "Announcing the AI Gateway Working Group".
 * @param records what kubernetes/community says of groups; by it subprojects are known
 */
export function groupsByTitle(groups: KnownGroups, records: readonly CommunityGroup[]): FindGroups {
  const called = calledGroups(groups);
  const byName = new Map(records.map((record) => [record.id, record]));
  return ({ title }) => {
    const text = ` ${plain(title)} `;
    const found = called.filter(({ words }) => text.includes(` ${words} `));
    const names = [...new Set(found.map(({ name }) => name))];
    return names.map((name) => {
      const words = found.find((each) => each.name === name)?.words ?? '';
      return { name, subproject: subprojectIn(title, words, byName.get(name)) };
    });
  };
}

function calledGroups({ names }: KnownGroups): Called[] {
  const own = names.flatMap((name) => spellings(name).map((words) => ({ name, words })));
  const others = Object.entries(WRITTEN_FORMS)
    .filter(([, name]) => names.includes(name))
    .flatMap(([written, name]) => spellings(written).map((words) => ({ name, words })));
  return [...own, ...others];
}

/** "wg-ai-gateway" → "wg ai gateway", "ai gateway working group". */
function spellings(name: string): string[] {
  const [kind = '', ...rest] = name.split('-');
  const words = rest.join(' ');
  switch (kind) {
    case 'committee':
      return [`${words} committee`];
    case 'wg':
      return [`wg ${words}`, `${words} working group`];
    default:
      return [`${kind} ${words}`];
  }
}

/** The subproject that a title names after its group, as far as the words of its name tell. */
function subprojectIn(
  title: string,
  group: string,
  record: CommunityGroup | undefined,
): string | undefined {
  const text = plain(title);
  const after = text.slice(text.indexOf(group) + group.length).trim();
  const [before, rest] = after.split(/\bsubproject\b/, 2);
  const isNamed = rest !== undefined || /:/.test(title);
  const words = (before ?? '').split(' ').filter((word) => word !== '');
  if (!isNamed || words.length === 0) return undefined;
  const rank = (own: readonly string[]): number =>
    words.every((word, index) => own[index] === word) ? 0 : 1;
  const found = (record?.subprojects ?? [])
    .map(({ name }) => ({ name, own: plain(name).split(' ') }))
    .filter(({ own }) => words.every((word) => own.includes(word)))
    .sort((a, b) => rank(a.own) - rank(b.own) || a.own.length - b.own.length);
  return found[0]?.name;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
