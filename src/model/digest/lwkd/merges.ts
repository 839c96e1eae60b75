import type { MergedView } from '../../activity/activity.ts';
import { workWords } from '../../activity/words.ts';
import { pullRequestUrl } from '../../atlas/upstream.ts';
import { sigLabel } from '../../sig.ts';
import { stageLabel } from '../../stage.ts';
import { bullet, type Line, type Piece } from './issue.ts';
import { sentenceOfNote } from './sentence.ts';

/** The words of a pull request, where they were fetched. */
export type WordsOf = (
  pull: MergedView,
) => { readonly title: string; readonly note?: string | undefined } | undefined;

/** Merged pull requests, by what LWKD tells of them. */
export interface SortedMerges {
  readonly promotions: readonly MergedView[];
  readonly deprecated: readonly MergedView[];
  readonly versions: readonly MergedView[];
  /** Worth a line, by the rule of LWKD's own search. */
  readonly others: readonly MergedView[];
  /** What that rule leaves out. */
  readonly minor: readonly MergedView[];
}

const KINDS = ['feature', 'api-change', 'deprecation'];
const SIZES = ['L', 'XL', 'XXL'];

/** Sorts what was merged in a week into the sections of an issue; each stands in one. */
export function sortMerges(merged: readonly MergedView[], wordsOf: WordsOf): SortedMerges {
  const none = { promotions: [], deprecated: [], versions: [], others: [], minor: [] };
  return { ...none, ...Object.groupBy(merged, (view) => sectionOf(view, wordsOf(view))) };
}

function sectionOf(view: MergedView, words: ReturnType<WordsOf>): keyof SortedMerges {
  const { does = [], kinds = [], areas = [], note, size } = view;
  if (isPromotion(view, words)) return 'promotions';
  if (kinds.includes('deprecation') || does.includes('removes')) return 'deprecated';
  const isUpdate = kinds.includes('dependency') || areas.includes('dependency');
  if (isUpdate || updateIn(words) !== undefined) return 'versions';
  const isTold =
    note === 'note' ||
    note === 'action-required' ||
    kinds.some((kind) => KINDS.includes(kind)) ||
    (size !== undefined && SIZES.includes(size));
  return isTold ? 'others' : 'minor';
}

const PROMOTED =
  /^(?:`?[\w -]+`?: )?(?:promot|graduat)\w+ .*\bto (?:`?v\d\S* )?(?:GA|general availability|stable|beta)\b/i;
/** What else is promoted, and is no feature. */
const METRIC = /\bmetrics?\b|`\w+_(?:total|seconds|bytes|count|sizes)`/i;

/**
 * Whether a pull request changes the stage or the default of gates, or its first sentence promotes a
 * feature whose gate it does not name.
 */
function isPromotion(
  { does = [], changedGates = [] }: MergedView,
  words: ReturnType<WordsOf>,
): boolean {
  const isMoved = does.includes('promotes') || does.includes('demotes');
  const isSwitched = does.includes('turns-on') || does.includes('turns-off');
  const isOfGate = isMoved || (isSwitched && !does.includes('adds'));
  if (isOfGate && (changedGates.length > 0 || words === undefined)) return true;
  const sentence = sentenceOfNote(words?.note ?? words?.title ?? '');
  return PROMOTED.test(sentence) && !METRIC.test(sentence);
}

const UPDATE =
  /^(?:\W*[\w /-]{1,40}:\s*)?(?:Updated?|Bump(?:ed|s)?|Upgraded?)\s+(?:the\s+)?(?:default\s+)?(`?[\w./-]+`?)(?:\s+(?:dependency|version|image|binary|library))*(?:\s+used\b[^.]{0,60}?)?\s+(?:from\s+\S+\s+)?(?:version\s+)?to\s+`?(v?\d[\w.+-]*\w)/i;
const BUILT = /\bbuilt (?:with|using) (Go)\s+`?(v?\d[\w.]*\w)/i;

/** What a pull request updates, and to which version: "etcd to v3.7.0". */
function updateIn(words: ReturnType<WordsOf>): string | undefined {
  for (const text of [words?.note, words?.title]) {
    const [, name, version] = UPDATE.exec(text ?? '') ?? BUILT.exec(text ?? '') ?? [];
    if (name !== undefined) return `${name.replaceAll('`', '')} to ${version}`;
  }
  return undefined;
}

/** The line of a pull request: its sentence, which leads to it, and the KEP that it is for. */
export function mergeLine(view: MergedView, wordsOf: WordsOf): Line {
  const urgency = view.note === 'action-required' ? [{ markdown: ', **action required**' }] : [];
  return bullet(sentencePiece(view, wordsOf), ...kepPieces(view), ...urgency);
}

function sentencePiece(view: MergedView, wordsOf: WordsOf): Piece {
  const url = pullRequestUrl(view.number);
  const words = wordsOf(view);
  const sentence = sentenceOfNote(words?.note ?? '');
  if (sentence !== '') return { markdown: sentence, url };
  return { text: words?.title ?? factsOf(view), url };
}

/** What is known of a pull request whose words were not fetched. */
function factsOf(view: MergedView): string {
  const { number, gates = [], kinds = [] } = view;
  const told = [workWords(view), ...gates, ...kinds].filter((each) => each !== '');
  return `#${number}${told.length === 0 ? '' : `: ${told.join(', ')}`}`;
}

function kepPieces({ keps = [] }: MergedView): Piece[] {
  return keps.length === 0 ? [] : [` (${keps.map((number) => `KEP-${number}`).join(', ')})`];
}

/** A promotion in LWKD's words: "`WidgetPool` to Beta, enabled by default". */
export function promotionLine(view: MergedView, wordsOf: WordsOf): Line {
  const { changedGates = [], does = [], stage, number } = view;
  if (changedGates.length === 0) return mergeLine(view, wordsOf);
  const names = changedGates.map((name) => `\`${name}\``).join(', ');
  const switched = does.includes('turns-off') ? 'disabled by default' : 'enabled by default';
  const isSwitched = does.includes('turns-on') || does.includes('turns-off');
  const to = stage === undefined ? '' : ` to ${stage === 'stable' ? 'GA' : stageLabel(stage)}`;
  const says = [
    ...(to === '' && does.includes('promotes') ? ['promoted'] : []),
    ...(isSwitched ? [switched] : []),
    ...(does.includes('locks') ? ['locked'] : []),
  ].join(', ');
  const markdown = `${names}${to}${says === '' ? '' : `${to === '' ? ' ' : ', '}${says}`}`;
  return bullet({ markdown, url: pullRequestUrl(number) }, ...kepPieces(view));
}

/** Updates in LWKD's words, each once: "etcd to v3.7.0"; other pull requests of one follow by number. */
export function versionLines(merged: readonly MergedView[], wordsOf: WordsOf): Line[] {
  const groups = Map.groupBy(merged, (view) => updateIn(wordsOf(view)) ?? view.number);
  return [...groups].map(([update, [first, ...others]]) => {
    if (first === undefined) throw new Error(`no pull request of "${update}"`);
    if (typeof update === 'number') return mergeLine(first, wordsOf);
    const more = others.flatMap(({ number }): Piece[] => [
      ', ',
      { text: `#${number}`, url: pullRequestUrl(number) },
    ]);
    return bullet({ text: update, url: pullRequestUrl(first.number) }, ...more);
  });
}

/** The SIGs that review nearly everything, and are named first for little. */
const OF_ALL = new Set(['sig-testing', 'sig-architecture', 'sig-release', 'sig-instrumentation']);
/** Those that any change of an API or a workload is labeled with. */
const OF_MANY = new Set(['sig-api-machinery', 'sig-apps', 'sig-etcd']);

/** Lines by SIG, each pull request under one of its own, the SIG with the most first. */
export function linesBySig(
  merged: readonly MergedView[],
  ownerOf: (view: MergedView) => string | undefined,
  wordsOf: WordsOf,
): Line[] {
  const groups = Map.groupBy(merged, (view) => {
    const { sigs = [] } = view;
    const owner = ownerOf(view);
    const isNamed = owner !== undefined && sigs.includes(owner);
    const own = sigs.filter((sig) => !OF_ALL.has(sig));
    return isNamed ? owner : (own.find((sig) => !OF_MANY.has(sig)) ?? own[0] ?? sigs[0] ?? '');
  });
  return [...groups]
    .sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
    .flatMap(([sig, list]): Line[] => [
      { kind: 'heading', pieces: [sig === '' ? 'No SIG' : sigLabel(sig)] },
      ...list.toReversed().map((view) => mergeLine(view, wordsOf)),
    ]);
}
