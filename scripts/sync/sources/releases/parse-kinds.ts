import type { CycleEvent } from '../../../../src/schemas/release.ts';

/** What an event is. */
export type EventKind = CycleEvent['kind'][number];

/**
 * What an event is called, in lower case and from its beginning, so that "Call for Code Freeze
 * Exceptions" and "Notify … of lifting code freeze" are no freezes. "V" stands for the release.
 *
 * The features repository of old is today's enhancements repository, so its freeze is today's
 * enhancements freeze; "Docs complete" was called Docs Freeze from 1.30 on.
 */
const PATTERNS: readonly (readonly [EventKind, string])[] = [
  ['cycle-start', '(?:V )?(?:start of (?:the )?)?release cycle(?: begins)?$'],
  ['production-readiness-freeze', '(?:begin )?(?:production readiness|prr) (?:soft )?freeze\\b'],
  ['enhancements-freeze', '(?:begin )?(?:enhancements?|features?(?: repo)?) freeze\\b'],
  ['feature-blog-freeze', '(?:begin )?feature blog freeze\\b'],
  ['code-freeze', '(?:begin |start )?code (?:and test )?freeze\\b'],
  ['test-freeze', '(?:begin )?(?:code (?:freeze )?and )?test freeze\\b'],
  ['docs-freeze', '(?:begin )?docs (?:freeze|complete|must be completed)\\b'],
  ['pre-release', '(?:.*\\W)?v?V(?:\\.0-(?:alpha|beta|rc)\\.\\d|\\.release-candidate)'],
  ['release', '(?:kubernetes )?v?V(?:\\.0)?(?: \\(?(?:is )?released?!?\\)?)?$'],
  ['release', 'release(?: v?V(?:\\.0)?)?(?: final)?$'],
  ['thaw', '(?:begin )?(?:code )?thaw\\b'],
  ['thaw', '(?:end of|lift) code freeze\\b'],
];

/**
 * The kinds of an event; a row may announce two at once.
 * @param name the event’s name
 * @param version the release whose cycle it belongs to: the alpha of the next one is `other`
 */
export function eventKinds(name: string, version: string): EventKind[] {
  const text = name.toLowerCase().replaceAll(/["“”]/g, '').trim();
  const escaped = version.replaceAll('.', '\\.');
  const kinds = PATTERNS.filter(([, pattern]) =>
    new RegExp(`^(?:${pattern.replaceAll('V', escaped)})`).test(text),
  ).map(([kind]) => kind);
  return kinds.length > 0 ? [...new Set(kinds)] : ['other'];
}
