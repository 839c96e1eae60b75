/**
 * The parts of a text between which a narrow column may break it: names of gates and kinds before each of their words,
 * as in "Kubelet|Crash|Loop" and "CSIMigration". No lookbehind: browsers before 2023 do not read it.
 */
export function nameParts(text: string): readonly string[] {
  return text.match(/[A-Z]+[^A-Z]*|[^A-Z]+/g) ?? [];
}
