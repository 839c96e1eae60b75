import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeVersion } from '../lib/code-version.ts';
import { isJsonObject } from '../model/json-object.ts';
import { CACHE_DIRECTORY, cacheKey, openCache } from './cache.ts';
import { type RenderOptions, renderProse } from './render.ts';
import { readSections, type SectionFinder, type Sections, sectionFinder } from './sections.ts';
import type { LinkIndex, ProseSource, RenderedProse } from './types.ts';

/** How to render, where that is not as for the site. */
interface ReuseOptions extends RenderOptions {
  /** Names all that a text is rendered by. */
  readonly code?: () => string;
}

/** A rendered text, and all that it asked of the rest of the site. */
interface Kept {
  /** Answers of the link index by their questions, both as JSON. */
  readonly answers: Readonly<Record<string, string>>;
  readonly rendered: RenderedProse;
}

/**
 * Renders a text as `renderProse` does, or takes what was rendered of it before, by the same code, where
 * whatever it asked of the link index would be answered the same again. A commit that is only where links
 * lead may be another.
 */
export async function renderOrReuse(
  markdown: string,
  source: ProseSource,
  links: LinkIndex,
  { cacheDirectory = CACHE_DIRECTORY, diagrams = 'drawn', code = codeVersion }: ReuseOptions = {},
): Promise<RenderedProse> {
  if (cacheDirectory === null) return renderProse(markdown, source, links, { diagrams });
  const commit = markdown.includes(source.commit) ? source.commit : ANY_COMMIT;
  const place = { ...source, commit };
  const cache = openCache(join(cacheDirectory, 'texts'), source);
  const key = cacheKey('text', JSON.stringify([code(), place, diagrams, markdown]));
  const before = cache.read(key);
  if (isKept(before) && (await isAnswered(before, links))) {
    return atCommit(before.rendered, commit, source.commit);
  }
  const asked = new Map<string, unknown>();
  const rendered = await renderProse(markdown, place, noteAnswers(links, asked), {
    cacheDirectory,
    diagrams,
  });
  if (!rendered.problems.some(({ kind }) => kind === 'diagram-not-drawn')) {
    const answers: Kept['answers'] = Object.fromEntries(
      await Promise.all(
        [...asked].map(async ([question, answer]) => [question, toJson(await answer)]),
      ),
    );
    cache.keep(key, { answers, rendered } satisfies Kept);
  }
  cache.close();
  return atCommit(rendered, commit, source.commit);
}

/** Finds sections of a text that has a page of its own, read anew only where the text or the code changed. */
export function findSections(
  markdown: string,
  source: ProseSource,
  { cacheDirectory = CACHE_DIRECTORY, code = codeVersion }: ReuseOptions = {},
): SectionFinder {
  const cache = openCache(
    cacheDirectory === null ? undefined : join(cacheDirectory, 'sections'),
    source,
  );
  const key = cacheKey('sections', JSON.stringify([code(), markdown]));
  const before = cache.read(key);
  const sections = isSections(before) ? before : readSections(markdown);
  cache.keep(key, sections);
  cache.close();
  return sectionFinder(sections.title, sections.headings, new Map(sections.ids));
}

/** Stands for the commit that a text is from, which changes with each sync: no commit of any repository. */
const ANY_COMMIT = createHash('sha1').update('the commit of a text').digest('hex');

function atCommit(rendered: RenderedProse, written: string, commit: string): RenderedProse {
  return { ...rendered, html: rendered.html.replaceAll(written, commit) };
}

function noteAnswers(links: LinkIndex, asked: Map<string, unknown>): LinkIndex {
  return new Proxy(links, {
    get:
      (index, method: keyof LinkIndex) =>
      (...given: readonly unknown[]) => {
        const answer = ask(index, method, given);
        asked.set(JSON.stringify([method, ...given]), answer);
        return answer;
      },
  });
}

async function isAnswered({ answers }: Kept, links: LinkIndex): Promise<boolean> {
  for (const [question, answer] of Object.entries(answers)) {
    const [method, ...given]: [keyof LinkIndex, ...unknown[]] = JSON.parse(question);
    if (toJson(await ask(links, method, given)) !== answer) return false;
  }
  return true;
}

function ask(links: LinkIndex, method: keyof LinkIndex, given: readonly unknown[]): unknown {
  return Reflect.apply(links[method], links, given);
}

function toJson(answer: unknown): string {
  return JSON.stringify(answer) ?? '';
}

function isKept(value: unknown): value is Kept {
  if (!isJsonObject(value)) return false;
  const { answers, rendered } = value;
  return isJsonObject(answers) && isJsonObject(rendered) && 'html' in rendered;
}

function isSections(value: unknown): value is Sections {
  return isJsonObject(value) && Array.isArray(value.headings) && Array.isArray(value.ids);
}
