import type { Command } from './command.ts';
import type { Word } from './words.ts';

/** Programs that look for a text. */
const SEARCHERS = /(?:^|\/)(?:[efz]?grep|rg|pgrep|pkill|findstr|Select-String)$/i;
/** What a shell compares with: "if [[ $ARGS == *--feature-gates=A=true* ]]". */
const TESTS = /^(?:(?:if|elif|while|until|!) )*(?:\[{1,2}|test) (?:.* )?(?:={1,2}|!=|=~)$/;
/** What a program compares with: `strings.Contains(arg, "--feature-gates=A=true")`. */
const COMPARES =
  /\b(?:contains|has_?(?:prefix|suffix)|includes|index_?of|(?:starts|ends)_?with|(?:assert|require|expect)[\w.]*)\([^()\n]{0,200}$/i;
/** A call begins so near before what it is given. */
const NEAR = 250;
/** A comparison has no more words than these before what it compares with. */
const MOST_BEFORE = 12;

/** What a command or a program looks for sets nothing: "grep -q -- '--feature-gates=A=true' FILE". */
export function readSearched({ words, reading }: Command, index: number): boolean {
  const { collector } = reading;
  const { span } = (words[index] as Word).view;
  const before = words.slice(0, Math.min(index, MOST_BEFORE)).map(({ view }) => view.text);
  const isSearch =
    before.slice(0, 4).some((word) => SEARCHERS.test(word)) ||
    TESTS.test(before.join(' ')) ||
    COMPARES.test(collector.text.slice(Math.max(0, span.start - NEAR), span.start));
  if (isSearch) collector.mentions.markRead(span);
  return isSearch;
}
