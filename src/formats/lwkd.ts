import { addDays } from '../model/day.ts';
import { longDay } from '../model/digest/lwkd/deadlines.ts';
import type { Line, LwkdIssue, Piece } from '../model/digest/lwkd/issue.ts';
import { markdownLink, markdownWords } from './markdown-text.ts';

/** LWKD comes out on the Thursday after the week, at this time. */
const DAYS_TO_ISSUE = 4;
const TIME = '22:00:00 -0000';

/**
 * An issue as a file of kubernetes-sigs/lwkd, `_posts/<day>-update.md`: their front matter, and plain
 * Markdown. What is for the editor is a comment.
 */
export function renderLwkd(issue: LwkdIssue): string {
  const { sunday } = issue;
  return `---
layout: post
title: Week Ending ${longDay(sunday)}, ${sunday.slice(0, 4)}
date: ${addDays(sunday, DAYS_TO_ISSUE)} ${TIME}
slug: ${sunday}-update
---

${renderLwkdBody(issue)}`;
}

/** The same without front matter. */
export function renderLwkdBody({ sections }: LwkdIssue): string {
  const written = sections.map(({ heading, lines }) => `## ${heading}\n\n${joinLines(lines)}`);
  return `${written.join('\n\n')}\n`;
}

/** Items of a list stand together, everything else apart. */
function joinLines(lines: readonly Line[]): string {
  return lines
    .map((line, index) => {
      const isList = line.kind === 'bullet' && lines[index - 1]?.kind === 'bullet';
      const before = index === 0 ? '' : isList ? '\n' : '\n\n';
      return `${before}${lineText(line)}`;
    })
    .join('');
}

function lineText({ kind, pieces }: Line): string {
  const text = pieces.map(pieceText).join('');
  switch (kind) {
    case 'bullet':
      return `* ${text}`;
    case 'heading':
      return `### ${text}`;
    case 'hint':
      return `<!-- EDITOR: ${text.replaceAll('--', '—')} -->`;
    case 'paragraph':
      return text;
  }
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return markdownWords(piece);
  if ('text' in piece) return markdownLink(piece.text, piece.url);
  if (piece.url === undefined) return piece.markdown;
  return `[${withoutBrackets(piece.markdown)}](${piece.url})`;
}

/** Square brackets and tags outside of code would end a link, or hide what follows. */
function withoutBrackets(markdown: string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[[\]<>]/g, '\\$&')))
    .join('');
}
