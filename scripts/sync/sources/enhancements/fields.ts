import { bareValue, type Field, type ItemRule, readList } from '../../reading/fields.ts';
import { isWrittenList, isWrittenMap, plainText, type Written } from '../../reading/written.ts';

/** A path, a link or a number of another KEP. */
export const REFERENCES: ItemRule = { expected: 'a list of KEPs or links', pattern: /^/, keys: [] };
const PEOPLE: ItemRule = {
  expected: 'a list of handles such as "@octocat"',
  pattern: /^/,
  keys: ['github', 'name'],
};
const GROUPS: ItemRule = {
  expected: 'a list of SIGs such as "sig-node"',
  pattern: /^(?:sig|wg|ug|committee)[-_/ ](?!.*[-_/ ](?:sig|wg|ug|committee)[-_/ ])[a-z0-9_ -]+$/i,
};

const HANDLE = /^@[a-z\d](?:[\w.-]*[a-z\d])?$/i;

/**
 * The name of a SIG, working group, or committee: "SIG Node" is "sig-node", and so is "node" where there is such a SIG.
 * @param sigs the SIGs that have proposals
 */
export function groupNamed(text: string, sigs: ReadonlySet<string>): string | undefined {
  const name = text
    .toLowerCase()
    .replace(/^@kubernetes\//, '')
    .replace(/[_/ ]/g, '-');
  if (GROUPS.pattern.test(text) || sigs.has(name)) return name;
  return sigs.has(`sig-${name}`) ? `sig-${name}` : undefined;
}

/** SIGs, working groups and committees; other forms of their names are normalized. */
export function readGroupNames(field: Field, sigs: ReadonlySet<string>): string[] | undefined {
  const pattern = { test: (text: string) => groupNamed(text, sigs) !== undefined };
  const groups = readList(separateItems(field, 'one SIG an item', pattern), { ...GROUPS, pattern });
  return groups?.map((text) => {
    const name = groupNamed(text, sigs) ?? text;
    if (name !== text) field.oddities.add(field.name, 'normalized', GROUPS.expected, text);
    return name;
  });
}

/** People, as written; a mapping of what each is there for, such as a SIG, is the people. */
export function readPeople(field: Field): string[] | undefined {
  const { name, written, oddities } = field;
  const items = (isWrittenList(written) ? written : [written ?? null]).flatMap((item) => {
    const isOfSigs = isWrittenMap(item) && !PEOPLE.keys?.some((key) => item.has(key));
    const people = isOfSigs ? [...item.values()].flat() : [];
    const arePeople = people.length > 0 && people.every((one) => HANDLE.test(plainText(one) ?? ''));
    if (arePeople) oddities.add(name, 'normalized', PEOPLE.expected, item);
    return arePeople ? people : [item];
  });
  const people = typeof written === 'string' ? field : { ...field, written: items };
  return readList(separateItems(people, 'one person an item', HANDLE), PEOPLE);
}

/**
 * A list whose texts hold one item each, normalized: "@a, @b" is two people.
 * @param single what one item looks like; a text with anything else stays whole
 */
export function separateItems(field: Field, expected: string, single: ItemRule['pattern']): Field {
  const { name, written, oddities } = field;
  const items = isWrittenList(written) ? written : [written ?? null];
  const separate = items.map((item) => itemsIn(item, single));
  if (separate.every((each) => each === undefined)) return field;
  const all = items.flatMap((item, at) => {
    if (separate[at] !== undefined) oddities.add(name, 'normalized', expected, item);
    return separate[at] ?? [item];
  });
  return { ...field, written: all };
}

function itemsIn(item: Written, single: ItemRule['pattern']): string[] | undefined {
  const parts = (plainText(item) ?? '')
    .split(/ ?(?:[,;&]|\band\b) ?| \/ | (?=@)/)
    .filter((part) => part !== '');
  const isOfItems = parts.length > 1 && parts.every((part) => single.test(bareValue(part)));
  return isOfItems ? parts : undefined;
}
