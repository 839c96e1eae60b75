import { Asker, mapBounded } from './check-links/ask.ts';
import { collectLinks } from './check-links/collect.ts';
import { exceptionFor } from './check-links/exceptions.ts';
import { renderReport, unusedExceptions } from './check-links/report.ts';

const CONCURRENCY = 8;
const POLITE = { pace: 250, timeout: 20_000, retries: 2, backoff: 2_000 };

const links = await collectLinks(process.argv[2] ?? 'dist');
const unused = unusedExceptions(links);
const asked = [...links.keys()].filter((address) => exceptionFor(address) === undefined);
const asker = new Asker(POLITE);
const answers = await mapBounded(asked, CONCURRENCY, (address) => asker.ask(address));

process.stdout.write(`${renderReport(answers, links)}\n`);
for (const reason of unused) {
  process.stdout.write(`An exception applies to no link, remove it: ${reason}\n`);
}
const isBroken = answers.some(({ state }) => state === 'broken');
process.exitCode = isBroken || unused.length > 0 ? 1 : 0;
