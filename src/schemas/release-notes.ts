import { z } from 'zod';
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
]);

export type NamedThingKind = z.infer<typeof namedThingKind>;

/** A thing that the text of a note names. */
export const namedThing = z.strictObject({
  kind: namedThingKind.meta({
    description:
      'flag: of a command line. config-field: of a configuration file. field: of an API. api: a group and version, or a kind. The others are what they are called.',
  }),
  name: z.string().meta({ description: 'The name, such as "--runonce" or "failCgroupV1".' }),
  change: z
    .enum(['removed', 'renamed'])
    .optional()
    .meta({ description: 'What the note says became of it; absent where it is only named.' }),
  to: z.string().optional().meta({ description: 'The new name, of what was renamed.' }),
  component: z.string().optional().meta({
    description:
      'The component, or other program, whose flag or field was removed or renamed; absent where the note and its areas name none, or several.',
  }),
});

export type NamedThing = z.infer<typeof namedThing>;

/** One published release note: the facts about the pull request that it speaks of. */
const releaseNote = z.strictObject({
  pr: z.int().positive().meta({ description: 'The pull request in kubernetes/kubernetes.' }),
  author: z.string().optional().meta({ description: 'The handle of the pull request’s author.' }),
  commit: objectId.optional().meta({ description: 'The commit that brought the change in.' }),
  keps: z.array(z.int().positive()).optional().meta({
    description: 'Numbers of the KEPs that the note’s links name, in file order.',
  }),
  kepPaths: z.array(z.string()).optional().meta({
    description:
      'Linked proposals without an issue number, below keps/: "sig-node/20190717-seccomp-ga".',
  }),
  gates: z.array(z.string()).optional().meta({
    description: 'Known feature gates that the note names exactly, in text order.',
  }),
  sigs: z.array(z.string()).optional().meta({ description: 'SIGs, such as "sig-node".' }),
  kinds: z
    .array(z.string())
    .optional()
    .meta({ description: 'Kinds of change, such as "feature", "bug" or "deprecation".' }),
  areas: z.array(z.string()).optional().meta({ description: 'Areas, such as "kubelet".' }),
  actionRequired: z.literal(true).optional().meta({
    description:
      'Whether whoever upgrades must act: the note is marked so, or its text begins "ACTION REQUIRED" or asks for something before an upgrade to its release.',
  }),
  isUrgent: z
    .literal(true)
    .optional()
    .meta({ description: 'Whether its text itself says "ACTION REQUIRED".' }),
  tells: z
    .array(z.enum(['removal', 'rename']))
    .optional()
    .meta({ description: 'Whether its text tells that something was removed or renamed.' }),
  names: z.array(namedThing).optional().meta({
    description:
      'What its text names, what was removed or renamed first; of notes that require action, deprecate, remove or rename.',
  }),
  components: z.array(z.string()).optional().meta({
    description: 'Components that its text names, such as "kubelet"; of the same notes.',
  }),
  links: z.array(noteLink).optional().meta({ description: 'Where the note points to.' }),
});

export type ReleaseNote = z.infer<typeof releaseNote>;

/**
 * The release notes of one minor release, without their text.
 * Source: kubernetes/sig-release `releases/release-1.NN/…/release-notes-draft.json`.
 */
export const releaseNotes = z
  .strictObject({
    version: releaseVersion,
    path: z.string().meta({ description: 'The file in kubernetes/sig-release.' }),
    unpublished: z
      .int()
      .nonnegative()
      .meta({ description: 'How many notes upstream marks as not to be published.' }),
    notes: z.array(releaseNote).meta({ description: 'The published notes, by pull request.' }),
    problems,
  })
  .meta({ description: 'The release notes of a minor release.' });

export type ReleaseNotes = z.infer<typeof releaseNotes>;
