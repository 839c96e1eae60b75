import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { dayText } from '../day.ts';
import { isGroupName, sigShortLabel, sigSlug } from '../sig.ts';
import { type ShownStage, stageLabel } from '../stage.ts';
import type { Cell, Piece } from './cell.ts';

/** A group as a thing in a cell; only SIGs have a page. */
export function sigPiece(name: string): Piece {
  const text = sigShortLabel(name);
  return isGroupName(name) ? { text, path: `/sigs/${sigSlug(name)}/` } : { text };
}

/** A release as a thing in a cell; the oldest ones have no page. */
export function releasePiece(version: string, atlas: Atlas): Piece {
  const text = `v${version}`;
  return lookUp(atlas).release(version) === undefined
    ? { text }
    : { text, path: `/releases/${version}/` };
}

/** A feature gate as a thing in a cell, with what is to be said of it. */
export function gatePiece(name: string, words = ''): Piece {
  return { text: name, path: `/feature-gates/${name}/`, words };
}

/** An enhancement as a thing in a cell, under a name of the reader's. */
export function enhancementPiece(slug: string, text: string): Piece {
  return { text, path: `/enhancements/${slug}/` };
}

/** A stage as a thing in a cell. */
export function stagePiece(stage: ShownStage): Piece {
  return { text: stageLabel(stage), stage };
}

/** A cell of a day, with its page where it has one; nothing where there is no day. */
export function dayCell(date: string | undefined, path?: string): Cell {
  return date === undefined ? [] : [{ text: dayText(date), day: date, path }];
}
