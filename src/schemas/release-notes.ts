import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { objectId, releaseVersion } from './version.ts';

/** A page that a release note points its readers to. */
const noteLink = z.strictObject({
  kind: z.enum(['kep', 'official', 'external']).meta({
    description:
      'kep: a proposal, told by the address alone; official: kubernetes.io; external: anything else.',
  }),
  url: z.url({ protocol: /^https?$/ }).meta({ description: 'The address.' }),
});

export type NoteLink = z.infer<typeof noteLink>;

const namedThingKind = z.enum([
  'flag',
  'config-field',
  'field',
  'gate',
  'metric',
  'api',
  'command',
  'environment-variable',
  'plugin',
  'driver',
  'annotation',
]);

export type NamedThingKind = z.infer<typeof namedThingKind>;

/** A thing that the text of a note names. */
export const namedThing = z.strictObject({
  kind: namedThingKind.meta({
    description:
      'flag: of a command line. config-field: of a configuration file. field: of an API. api: a group and version, or a kind. driver: a provider, plugin, or mode that is built into a component, by what it is called. The others are what they are called.',
  }),
  name: string('The name, such as "--runonce" or "failCgroupV1".'),
  change: optional(
    z.enum(['removed', 'renamed']),
    'What the note says became of it; absent where it is only named.',
  ),
  to: optional.string('The new name, of what was renamed.'),
  component: optional.string(
    'The component, or other program, whose flag or field was removed or renamed; absent where the note and its areas name none, or several.',
  ),
});

export type NamedThing = z.infer<typeof namedThing>;

/** One published release note: the facts about the pull request that it speaks of. */
const releaseNote = z.strictObject({
  pr: z.int().positive().meta({ description: 'The pull request in kubernetes/kubernetes.' }),
  author: optional.string('The handle of the pull request’s author.'),
  commit: optional(objectId, 'The commit that brought the change in.'),
  keps: optional.list(
    z.int().positive(),
    'Numbers of the KEPs that the note’s links name, in file order.',
  ),
  gates: optional.strings('Known feature gates that the note names exactly, in text order.'),
  sigs: optional.strings('SIGs, such as "sig-node".'),
  kinds: optional.strings('Kinds of change, such as "feature", "bug" or "deprecation".'),
  areas: optional.strings('Areas, such as "kubelet".'),
  actionRequired: optional(
    z.literal(true),
    'Whether whoever upgrades must act: the note is marked so, or its text begins "ACTION REQUIRED" or asks for something before an upgrade to its release.',
  ),
  isUrgent: optional(z.literal(true), 'Whether its text itself says "ACTION REQUIRED".'),
  tells: optional.list(
    z.enum(['removal', 'rename']),
    'Whether its text tells that something was removed or renamed.',
  ),
  names: optional.list(
    namedThing,
    'What its text names, what was removed or renamed first; of notes that require action, deprecate, remove or rename.',
  ),
  components: optional.strings(
    'Components that its text names, such as "kubelet"; of the same notes.',
  ),
  links: optional.list(noteLink, 'Where the note points to.'),
});

export type ReleaseNote = z.infer<typeof releaseNote>;

/**
 * The release notes of one minor release, without their text.
 * Source: kubernetes/sig-release `releases/release-1.NN/…/release-notes-draft.json`.
 */
export const releaseNotes = described('The release notes of a minor release.', {
  version: releaseVersion,
  path: string('The file in kubernetes/sig-release.'),
  unpublished: z
    .int()
    .nonnegative()
    .meta({ description: 'How many notes upstream marks as not to be published.' }),
  notes: list(releaseNote, 'The published notes, by pull request.'),
  problems,
});

export type ReleaseNotes = z.infer<typeof releaseNotes>;
