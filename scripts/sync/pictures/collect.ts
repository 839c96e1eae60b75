import {
  type Pictures,
  type PictureVerdict,
  pictures as picturesSchema,
} from '../../../src/schemas/pictures.ts';
import { parseJson } from '../engine/parse-json.ts';
import type { BranchHead, UpstreamFile, UpstreamRepository } from '../engine/repository.ts';
import type { BytesFile, ContentFile, ContentReader, PictureFiles } from '../engine/source.ts';
import { judgePicture, RULES } from './judge.ts';
import { PICTURE_LIMITS } from './limits.ts';

/** The pictures that one text names, by their paths. */
export interface TextPictures {
  readonly text: string;
  readonly named: readonly string[];
}

/** What pictures are collected of. */
export interface PictureSource {
  /** The source's name. */
  readonly name: string;
  readonly repository: UpstreamRepository;
  readonly head: BranchHead;
  readonly texts: readonly TextPictures[];
  /** Path → the file there. */
  readonly files: ReadonlyMap<string, UpstreamFile>;
}

/** What a sync writes of pictures, and what it has to say of them. */
export interface CollectedPictures {
  readonly pictures: PictureFiles;
  /** What became of each, for the pages. */
  readonly index: ContentFile;
  readonly notices: readonly string[];
}

/** Where the pictures of a source are kept below content/: `index.json`, and a file for each. */
function folderOf({ name }: Pick<PictureSource, 'name'>): string {
  return `prose/pictures/${name}`;
}

/**
 * Fetches the pictures that texts show of their own repository, judges them by their content, and says
 * of each that is not shown why. One whose content was fetched before is not fetched again.
 */
export async function collectPictures(
  source: PictureSource,
  content: ContentReader,
): Promise<CollectedPictures> {
  const folder = folderOf(source);
  const index = `${folder}/index.json`;
  const before = readPictures(await content.readFile(index));
  const known = await knownVerdicts(folder, before, content);
  const { wanted, refused } = withinLimits(source);
  const missing = wanted.filter(({ id }) => !known.has(id));
  const read = await source.repository.bytes(source.head, missing);
  const verdicts = new Map<string, PictureVerdict>(refused);
  const files = new Map<string, BytesFile>();
  for (const { path, id } of wanted) {
    const bytes = read.get(id);
    const judged =
      bytes === undefined || bytes instanceof Error ? undefined : await judgePicture(bytes);
    const failure = { problem: bytes instanceof Error ? bytes.message : 'it did not come' };
    verdicts.set(path, known.get(id) ?? judged?.verdict ?? failure);
    const { content: shown, verdict } = judged ?? {};
    if (shown !== undefined && verdict !== undefined && 'file' in verdict) {
      files.set(verdict.file, { path: `${folder}/${verdict.file}`, bytes: shown });
    }
  }
  const after = { rules: RULES, pictures: Object.fromEntries([...verdicts].sort(byPath)) };
  const shown = new Set(filesOf(after));
  return {
    pictures: {
      files: [...files.values()],
      removed: filesOf(before).flatMap((file) => (shown.has(file) ? [] : [`${folder}/${file}`])),
    },
    index: { path: index, text: `${JSON.stringify(after, null, 1)}\n` },
    notices: [...verdicts]
      .sort(byPath)
      .flatMap(([path, verdict]) =>
        'problem' in verdict ? [`${path} is not shown: ${verdict.problem}`] : [],
      ),
  };
}

function filesOf({ pictures }: Pictures): string[] {
  const all = Object.values(pictures).flatMap((each) => ('file' in each ? [each.file] : []));
  return [...new Set(all)];
}

const NONE: Pictures = { rules: RULES, pictures: {} };

/** A damaged index says nothing: its pictures are read again. */
function readPictures(text: string | undefined): Pictures {
  return picturesSchema.safeParse(parseJson(text ?? '')).data ?? NONE;
}

/** Blob → what was found of it before, as long as its file is there and the rules are the same. */
async function knownVerdicts(
  folder: string,
  { rules, pictures }: Pictures,
  content: ContentReader,
): Promise<ReadonlyMap<string, PictureVerdict>> {
  const known = new Map<string, PictureVerdict>();
  if (rules !== RULES) return known;
  for (const verdict of Object.values(pictures)) {
    const isThere =
      !('file' in verdict) || (await content.readFile(`${folder}/${verdict.file}`)) !== undefined;
    if (verdict.blob !== undefined && isThere) known.set(verdict.blob, verdict);
  }
  return known;
}

/** Those to read, by the sizes that the listing tells, and why the others are not. */
function withinLimits({ texts, files }: PictureSource) {
  const wanted = new Map<string, UpstreamFile>();
  const refused = new Map<string, PictureVerdict>();
  let bytesOfSource = 0;
  for (const { named } of texts) {
    let [ofText, bytesOfText] = [0, 0];
    for (const file of named.flatMap((path) => files.get(path) ?? [])) {
      if (file.isLink) continue;
      ofText += 1;
      bytesOfText += file.size;
      if (wanted.has(file.path)) continue;
      const sum = bytesOfSource + file.size;
      const sums = { ofText, bytesOfText, ofSource: wanted.size, bytesOfSource: sum };
      const problem = beyond(file, sums);
      if (problem !== undefined) {
        refused.set(file.path, { problem });
        continue;
      }
      refused.delete(file.path);
      wanted.set(file.path, file);
      bytesOfSource = sum;
    }
  }
  return { wanted: [...wanted.values()], refused };
}

interface Sums {
  readonly ofText: number;
  readonly bytesOfText: number;
  readonly ofSource: number;
  readonly bytesOfSource: number;
}

function beyond({ size }: UpstreamFile, sums: Sums): string | undefined {
  const { bytes, ofText, bytesOfText, ofSource, bytesOfSource } = PICTURE_LIMITS;
  if (size > bytes) return `it has ${size} bytes (expected at most ${bytes})`;
  if (sums.ofText > ofText || sums.bytesOfText > bytesOfText) {
    return `its text has more than ${ofText} pictures, or ${bytesOfText} bytes of them`;
  }
  if (sums.ofSource >= ofSource || sums.bytesOfSource > bytesOfSource) {
    return `the texts have more than ${ofSource} pictures, or ${bytesOfSource} bytes of them`;
  }
  return undefined;
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
