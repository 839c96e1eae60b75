import type { Element, ElementContent, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { htmlToHast } from 'satteri';
import temml from 'temml';
import { LIMITS } from './limits.ts';
import { classesOf, element, mapElements, text, textOf } from './tree.ts';
import type { ReportProblem } from './types.ts';

/** A formula between single dollar signs: only where a text has one of these are the others read. */
const SINGLE = /\$(?=\S)([^$`\n]+)(?=\$)/g;
const COMMAND = /\\[a-z]{2,}/i;
const ANY = /\$\$|\$`|```[ \t]*math|~~~[ \t]*math/;

/** Which dollar signs of a text may be around formulas, in the words of the parser's options. */
export function mathOf(markdown: string): false | { singleDollarTextMath: boolean } {
  const singleDollarTextMath = [...markdown.matchAll(SINGLE)].some(([pair]) => COMMAND.test(pair));
  return singleDollarTextMath || ANY.test(markdown) ? { singleDollarTextMath } : false;
}

/** What a formula is made of; MathML Core without what could lead away or be styled. */
const MATH: Schema = {
  tagNames: [
    ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'msup', 'msub', 'msubsup'],
    ...['mfrac', 'msqrt', 'mroot', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd'],
    ...['mpadded', 'mphantom', 'mstyle', 'mmultiscripts', 'mprescripts', 'none'],
  ],
  strip: ['annotation', 'annotation-xml', 'maction', 'merror', 'script', 'style'],
  attributes: {
    '*': ['mathvariant', 'stretchy', 'fence', 'separator', 'form', 'lspace', 'rspace', 'accent'],
    math: [['display', 'block']],
    mfrac: ['linethickness'],
    mspace: ['width'],
    mstyle: ['displaystyle', 'scriptlevel'],
    mtable: ['columnalign'],
    mtd: ['columnspan', 'rowspan'],
  },
  ancestors: {},
  required: {},
  protocols: {},
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/**
 * Replaces the formulas of a text by MathML. One that cannot be read, or that is no formula but a
 * pair of prices or of variables of a shell, stays as it is written.
 */
export function drawFormulas(root: Root, report: ReportProblem): void {
  let count = 0;
  const draw = (formula: string, isBlock: boolean): Element | undefined => {
    count += 1;
    if (count > LIMITS.formulas || formula.length > LIMITS.formulaCharacters) return undefined;
    const math = toMath(formula, isBlock);
    if (math === undefined) report('formula-not-drawn', formula.slice(0, 80));
    return math;
  };
  mapElements(root, (node) => {
    const [child] = node.children;
    if (node.tagName === 'pre') {
      if (child?.type !== 'element' || !isMath(child)) return 'skip';
      const math = draw(textOf(child).trim(), true);
      return math === undefined ? 'skip' : [region(math)];
    }
    const isAlone = node.tagName === 'p' && child !== undefined && isFormulaAlone(node);
    const math = isAlone ? draw(bareFormula(textOf(child)), true) : undefined;
    if (math !== undefined) return [region(math)];
    node.children = withInline(node.children, draw);
    return undefined;
  });
}

/** Whether a paragraph is one formula, which is then shown as GitHub shows what stands between `$$`. */
function isFormulaAlone({ children: [only, second] }: Element): boolean {
  if (second !== undefined || only?.type !== 'element' || !isMath(only)) return false;
  return FORMULA.test(bareFormula(textOf(only)).trim());
}

function isMath(node: Element): boolean {
  return classesOf(node).includes('language-math');
}

/** A formula wider than the page scrolls by itself. */
function region(math: Element): Element {
  const ariaLabel = 'Formula';
  return element('div', { className: ['formula'], role: 'group', ariaLabel, tabIndex: 0 }, [math]);
}

type Draw = (formula: string, isBlock: boolean) => Element | undefined;

/** Formulas in a line: code that the parser marked, and code between dollar signs. */
function withInline(children: readonly ElementContent[], draw: Draw): ElementContent[] {
  const after: ElementContent[] = [];
  let isOpen = false;
  for (const [index, child] of children.entries()) {
    const isCode = child.type === 'element' && child.tagName === 'code';
    const next = children[index + 1];
    const previous = after.at(-1);
    if (!isCode) {
      after.push(isOpen && child.type === 'text' ? text(child.value.slice(1)) : child);
      isOpen = false;
    } else if (isMath(child)) after.push(inline(textOf(child), draw));
    else if (endsOpen(previous) && next?.type === 'text' && next.value.startsWith('$')) {
      const math = draw(textOf(child), false);
      after.push(math ?? child);
      isOpen = math !== undefined;
      if (isOpen) after.splice(-2, 1, text(previous.value.slice(0, -1)));
    } else after.push(child);
  }
  return after;
}

function endsOpen(node: ElementContent | undefined): node is { type: 'text'; value: string } {
  return node?.type === 'text' && node.value.endsWith('$');
}

/** Written as GitHub asks, without space inside, and with a letter alone or signs of a formula. */
const FORMULA = /^(?:[a-z]|(?=\S).*[\\^_=+<>{}/*-].*(?<=\S))$/is;

function inline(written: string, draw: Draw): ElementContent {
  const formula = bareFormula(written);
  const math = FORMULA.test(formula.trim()) ? draw(formula, false) : undefined;
  return math ?? text(`$${written}$`);
}

function bareFormula(written: string): string {
  return written.replace(/^`([\s\S]*)`$/, '$1');
}

function toMath(formula: string, isBlock: boolean): Element | undefined {
  try {
    const options = { displayMode: isBlock, throwOnError: true, trust: false, maxExpand: 100 };
    const tree = htmlToHast(temml.renderToString(formula, options), { fragment: true });
    const clean = sanitize(tree, MATH);
    const [math] = clean.type === 'root' ? clean.children : [clean];
    return math?.type === 'element' && math.tagName === 'math' ? math : undefined;
  } catch {
    return undefined;
  }
}
