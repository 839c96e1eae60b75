import { addTo } from '../../src/model/group-by-each.ts';

/** What a site is served with. */
export interface NginxSite {
  /** The text of the build's `_redirects`, whose paths begin with the base. */
  readonly redirects: string;
  /** The text of the build's `_headers`, whose paths begin with the base. */
  readonly headers: string;
  /** The folder that the base path is looked up in. */
  readonly root: string;
  /** The path below which the site stands, without a slash at its end: "" or "/kep-atlas". */
  readonly base: string;
  readonly port: number;
}

/** The media types of everything in a build; what is not here is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js mjs',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'application/json': 'json',
  'application/yaml': 'yaml kyaml',
  'application/atom+xml': 'atom',
  'application/xml': 'xml',
  'application/wasm': 'wasm',
  'image/svg+xml': 'svg',
  'image/png': 'png',
};

/** What other hosts send where `_headers` says nothing: a page that a browser keeps unasked may name scripts that are gone. */
const DEFAULTS: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache' };

/**
 * The configuration of nginx for a built site, for `conf.d`: files before redirects, folders by their
 * index, 404.html with its status, media types, and the headers that other hosts read from `_headers`.
 */
export function nginxConfiguration(site: NginxSite): string {
  const headers = readHeaders(site.headers);
  const maps = headers.map(({ name, values }, index) =>
    renderMap(`header_${index}`, values, name, DEFAULTS[name]),
  );
  const moved = readRedirects(site.redirects).flatMap(([from, to]): [string, string][] =>
    isPattern(from)
      ? [[matcherOf(from), to.replace(/:([a-z]+)/g, '$part_$1')]]
      : [...new Set([from, from.replace(/\/$/, '')])].map((each) => [each, to]),
  );
  const types = Object.entries(TYPES).map(([type, endings]) => `    ${type} ${endings};`);
  const text = Object.keys(TYPES).filter((type) => !/html|png|wasm/.test(type));
  return `map_hash_max_size 16384;
map_hash_bucket_size 512;
${maps.join('')}${renderMap('moved', moved, 'Other addresses')}
server {
  listen ${site.port};
  root ${site.root};
  absolute_redirect off;
  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${text.filter((type) => !type.startsWith('image')).join(' ')};
  gzip on;
  # Its own level, the lowest, makes texts larger than the site's budgets.
  gzip_comp_level 6;
  gzip_vary on;
  gzip_types ${text.join(' ')};
${headers.map(({ name }, index) => `  add_header ${name} $header_${index} always;\n`).join('')}
  error_page 404 ${site.base}/404.html;
  # A folder without a page.
  error_page 403 =404 ${site.base}/404.html;
  location / {
    index index.html;
    try_files $uri $uri/ @moved;
  }
  # What is written for other hosts is no file of the site.
  location = ${site.base}/_redirects {
    return 404;
  }
  location = ${site.base}/_headers {
    return 404;
  }
  location @moved {
    # A query of its own takes precedence over the one that was asked with.
    if ($moved ~ [?]) {
      return 301 $moved;
    }
    if ($moved) {
      return 301 $moved$is_args$args;
    }
    return 404;
  }
}
`;
}

function renderMap(
  name: string,
  values: readonly (readonly [string, string])[],
  about: string,
  otherwise = '',
): string {
  const lines = values.map(([from, to]) => `  "${from}" "${to}";\n`);
  return `# ${about}\nmap $uri $${name} {\n  default "${otherwise}";\n${lines.join('')}}\n`;
}

/** The redirects of a `_redirects` file that send on; nginx looks for files first by itself. */
function readRedirects(text: string): [from: string, to: string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const [from, to, status] = line.split(' ');
    return from !== undefined && to !== undefined && status === '301' ? [[from, to]] : [];
  });
}

/** Each header of a `_headers` file with its values by path, but for media types, which are by ending here. */
function readHeaders(text: string): { name: string; values: [string, string][] }[] {
  const found = new Map<string, [string, string][]>();
  let path = '';
  for (const line of text.split('\n')) {
    if (/^\//.test(line)) path = line.trim();
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || name === 'Content-Type') continue;
    // nginx has found the index of a folder when it adds headers.
    const paths = path.endsWith('/') ? [path, `${path}index.html`] : [path];
    for (const each of paths) addTo(found, name, [matcherOf(each), value]);
  }
  return [...found].map(([name, values]) => ({ name, values }));
}

function isPattern(path: string): boolean {
  return /[*:]/.test(path);
}

/**
 * A path of a rule as nginx matches it: whole, or by an expression where it has placeholders, which takes the path
 * without a slash at its end too. Placeholders take names alone: nginx has decoded the path, and would send a line
 * break in it as the end of a header.
 */
function matcherOf(path: string): string {
  if (!isPattern(path)) return path;
  const source = path
    .replace(/[.+?()[\]{}|^$]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:([a-z]+)/g, '(?<part_$1>[\\w.-]+)')
    .replace(/\/$/, '/?');
  return `~^${source}$`;
}
