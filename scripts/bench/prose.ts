import { type Cost, nodeCostOf } from './cost.ts';

const RENDER = `
  import { globSync, readFileSync } from 'node:fs';
  const [, project, folder, cacheDirectory] = process.argv;
  const { renderOrReuse } = await import(project + '/src/prose/kept.ts');
  const nowhere = () => undefined;
  const links = { enhancement: ({ number }) => '/enhancements/' + number + '/', section: async () => undefined, hasDirectory: () => true, hasFile: nowhere, picture: nowhere, gate: nowhere, apiKind: nowhere };
  const texts = globSync('**/*.md', { cwd: folder }).map((path) => ({
    markdown: readFileSync(folder + '/' + path, 'utf8'),
    source: { repository: 'kubernetes/enhancements', commit: '0'.repeat(40), path },
  }));
  for (const { markdown, source } of texts) {
    await renderOrReuse(markdown, source, links, { cacheDirectory });
  }
`;

/** Renders the Markdown of a folder as the site does, with the texts that it keeps, and nothing else: no pages are written. */
export function proseCost(folder: string, cache: string): Cost {
  const cwd = process.cwd();
  return nodeCostOf(['--input-type=module', '--eval', RENDER, cwd, folder, cache], { cwd });
}
