import type { CheckedLink } from './ask.ts';
import type { ExternalLinks } from './collect.ts';
import { EXCEPTIONS, exceptionFor } from './exceptions.ts';

const NAMED_PAGES = 3;

/** What a check found, as lines of text: broken links with their pages first. */
export function renderReport(answers: readonly CheckedLink[], links: ExternalLinks): string {
  const of = (state: CheckedLink['state']) => answers.filter((answer) => answer.state === state);
  const skipped = [...links.keys()].filter(exceptionFor).length;
  return [
    ...of('broken').flatMap((answer) => describe('BROKEN', answer, links)),
    ...of('unclear').flatMap((answer) => describe('unclear', answer, links)),
    `${links.size} addresses: ${of('fine').length} fine, ${of('broken').length} broken, ${of('unclear').length} unclear, ${skipped} not asked`,
  ].join('\n');
}

/** The reasons of exceptions that no link needs anymore. */
export function unusedExceptions(links: ExternalLinks): string[] {
  const used = new Set([...links.keys()].map(exceptionFor));
  return EXCEPTIONS.filter((exception) => !used.has(exception)).map(({ reason }) => reason);
}

function describe(word: string, { address, words }: CheckedLink, links: ExternalLinks): string[] {
  const pages = links.get(address) ?? [];
  const more = pages.length > NAMED_PAGES ? ` and ${pages.length - NAMED_PAGES} more` : '';
  return [
    `${word} ${address}: ${words}`,
    `  linked by ${pages.slice(0, NAMED_PAGES).join(', ')}${more}`,
  ];
}
