/** Texts that a spreadsheet runs, that no XML may hold, or that turn what stands beside them. */
export const TEXTS = [
  '=HYPERLINK("https://example.com","x")',
  '+1+cmd|calc',
  '-1+1',
  '@SUM(A1)',
  '\tTab=1',
  '\rReturn=1',
  '\uff1d1+1',
  'control \u0001\u0008\u001b[31m\u007f\u0085 end',
  'turned \u202eotxet\u2066 left\u200f open',
  'odd \ufffe\uffff\ufeff end',
  'half \ud800 pair',
  '&#x202e;turned&#1; &rlm;&#xfeff;',
  ']]>&amp;<script>alert(1)</script>',
  '"quoted", \'both\'\nways',
  '</script><!-- --><svg onload=alert(1)>',
  'BEGIN:VEVENT\r\nSUMMARY:another',
  'comma, semicolon; backslash\\ colon:',
  '| pipe | `tick` | [link](javascript:alert(1)) |',
  '{{ braces }} {% tag %} $dollar',
] as const;

/** A text in double quotes as YAML reads it, with all that may not stand there as it is. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
