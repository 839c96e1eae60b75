import {
  columnWidth,
  type LaneSpan,
  shownNote,
  type Timeline,
} from '../../model/embed/timeline.ts';
import { stageLabel } from '../../model/stage.ts';
import type { Stage } from '../../schemas/stage.ts';
import { escapeXml } from '../escape-xml.ts';
import { inLightAndDark } from './palette.ts';

/** Sizes in pixels. */
/** The width of a column at least. */
const COLUMN = 70;
const AXIS = 24;
const LANE = 54;
const NAME = 16;
const BAR = 34;
const FOOT = 18;

/** What a timeline outside the site's pages says besides its lanes. */
interface Frame {
  readonly title: string;
  /** Where it comes from and of which day it speaks. */
  readonly foot: string;
}

/** A timeline as a picture that needs no style sheet: at most 4 kB compressed, light and dark. */
export function timelineSvg(timeline: Timeline, { title, foot }: Frame): string {
  const { releases, released, lanes } = timeline;
  const column = columnWidth(timeline, COLUMN);
  const width = Math.max(releases.length * column, 260);
  const height = AXIS + lanes.length * LANE + FOOT;
  const names = releases.map((release, at) => releaseTick(release, at * column, height - FOOT));
  const rows = lanes.map(({ label, spans }, lane) =>
    laneSvg(label, spans, AXIS + lane * LANE, column),
  );
  const future = `<rect class="future" x="${released * column}" width="${width - released * column}" height="${height - FOOT}"/>`;
  const shapes = `<rect class="paper" width="${width}" height="${height}"/>${released < releases.length ? future : ''}<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${names.join('')}${rows.join('')}<text class="soft" x="4" y="${height - 5}">${escapeXml(foot)}</text></g>`;
  const colors = colorsOf(lanes.flatMap(({ spans }) => spans));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}"><title>${escapeXml(title)}</title>${inLightAndDark(colors, shapes)}</svg>`;
}

function colorsOf(spans: readonly LaneSpan[]): Readonly<Record<string, string>> {
  const stages = [...new Set(spans.map(({ stage }) => colorOf(stage)))];
  return {
    '.paper': 'paper',
    '.future': 'sunken',
    text: 'ink',
    '.soft': 'soft',
    '.tick': 'line',
    ...Object.fromEntries(
      stages.flatMap((stage) => [
        [`.${stage}`, `${stage}-tint`],
        [`.${stage}-edge`, `${stage}-fill`],
      ]),
    ),
  };
}

/** A disabled feature looks as a removed one does. */
function colorOf(stage: Stage): string {
  return stage === 'disabled' ? 'removed' : stage;
}

function releaseTick(release: string, x: number, height: number): string {
  return `<rect class="tick" x="${x}" y="${AXIS}" width="1" height="${height - AXIS}"/><text class="soft" x="${x + 4}" y="15">v${release}</text>`;
}

function laneSvg(label: string, spans: readonly LaneSpan[], top: number, column: number): string {
  const bars = spans.map((span) => spanSvg(span, top + NAME, column));
  return `<text x="4" y="${top + NAME - 4}">${escapeXml(label)}</text>${bars.join('')}`;
}

function spanSvg(span: LaneSpan, y: number, column: number): string {
  const { stage, start, length, note, isPlanned } = span;
  const x = start * column;
  const name = colorOf(stage);
  const words = isPlanned && note === '' ? 'planned' : shownNote(span, column);
  return `<svg x="${x}" y="${y}" width="${length * column}" height="${BAR}"><rect class="${name}" x="1" width="100%" height="${BAR}" rx="3"${isPlanned ? ' opacity=".6"' : ''}/><rect class="${name}-edge" width="4" height="${BAR}" rx="2"/><text x="9" y="14" font-weight="bold">${stageLabel(stage)}</text><text class="soft" x="9" y="28">${escapeXml(words)}</text></svg>`;
}
