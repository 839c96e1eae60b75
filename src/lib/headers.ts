import headers from './headers.txt?raw';

/** Beside their one page, these folders hold what other sites load. */
const FOR_OTHERS = ['api', 'embed'];

/**
 * The headers for hosts that read a `_headers` file. No other site may put a page into a frame; /embed/frames/ is
 * there to be framed.
 * @param routes the files of pages below `src/pages/`, such as "releases/index.astro"
 * @param base the path below which the site stands, without a slash at its end
 */
export function headerRules(routes: readonly string[], base: string): string {
  const folders = new Set(routes.map((file) => file.replace(/(?:\.astro|\/.*)$/, '')));
  const rules = [...folders]
    .filter((name) => !name.startsWith('['))
    .map((name) => `${pathsOf(name)}\n  Content-Security-Policy: frame-ancestors 'none'\n`)
    .sort();
  return `${headers}\n${rules.join('')}`.replace(/^\//gm, `${base}/`);
}

function pathsOf(name: string): string {
  if (name === 'index') return '/';
  if (name === '404') return '/404.html';
  return FOR_OTHERS.includes(name) ? `/${name}/` : `/${name}/*`;
}
