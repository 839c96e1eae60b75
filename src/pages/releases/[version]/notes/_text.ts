import { getAtlas } from '../../../../data/atlas.ts';
import { getLinkIndex } from '../../../../data/prose.ts';
import { getReleaseNotes } from '../../../../data/release-notes.ts';
import { escapeXml } from '../../../../formats/escape-xml.ts';
import { citedCommit, refOf } from '../../../../model/atlas/citation.ts';
import { REPOSITORIES } from '../../../../model/atlas/upstream.ts';
import { onceForObject } from '../../../../model/once.ts';
import type { NoteView } from '../../../../model/release/notes.ts';
import { renderProse } from '../../../../prose/render.ts';

/** What a note says as HTML that is safe in a page; `undefined` where its text was not fetched. */
export const renderNote = onceForObject(async ({ release, pr }: NoteView) => {
  const { record, text } = await getReleaseNotes();
  const { sources } = await getAtlas();
  const markdown = text(release, pr);
  const source = refOf(sources, REPOSITORIES.sigRelease);
  const path = record(release)?.path;
  if (!markdown || source === undefined || path === undefined) return undefined;
  const { repository } = source;
  return render(markdown, { repository, commit: citedCommit(source), path });
});

/**
 * Notes stand side by side, where the ids of one could be another's: such a note is shown as text, and
 * diagrams, which have ids, as code.
 */
async function render(
  markdown: string,
  source: Parameters<typeof renderProse>[1],
): Promise<string> {
  const links = { ...(await getLinkIndex()), apiKind: () => undefined };
  const { html } = await renderProse(markdown, source, links, {
    cacheDirectory: null,
    diagrams: 'source',
  });
  return /\sid=/.test(html) ? `<p>${escapeXml(markdown)}</p>` : html;
}
