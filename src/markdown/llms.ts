import { newestRelease, runningRelease } from '../model/atlas/lookup.ts';
import { API_PATH, notesPath, pairPath, releasePath } from '../model/page/paths.ts';
import { supportedReleases } from '../model/release/support.ts';
import { SITE_PAGES } from '../model/search/site-pages.ts';
import { previousRelease } from '../model/version.ts';
import type { MarkdownSite } from './page.ts';

/** What llms.txt may hold, in bytes: it is read whole before anything else. */
export const LLMS_BUDGET = 6_000;

interface DataFile {
  /** Below the API: "sigs.json". */
  readonly path: string;
  readonly summary: string;
}

/**
 * The map of the site for programs that read text, by https://llmstxt.org.
 * @param data the files of the API that each have one address
 */
export function llmsText({ atlas, root }: MarkdownSite, data: readonly DataFile[]): string {
  const newest = newestRelease(atlas);
  const running = runningRelease(atlas)?.version;
  const releases = [
    ...(running === undefined ? [] : [running]),
    ...supportedReleases(atlas).map(({ version }) => version),
  ];
  const lists = SITE_PAGES.filter(({ isList }) => isList);
  return `# KEP Atlas

> Every Kubernetes enhancement (KEP), feature gate and release, from upstream's own files as of ${atlas.today}. The newest release is v${newest}.

Every page names its Markdown in \`<link rel="alternate" type="text/markdown">\`: mostly, add \`index.md\` to its address. A stage has its source: "declared" by one source, "planned" for a release to come, or from the "code" or the "docs" of a feature gate.

## Find one thing

- Enhancement by KEP number: ${root}/enhancements/5295/index.md
- Feature gate by name: ${root}/feature-gates/KubeletCrashLoopBackOffMax/index.md
- Release: ${root}${releasePath(newest)}index.md
- SIG: ${root}/sigs/node/index.md
- Digest by date: ${root}/digests/2026-01-18/index.md
- Text of a proposal: below “Proposal” in the Markdown of its enhancement
- Release notes, with those that require action: ${root}${notesPath(newest)}index.md
- Upgrade from one release to the next: ${root}${pairPath({ from: previousRelease(newest) ?? newest, to: newest })}index.md

## Lists

${lists.map(({ name, path, summary }) => `- [${name}](${root}${path}index.md): ${summary}\n`).join('')}
## What releases changed

${releases.map((each) => releaseLine(each, root)).join('')}
## Data

- [openapi.json](${root}${API_PATH}/openapi.json): Describes every JSON file; each names its JSON Schema
${data.map(({ path, summary }) => `- [${path}](${root}${API_PATH}/${path}): ${summary}\n`).join('')}
## Optional

- [About](${root}/about/): sources, how to read stages, licenses
- [Data for people](${root}/api/): the same data and tables to embed
`;
}

function releaseLine(version: string, root: string): string {
  const tables = `${root}/embed/tables/releases/${version}`;
  return `- v${version}: [what changed](${tables}/changed.md), [all features](${tables}.md)\n`;
}
