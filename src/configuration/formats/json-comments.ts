/** JSON: what a bracket has first is a text, another bracket, or a comment. */
const JSON_START = /^\s*[{[]\s*(?:["{}[\]]|\/[/*])/;
const TEXT_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"|(?<![\w:/])\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** JSON with blanks in place of its comments, so that it can be read as YAML; any other text as it is. */
export function withoutJsonComments(text: string): string {
  if (!JSON_START.test(text)) return text;
  return text.replace(TEXT_OR_COMMENT, (written) =>
    written.startsWith('/') ? written.replace(/[^\n]/g, ' ') : written,
  );
}
