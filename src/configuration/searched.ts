import type { TextSpan } from '../model/check/setting.ts';
import type { Command } from './command.ts';
import { programName } from './owner-of-name.ts';
import type { Tree } from './tree.ts';
import type { Word } from './words.ts';

/** Programs that look for a text. */
const SEARCHERS = /(?:^|\/)(?:[efz]?grep|rg|pgrep|pkill|findstr|Select-String)$/i;
/** How kubectl shows objects, and the kind of OpenShift's that are about gates. */
const ASKS = /^(?:describe|explain|get|wait)$/;
const KIND = /^featuregates?(?:[./]\S*)?$/i;
/** What a shell compares with: "if [[ $ARGS == *--feature-gates=A=true* ]]". */
const TESTS = /^(?:(?:if|elif|while|until|!) )*(?:\[{1,2}|test) (?:.* )?(?:={1,2}|!=|=~|-[nz])$/;
/** What gives a variable a value where it has none, wherever it stands. */
const GIVES = /\$\{\w+:?=/;
/** What kubectl and jq show of objects: "-o jsonpath={.featureGates.A}", "jq .featureGates.A". */
const SHOWS = /^(?:-o=?|--output=)?(?:jsonpath|custom-columns|go-template)=/;
const QUERIES = /^[jy]q$/;
/** Paths alone, and what is shown where there is nothing: '.a[] | .b // "none"'. */
const PATHS = /^(?:\.[\w.?[\]"'-]*\s*(?:\|\s*|\/\/\s*["\w]*$|$))+$/;
/** What a program compares with: `strings.Contains(arg, "--feature-gates=A=true")`. */
const COMPARES =
  /\b(?:contains|equals(?:ignorecase)?|has_?(?:prefix|suffix)|includes|index_?of|(?:starts|ends)_?with|(?:assert|require|expect)[\w.]*|to(?:be|contain|(?:strict)?equal|have|include|match)\w*)\([^()\n]{0,200}$/i;
/** How a comparison of other languages ends, and how it goes on behind what it compares. */
const EQUALS = /^(?:={2,3}|!={1,2}|=~|~=|-c?(?:not)?(?:contains|eq|i?like|in|match|ne))$/i;
/** How it goes on behind a text in quotes, and how a text ends that is a key. */
const IN = /^(?:in|not)$/;
const QUOTED_KEY = /["'`]([^"'`]*)["'`]:$/;
/** What a program tells apart: `case "--feature-gates=A=true":`. */
const CASES = /^(?:case|when)$/;
/** Names of what is only looked for. */
const REFUSED =
  /(?:^|[a-z_-])(?:banned|blacklist|block(?:ed|list)|den(?:ied|y(?:[_-]?list)?)|disallow(?:ed)?|excluded|expect(?:ed)?|forbidden|prohibited)(?:[_-]?(?:args?|arguments|contents?|errors?|flags|list|options|output|patterns|values))?$/i;

/** Whether what a name stands for is looked for, and set nowhere: a list of what is forbidden or expected. */
export function isLookedFor(name: string): boolean {
  return REFUSED.test(name);
}

/** What is looked for, and what is asked: Ansible's "regexp" and "when", Salt's "pattern" and "unless". */
const SEARCHES =
  /^(?:regexp?|pattern|search(?:_string)?|match|insert(?:after|before)|(?:failed_|changed_)?when|that|until|if|unless|onlyif)$/;

/** Whether what stands under a key of a tree is only looked for, asked, or compared with. */
export function isSearch(key: string, value: Tree | undefined): boolean {
  if (/^(?:asserts?|anyPattern|pattern)$/.test(key) && value?.kind !== 'scalar') return true;
  if (!SEARCHES.test(key) && !isLookedFor(key)) return false;
  return value?.kind === 'list'
    ? value.items.every(({ kind }) => kind === 'scalar')
    : value?.kind === 'scalar';
}

/** A call begins so near before what it is given. */
const NEAR = 250;
/** A comparison has no more words than these before what it compares with. */
const MOST_BEFORE = 12;

/** What a command or a program looks for sets nothing: "grep -q -- '--feature-gates=A=true' FILE". */
export function readSearched({ words, reading }: Command, index: number): boolean {
  const { collector } = reading;
  const { span } = (words[index] as Word).view;
  const before = words.slice(0, Math.min(index, MOST_BEFORE)).map(({ view }) => view.text);
  const word = words[index]?.view.text ?? '';
  const next = words[index + 1]?.view.text ?? '';
  const isFound =
    before.slice(0, 4).some((word) => SEARCHERS.test(word)) ||
    /^--?(?:ginkgo\.)?(?:focus|label-filter|skip)(?:=|$)/.test(word) ||
    isAsked(before, word) ||
    isShown(before, word) ||
    isTested(before, word, next) ||
    EQUALS.test(words[index - 1]?.view.text ?? '') ||
    isComparedBehind(collector.text, span, next) ||
    (CASES.test(before[0] ?? '') && !before.includes('in')) ||
    COMPARES.test(collector.text.slice(Math.max(0, span.start - NEAR), span.start));
  if (isFound) collector.mentions.markRead(span);
  return isFound;
}

function isAsked(before: readonly string[], word: string): boolean {
  const own = before.findIndex((one) => /^(?:kubectl|oc)$/.test(programName(one)));
  return own !== -1 && KIND.test(word) && before.slice(own).some((one) => ASKS.test(one));
}

function isTested(before: readonly string[], word: string, next: string): boolean {
  if (GIVES.test(word)) return false;
  return TESTS.test(before.join(' ')) || TESTS.test([...before, next].join(' '));
}

function isShown(before: readonly string[], word: string): boolean {
  const isQuery = PATHS.test(word) && before.some((one) => QUERIES.test(programName(one)));
  return isQuery || SHOWS.test(word);
}

function isComparedBehind(text: string, { start, end }: TextSpan, next: string): boolean {
  const written = text.slice(Math.max(0, start - 1), end).trimStart();
  const isKey = QUOTED_KEY.exec(written)?.[1]?.includes('gates=') === true;
  return EQUALS.test(next) || isKey || (/^["'`]/.test(written) && IN.test(next));
}
