import type { Around } from './around.ts';
import { UNCLEAR } from './owner.ts';
import { ownerOfCommand } from './owner-of-command.ts';

/** Words that people are told something with, and that no command has. */
const TOLD =
  /(?<![\w./='"-])(?:an?|are|be|been|deprecated|do(?:es)?|don[’']t|has|have|instead|is|must|not|please|removed|should|the|this|to|unsupported|use[ds]?|was|were|with|you|your|wrong)(?![\w./='"-])/i;

/** Whether a text tells people of a flag, such as one that a program prints; one that names a component may be its command. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/, 64);
  if (words.length < 3 || text.trim().includes('\n') || !TOLD.test(text)) return false;
  const flag = words.findIndex((word) => /^["'`(]*--?\w/.test(word));
  return ownerOfCommand(words.slice(0, flag === -1 ? words.length : flag))?.kind !== 'kubernetes';
}

/** Around a text: who reads the flags of a sentence is not certain. */
export function aroundSentence(text: string, around: Around): Around {
  const isOpen = around.container === undefined && isSentence(text);
  return isOpen ? { ...around, container: UNCLEAR } : around;
}

const PROSE =
  /^(?:description|(?:error_?|fail_|success_)?(?:message|msg)|summary|title|notes?|help)$/i;

/** Around the value of a key that people are told: who reads the flags in it is not certain, whatever it names. */
export function aroundProse(key: string, around: Around): Around {
  return PROSE.test(key) ? { ...around, container: UNCLEAR } : around;
}
