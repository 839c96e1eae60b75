import { newestRelease, runningRelease } from '../model/atlas/lookup.ts';
import { notesPath, pairPath, releasePath } from '../model/page/paths.ts';
import { supportedReleases } from '../model/release/support.ts';
import { SITE_PAGES } from '../model/search/site-pages.ts';
import { previousRelease } from '../model/version.ts';
import type { MarkdownSite } from './page.ts';

/** What llms.txt may hold, in bytes: it is read whole before anything else. */
export const LLMS_BUDGET = 6_000;

/** The map of the site for programs that read text, by https://llmstxt.org. */
export function llmsText({ atlas, root }: MarkdownSite): string {
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

${DATA.map(([text, path, words]) => `- [${text}](${root}${path}): ${words}\n`).join('')}
## Optional

- [About](${root}/about/): sources, how to read stages, licenses
- [Data for people](${root}/api/): the same data and tables to embed
`;
}

const DATA = [
  ['OpenAPI', '/api/v1/openapi.json', 'describes every JSON file; each names its JSON Schema'],
  ['Enhancements', '/api/v1/enhancements.json', 'all, with the stage that each is at'],
  ['Terms', '/api/v1/terms.json', 'which enhancements mention “CEL”, “NUMA” and the like'],
  ['Feature gates', '/api/v1/feature-gates.json', 'all, as the newest release has them'],
  ['kubeadm', '/api/v1/kubeadm-gates.json', 'the feature gates of kubeadm itself'],
  ['Releases', '/api/v1/releases.json', 'all, with dates and support'],
  ['SIGs', '/api/v1/sigs.json', 'all, with how much they own'],
  ['Schedule', '/api/v1/schedule.json', 'freezes, patch releases, ends of support'],
  ['Digests', '/api/v1/digests.json', 'the weekly developer digests'],
  ['Upgrades', '/api/v1/upgrades.json', 'what changes between two releases, and what to do'],
  ['API kinds', '/api/v1/apis.json', 'all, each with its fields that feature gates control'],
  ['Removed APIs', '/api/v1/removed-apis.json', 'API versions no longer served, and replacements'],
  ['Changes', '/api/v1/changes.json', 'what changed from week to week'],
  ['Drift', '/api/v1/drift.json', 'where the sources contradict each other'],
] as const;

function releaseLine(version: string, root: string): string {
  const tables = `${root}/embed/tables/releases/${version}`;
  return `- v${version}: [what changed](${tables}/changed.md), [all features](${tables}.md)\n`;
}
