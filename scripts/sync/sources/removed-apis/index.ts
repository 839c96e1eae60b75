import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { defineOneFile } from '../../engine/one-file.ts';
import { parseGuide } from './parse.ts';

const [REPOSITORY] = COLLECTIONS['removed-apis'].from['removed-apis'].repositories;
const FILE = 'content/en/docs/reference/using-api/deprecation-guide.md';

/** The API versions that releases stopped serving: the entries of the deprecation guide. */
export const source = defineOneFile(
  { name: 'removed-apis', repository: REPOSITORY, file: FILE },
  parseGuide,
);
