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
  actionRequired: z
    .literal(true)
    .optional()
    .meta({ description: 'Whether whoever upgrades must act.' }),
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
