import type { Around } from './around.ts';
import { UNCLEAR } from './owner.ts';
import { ownerOfCommand } from './owner-of-command.ts';
import type { View } from './view.ts';

/** Words that people are told something with, and that no command has. */
const TOLD =
  /(?<![\w./='"-])(?:an?|are|be|been|deprecated|do(?:es)?|don[’']t|has|have|instead|is|must|not|please|removed|should|the|this|to|unknown|unsupported|use[ds]?|was|were|with|you|your|wrong)(?![\w./='"-])/i;

/** How people are told what a program does, and no command begins. */
const BEGINS =
  /^\W*(?:[A-Z][a-z]+(?:[’'][a-z]+)?|debug|error|example|fatal|hint|info|note|usage|warn(?:ing)?|(?:executing|launching|(?:re)?starting|running|using))[:,]?$/;

/** Whether a text tells people of a flag, such as one that a program prints; what begins with a component is its command. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/, 64);
  const [first = ''] = words;
  if (words.length < 3 || text.trim().includes('\n')) return false;
  if (BEGINS.test(first)) return true;
  const flag = words.findIndex((word) => /^["'`(]*--?\w/.test(word));
  const before = words.slice(0, flag === -1 ? words.length : flag);
  const isCommand =
    ownerOfCommand(before)?.kind === 'kubernetes' && ownerOfCommand([first])?.kind !== 'other';
  return TOLD.test(text) && !isCommand;
}

/** Around a text: who reads the flags of a sentence is not certain. */
function aroundSentence(text: string, around: Around): Around {
  return around.container === undefined && isSentence(text) ? unclear(around) : around;
}

function unclear(around: Around): Around {
  return { ...around, container: UNCLEAR };
}

/** Around what is printed: what is only shown is for people, whichever program it names. */
export function aroundPrinted(text: string, isShown: boolean, around: Around): Around {
  const isLine = !text.trim().includes('\n');
  const isTold = isLine
    ? /^\s*-/.test(text) || ownerOfCommand(text.trim().split(/\s+/, 8))?.kind === 'kubernetes'
    : /^\s*usage\b/i.test(text);
  return isShown && isTold ? unclear(around) : aroundSentence(text, around);
}

/** Around the words of a line that have no quotes: those of prose have none of the signs of code. */
export function aroundLine(words: readonly string[], around: Around): Around {
  const others = words.filter((word) => !word.startsWith('--'));
  const isWorded =
    others.every((word) => /^[\w’'.:,*-]+$/.test(word)) && TOLD.test(others.join(' '));
  return isWorded ? aroundSentence(words.join(' '), around) : around;
}

/** How programs print, log, or fail: `fmt.Printf("…`, `log.Fatal("…`, `print(f"…`, `throw new Error("…`. */
const PRINTED =
  /(?:\b(?:(?:console|errors|k?log(?:g(?:er|ing))?|slog|System\.(?:err|out)|t)\.\w+|fmt\.(?:Errorf|F?[Pp]rint(?:f|ln)?)|e?print(?:f|ln)?!?|puts|panic!?|anyhow!|bail!|(?:raise|throw)[ \t]+(?:new[ \t]+)?\w+)\()[ \t]*[a-zA-Z$]?["'`]?$/;
/** What stands before a text and prints it is no longer. */
const NEAR = 100;

/** Around a text in quotes of a program, which may only print it. */
export function aroundQuoted(whole: string, { text, span }: View, around: Around): Around {
  const isPrinted = PRINTED.test(whole.slice(Math.max(0, span.start - NEAR), span.start));
  return isPrinted && around.container === undefined
    ? unclear(around)
    : aroundSentence(text, around);
}

/** Functions of scripts that tell people something. */
const TELLERS =
  /^(?:(?:log|print|echo)?_?(?:info|warn|warning|err|error|debug|fatal|msg|message)|log|logger|Write-(?:Debug|Error|Host|Information|Verbose|Warning)|die|fail|abort|panic|notice|say)$/;

/** Around what a command is given: some only tell it to people. */
export function aroundTold(program: string, around: Around): Around {
  return TELLERS.test(program) ? unclear(around) : around;
}

const PROSE =
  /^(?:description|(?:error_?|fail_|success_)?(?:message|msg)|summary|title|notes?|help)$/i;

/** Around the value of a key that people are told: who reads the flags in it is not certain, whatever it names. */
export function aroundProse(key: string, around: Around): Around {
  return PROSE.test(key) ? unclear(around) : around;
}
