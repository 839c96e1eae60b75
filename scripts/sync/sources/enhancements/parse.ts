import { basename } from 'node:path/posix';
import { type Enhancement, enhancementStatus } from '../../../../src/schemas/enhancement.ts';
import { stage } from '../../../../src/schemas/stage.ts';
import { LARGEST_TEXT, sizeProblem } from '../../engine/file-bounds.ts';
import type { PathText } from '../../engine/read-folder.ts';
import {
  ANY_TEXT,
  type Field,
  fieldOf,
  noteMissing,
  noteUnknown,
  readBoolean,
  readChoice,
  readDay,
  readList,
  readNeededText,
  readRelease,
  withoutMarks,
} from '../../reading/fields.ts';
import { Oddities } from '../../reading/oddities.ts';
import { noteOrder } from '../../reading/order.ts';
import { STAGE_WORDS } from '../../reading/stage-words.ts';
import type { WrittenMap } from '../../reading/written.ts';
import { readYamlMap, type YamlMapping } from '../../reading/yaml-file.ts';
import { readFeatureGates } from './feature-gates.ts';
import { REFERENCES, readGroupNames, readPeople } from './fields.ts';
import {
  type Directory,
  parseKepPath,
  readDeclaredNumber,
  readOwningSig,
  sigDirectories,
} from './identity.ts';
import { readMilestones } from './milestones.ts';
import { README, readmeTitle } from './readmes.ts';

/** A kep.yaml with what its directory holds besides. */
export interface KepFile extends PathText {
  /** The SIGs that have proposals; that of the path, where nothing tells. */
  readonly sigs?: ReadonlySet<string> | undefined;
  /** The path of the README beside it, where there is one. */
  readonly readme?: string | undefined;
  /** That README's text, where it was read: for its title or to be shown. */
  readonly readmeText?: string | undefined;
  /** In bytes. */
  readonly readmeSize?: number | undefined;
}

const KNOWN_FIELDS: readonly string[] = [
  ...['title', 'kep-number', 'authors', 'owning-sig', 'participating-sigs', 'status'],
  ...['creation-date', 'last-updated', 'reviewers', 'approvers', 'prr-approvers', 'editor'],
  ...['see-also', 'replaces', 'superseded-by', 'stage', 'latest-milestone', 'milestone'],
  ...['feature-gates', 'disable-supported', 'metrics'],
];

/** Fields of older templates, each with what it is now. */
const OLDER_FIELDS: ReadonlyMap<string, string> = new Map([
  ['participating-groups', 'participating-sigs'],
]);

/** The fields that every KEP must have and whose absence the readers do not report themselves. */
const REQUIRED_FIELDS = ['authors', 'status', 'creation-date'];

/** Whether a kep.yaml has no title of its own, so that its README must be read. */
export function needsReadmeTitle(text: string): boolean {
  const map = readKepMap(text, new Oddities());
  return map === undefined || readTitle(map, new Oddities()) === undefined;
}

/**
 * Reads a kep.yaml as `api/proposal.go` of kubernetes/enhancements defines it. It always gives a
 * record: what cannot be read is a problem on it.
 * @throws {RangeError} when the path is not that of a kep.yaml.
 */
export function parseKep(file: KepFile): Enhancement {
  const directory = parseKepPath(file.path);
  if (directory === undefined) throw new RangeError(`${file.path}: not a kep.yaml path`);
  const oddities = new Oddities();
  const read = readKepMap(file.text, oddities);
  const map: WrittenMap = read ?? new Map();
  // Of a file that cannot be read, one problem says why its fields are not known.
  const facts = readFacts(map, directory, file, read === undefined ? new Oddities() : oddities);
  noteOrder({ 'creation-date': facts.created, 'last-updated': facts.updated }, oddities);
  noteUnknown(map, KNOWN_FIELDS, oddities, '', 'a field of api/proposal.go');
  const { readme = README, readmeSize = 0 } = file;
  if (basename(readme) !== README) {
    oddities.add(README, 'normalized', `the text of the KEP in ${README}`, basename(readme));
  }
  const problems = [
    ...(oddities.problems ?? []),
    ...(readmeSize > LARGEST_TEXT ? [sizeProblem(README, readmeSize, LARGEST_TEXT)] : []),
  ];
  return { ...facts, problems: problems.length === 0 ? undefined : problems };
}

/** The mapping that a kep.yaml is. */
export const KEP_YAML: YamlMapping = {
  field: '(file)',
  expected: 'YAML that describes a KEP',
  known: KNOWN_FIELDS,
  spellings: OLDER_FIELDS,
};

function readKepMap(text: string, oddities: Oddities): WrittenMap | undefined {
  const map = readYamlMap(text, KEP_YAML, oddities);
  if (map === undefined || KNOWN_FIELDS.some((name) => map.has(name))) return map;
  oddities.add(KEP_YAML.field, 'not-a-value', KEP_YAML.expected, map);
  return undefined;
}

function readFacts(
  map: WrittenMap,
  directory: Directory,
  file: KepFile,
  oddities: Oddities,
): Enhancement {
  const field = (name: string): Field => fieldOf(map, name, oddities);
  const title = readTitle(map, oddities) ?? readmeTitle(file.readmeText ?? '') ?? directory.slug;
  for (const name of REQUIRED_FIELDS) noteMissing(field(name), 'a value: the field is required');
  const sigs = file.sigs ?? sigDirectories([file.path]);
  return {
    id: directory.id,
    number: directory.number,
    declaredNumber: readDeclaredNumber(map.get('kep-number'), directory, oddities),
    title,
    owningSig: readOwningSig(map.get('owning-sig'), directory, sigs, oddities),
    participatingSigs: readGroupNames(field('participating-sigs'), sigs),
    status: readChoice(field('status'), enhancementStatus.options, STATUS_WORDS),
    stage: readChoice(field('stage'), stage.options, STAGE_WORDS),
    latestMilestone: readRelease(field('latest-milestone'), 'v1.34'),
    milestones: readMilestones(map.get('milestone'), oddities),
    featureGates: readFeatureGates(map.get('feature-gates'), oddities),
    disableSupported: readBoolean(field('disable-supported')),
    metrics: readList(field('metrics'), { ...ANY_TEXT, unmarked: withoutMarks }),
    authors: readPeople(field('authors')),
    reviewers: readPeople(field('reviewers')),
    approvers: readPeople(field('approvers')),
    prrApprovers: readPeople(field('prr-approvers')),
    editors: readEditors(field('editor')),
    created: readDay(field('creation-date')),
    updated: readDay(field('last-updated')),
    seeAlso: readList(field('see-also'), REFERENCES),
    replaces: readList(field('replaces'), REFERENCES),
    supersededBy: readList(field('superseded-by'), REFERENCES),
    path: file.path,
    readme: file.readme,
  };
}

function readTitle(map: WrittenMap, oddities: Oddities): string | undefined {
  return readNeededText(fieldOf(map, 'title', oddities), 'the title of the KEP', withoutMarks);
}

/** `editor` is one person in `api/proposal.go`; a list is read as well. */
function readEditors(field: Field): string[] | undefined {
  const { written } = field;
  return readPeople(typeof written === 'string' ? { ...field, written: [written] } : field);
}

/** Other words for a status, each with what it means. */
const STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['implemented (alpha)', 'implemented'],
  ['withdrawed', 'withdrawn'],
  ['superseded', 'replaced'],
]);
