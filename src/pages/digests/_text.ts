import { getAtlas } from '../../data/atlas.ts';
import { getDigests } from '../../data/digests.ts';
import { enhancementHref, gateHref } from '../../lib/href.ts';
import { citedCommit } from '../../model/citation.ts';
import { lookUp } from '../../model/lookup.ts';
import { renderProse } from '../../prose/render.ts';
import { readProse } from '../../prose/store.ts';
import type { LinkIndex, RenderedProse } from '../../prose/types.ts';
import type { Digest } from '../../schemas/digest.ts';
import type { SyncedRef } from '../../schemas/sources.ts';

/** A digest's own text as HTML; `undefined` where it was not fetched. */
export async function renderText(
  { id, path, permalink }: Digest,
  source: SyncedRef | undefined,
): Promise<RenderedProse | undefined> {
  const markdown = source === undefined ? undefined : await readProse('digests', id);
  if (source === undefined || markdown === undefined) return undefined;
  return renderProse(
    markdown,
    {
      repository: source.repository,
      commit: citedCommit(source),
      path,
      ...(permalink === undefined ? {} : { publishedAt: permalink }),
    },
    await linkIndex(),
  );
}

async function linkIndex(): Promise<LinkIndex> {
  const lookup = lookUp(await getAtlas());
  const { find } = await getDigests();
  return {
    enhancement: (number) => {
      const view = lookup.enhancementByNumber(number);
      return view && enhancementHref(view.slug);
    },
    directory: (directory) => {
      const view = find({ directory });
      return view && enhancementHref(view.slug);
    },
    gate: (name) => (lookup.gate(name) === undefined ? undefined : gateHref(name)),
    apiKind: () => undefined,
  };
}
