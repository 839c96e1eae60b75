import { Asker, mapBounded } from './check-links/ask.ts';
import { collectLinks } from './check-links/collect.ts';
import { exceptionFor } from './check-links/exceptions.ts';
import { renderReport, unusedExceptions } from './check-links/report.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { useProxy } from './command/use-proxy.ts';

const CONCURRENCY = 8;
const POLITE = { pace: 250, timeout: 20_000, retries: 2, backoff: 2_000 };

const COMMAND = defineCommand({
  start: 'npm run check-links --',
  summary: 'Requests every external link of the built site, and prints those that are broken.',
  argument: { value: 'DIR', help: 'the built site', default: 'dist' },
  options: {},
  notes: 'Exit codes: 0 done, 1 a link is broken or an exception is unused, 2 wrong usage.',
});

process.exitCode = await runCommand(COMMAND, ({ argument }) => checkLinks(argument));

async function checkLinks(site: string): Promise<number> {
  useProxy(process.env);
  const links = await collectLinks(site);
  const unused = unusedExceptions(links);
  const asked = [...links.keys()].filter((address) => exceptionFor(address) === undefined);
  const asker = new Asker(POLITE);
  const answers = await mapBounded(asked, CONCURRENCY, (address) => asker.ask(address));
  process.stdout.write(`${renderReport(answers, links)}\n`);
  for (const reason of unused) {
    process.stdout.write(`Remove this exception, it applies to no link: ${reason}\n`);
  }
  const isBroken = answers.some(({ state }) => state === 'broken');
  return isBroken || unused.length > 0 ? 1 : 0;
}
