import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { astroBuild } from './build/astro-build.ts';
import { builtFiles } from './build/built-files.ts';
import { checkOutContent } from './build/check-out-content.ts';
import { setAside } from './build/set-aside.ts';
import { siteAddress } from './build/site-address.ts';
import { defineCommand } from './command/define-command.ts';
import { readDate } from './command/readers.ts';
import { runCommand } from './command/run-command.ts';

const COMMAND = defineCommand({
  start: 'npm run build --',
  summary: 'Builds the site and its search index.',
  options: {
    'as-of': {
      value: 'DATE',
      help: 'build content/ as of the end of that day, UTC, from its git history',
      read: readDate,
    },
    out: { value: 'DIR', help: 'the output folder', default: 'dist' },
  },
});

/** What Pagefind brings for pages that have no search of their own. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.*';

/** In how many files Pagefind writes what it shows of pages: a few pages in each. */
const FRAGMENTS = '250';

/** What says nothing of a page alone, and would be shown run together. */
const NOT_SEARCHED = ['thead', 'caption'].flatMap((selector) => ['--exclude-selectors', selector]);

process.exitCode = await runCommand(COMMAND, ({ values }) => build(values['as-of'], values.out));

/** Builds the site and its search index from content/ as it is, or as it was on a day. */
async function build(asOf: string | undefined, out: string): Promise<number> {
  const older = asOf === undefined ? {} : await olderState(asOf);
  // Whatever else is set here: pages of another kind of build have no policy.
  const NODE_ENV = 'production';
  const given: NodeJS.ProcessEnv = { ...process.env, ...older, NODE_ENV };
  const start = astroBuild(out, given.CONTENT_DIR || 'content');
  const environment = { ...start.environment, ...given };
  tellAddress();
  const removeBefore = await setAside(out, '.cache/built-before');
  const astro = await run(process.execPath, start.arguments, environment);
  if (astro !== 0) return astro;
  const search = await run(
    'pagefind',
    ['--site', out, '--silent', '--max-fragments', FRAGMENTS, ...NOT_SEARCHED],
    environment,
  );
  if (search !== 0) return search;
  for (const file of globSync(UNUSED, { cwd: join(out, 'pagefind') }))
    rmSync(join(out, 'pagefind', file));
  await removeBefore();
  tellSize(out);
  return 0;
}

/** Says where the site is to be served, and what does not work where nobody said it. */
function tellAddress(): void {
  const { site, base, from } = siteAddress(process.env);
  const address = new URL(base, site).href;
  process.stdout.write(
    from === undefined
      ? `No address is set: pages work anywhere, but feeds, the API, embeds, and previews link to ${address}. Set SITE_URL (and BASE_PATH).\n`
      : `The site of ${address} (${from})\n`,
  );
}

function tellSize(out: string): void {
  const files = builtFiles(out);
  const pages = files.filter((file) => basename(file) === 'index.html');
  const words = (count: number): string => count.toLocaleString('en');
  const { languages } = JSON.parse(readFileSync(join(out, 'pagefind/pagefind-entry.json'), 'utf8'));
  const searched = Object.values<{ page_count: number }>(languages)[0]?.page_count ?? 0;
  process.stdout.write(
    `${out}/: ${words(files.length)} files, ${words(pages.length)} of them pages; the search has ${words(searched)}\n`,
  );
}

async function olderState(day: string): Promise<Record<string, string>> {
  const { folder, commit, committed } = await checkOutContent('.', day);
  process.stdout.write(`content/ as of ${day}: commit ${commit.slice(0, 7)} of ${committed}\n`);
  return { CONTENT_DIR: folder, AS_OF: day };
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
