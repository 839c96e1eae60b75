import { type Field, type ItemRule, readList } from '../../reading/fields.ts';

/** A path, a link or a number of another KEP. */
export const REFERENCES: ItemRule = { expected: 'a list of KEPs or links', pattern: /^/ };
/** Handles or names of people. */
export const PEOPLE: ItemRule = { expected: 'a list of handles such as "@octocat"', pattern: /^/ };
/** SIGs, working groups and committees. */
export const GROUPS: ItemRule = {
  expected: 'a list of SIGs such as "sig-node"',
  pattern: /^(?:sig|wg|ug|committee)-[a-z0-9-]+$/,
};

const CURLY_QUOTED = /^[“”‘’"']+(.*?)[“”‘’"']+$/;

/** People: as written, but for quotation marks that were meant for YAML, which are normalized. */
export function readPeople(field: Field): string[] | undefined {
  return readList(field, PEOPLE)?.map((person) => {
    const handle = CURLY_QUOTED.exec(person)?.[1];
    if (handle === undefined || handle === '') return person;
    field.oddities.add(field.name, 'normalized', PEOPLE.expected, person);
    return handle;
  });
}
