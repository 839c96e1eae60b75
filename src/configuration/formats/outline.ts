import type { Owner } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import { componentOf } from '../component-name.ts';
import { UNCLEAR } from '../owner.ts';
import { ownerNamed, ownerOfPath } from '../owner-of-name.ts';
import { otherProgramOf } from '../programs.ts';
import { ownerOfAll } from '../variable-uses.ts';
import { withoutPairs } from '../variables.ts';
import { indentOf } from './lines-of.ts';

/** A part of a document below a heading or an item of a list: how deep it stands, and whom it tells of. */
interface Part {
  readonly depth: number;
  readonly owner: Owner | undefined;
}

const HEADING = /^(#{1,6}|={1,6})[ \t]+(?=\S)/;
/** A line that makes a heading of the one before, in the marks that Markdown, AsciiDoc, and reStructuredText have. */
const UNDERLINE = /^([=~^*+"'`#:._-])\1{2,}\s*$/;
/** The marks that Markdown has, whose lines may be shorter than the heading. */
const OF_MARKDOWN = '=-';
const ITEM =
  /^[ \t]{0,40}(?:(?:[-*+]|\d{1,9}[.)]|[!?]{3}\+? \w+|\.\. tab(?:-item)?::)[ \t]+"?|(?=[A-Za-z][\w-]{0,39}::\s*$))/;
/** How a tab opens that does not end on its line, and how it ends: of MDX, and of Hugo. */
const TAB = /^[ \t]*(?:<Tab(?:Item)?[ \t]|\{\{[%<][ \t]*tab[ \t])(?!.*(?:\/>|\/[%>]\}\}|<\/Tab))/;
const TAB_END = /^[ \t]*(?:<\/Tab|\{\{[%<][ \t]*\/tabs?\b)/;
/** Tabs stand below all headings. */
const BELOW_HEADINGS = 100;
/** What joins a block of AsciiDoc to the item above. */
const JOINS = /^\+\s*$/;
/** "**kubelet** options:", "kubelet: …". */
const NAME_FIRST =
  /^[`*_]*([A-Za-z][\w-]{0,39})[`*_"]*(?: (?:arguments|args|flags|options)[`*_"]*)?(?::|\s*$)/;
/** A cell of a table that has a name and nothing else. */
const CELL = /^[`*_\s]*([A-Za-z][\w-]{0,39})[`*_\s]*$/;
/** A path, but no address. */
const FILE = /^(?!\/\/).*[/.]\w/;
/** A title of AsciiDoc. */
const TITLE = /^\.(?=\w)/;
/** What stands between the names of a list, and ends names of two words. */
const IN_LIST = /^(?:and|for|in|manager|of|on|server|the)?$/i;
/** Longer lines are no headings, and lead to no code. */
const LONGEST = 500;

/** What a document has said up to a line of whose gates its code sets: the headings and items around it, and the line before. */
export class Outline {
  #headings: readonly Part[] = [];
  #items: readonly Part[] = [];
  #lead: Owner | undefined;
  #before = '';
  /** How headings are underlined, the outermost first. */
  readonly #marks: string[];
  readonly #isMarkdown: boolean;

  constructor({ isMarkdown = false } = {}) {
    this.#marks = isMarkdown ? [...OF_MARKDOWN] : [];
    this.#isMarkdown = isMarkdown;
  }

  /** Takes the next line, which is no code. */
  add(line: string): void {
    const before = this.#before;
    this.#before = line.trim();
    if (this.#before === '') return;
    const mark = UNDERLINE.exec(line)?.[1];
    if (mark !== undefined) {
      if (this.#isHeading(before, line.trim())) this.#addHeading(before, mark);
      else this.#before = '';
      return;
    }
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) this.#addHeading(line, heading.length);
    if (TAB.test(line)) this.#addHeading(line, BELOW_HEADINGS);
    else if (TAB_END.test(line)) this.#addHeading('', BELOW_HEADINGS);
    this.#items = itemsAround(this.#items, line);
    const isLead = TITLE.test(line) || /:[*_`]*\s*$/.test(line);
    this.#lead = ownerIn(line, !isLead);
  }

  #isHeading(before: string, line: string): boolean {
    if (!/^[\p{L}\p{N}`"'({]/u.test(before) || /^[\w-]+: \S/.test(before)) return false;
    return this.#isMarkdown
      ? OF_MARKDOWN.includes(line[0] ?? '')
      : Math.abs(before.length - line.length) <= 2;
  }

  /** @param level how deep it is, or the mark that tells this, which is deeper than those that were met before */
  #addHeading(line: string, level: number | string): void {
    if (typeof level === 'string' && !this.#marks.includes(level)) this.#marks.push(level);
    const depth = typeof level === 'string' ? this.#marks.indexOf(level) + 1 : level;
    const part = { depth, owner: ownerIn(line, false) };
    this.#headings = [...this.#headings.filter((one) => one.depth < depth), part];
    this.#items = [];
  }

  /** Around code in the line that was taken last. */
  inLine(line: string, around: Around): Around {
    const cells = line.startsWith('|') && line.length <= LONGEST ? line.split('|') : [];
    const named = commonOwner(
      cells.flatMap((cell) => ownerCalled(CELL.exec(cell)?.[1] ?? '') ?? []),
    );
    return hinted(named ?? ownerIn(line, false) ?? this.#below(), around);
  }

  /** Around a block of code, and after it what led to it leads to no other. */
  takeBlock(head: string, around: Around): Around {
    const lead = ownerIn(head, true) ?? this.#lead;
    this.#lead = undefined;
    return hinted(lead ?? this.#below(), around);
  }

  #below(): Owner | undefined {
    const named = (parts: readonly Part[]) => parts.findLast(({ owner }) => owner)?.owner;
    return named(this.#items) ?? named(this.#headings);
  }
}

/** The items of lists that a line stands in, itself as one of them. */
function itemsAround(items: readonly Part[], line: string): readonly Part[] {
  const mark = ITEM.exec(line)?.[0];
  if (mark === undefined) return /^\S/.test(line) && !JOINS.test(line) ? [] : items;
  const depth = indentOf(line);
  const name = NAME_FIRST.exec(line.slice(mark.length))?.[1] ?? '';
  return [...items.filter((one) => one.depth < depth), { depth, owner: ownerCalled(name) }];
}

/** Whom the names in a line, or only its files, tell of. */
function ownerIn(line: string, isOfFiles: boolean): Owner | undefined {
  if (line.length > LONGEST) return undefined;
  // Gates have names of other programs in theirs.
  const words = withoutPairs(line).split(/[\s"'`*_:=(){},]+/);
  const named = words.map((word, index) => {
    if (FILE.test(word)) return ownerOfPath(word) ?? [];
    if (isOfFiles) return [];
    return [word, `${word} ${words[index + 1] ?? ''}`].flatMap((name) => ownerCalled(name) ?? []);
  });
  if (!isOfFiles && otherProgramOf(line.toLowerCase()) !== undefined) return UNCLEAR;
  const isNamed = (index: number) => [named[index] ?? []].flat().length > 0;
  const [first = 0, ...others] = words.flatMap((_, index) => (isNamed(index) ? index : []));
  const between = words.slice(first, others.at(-1)).filter((_, index) => !isNamed(first + index));
  const isList = between.includes('and') && between.every((word) => IN_LIST.test(word));
  return isList ? ownerOfAll(named.flat()) : commonOwner(named.flat());
}

/** The component that a name stands for; it is unclear for names that others have too. */
function ownerCalled(name: string): Owner | undefined {
  const isOfSome = componentOf(name) !== undefined || otherProgramOf(name) !== undefined;
  return ownerNamed(name) ?? (isOfSome ? UNCLEAR : undefined);
}

/** The one that all are; nothing where there are none. */
function commonOwner(owners: readonly Owner[]): Owner | undefined {
  const names = new Set(owners.map((owner) => owner.kind === 'kubernetes' && owner.component));
  return names.size > 1 ? UNCLEAR : owners[0];
}

function hinted(owner: Owner | undefined, around: Around): Around {
  return owner?.kind === 'kubernetes' ? { ...around, hint: owner, told: owner } : around;
}
