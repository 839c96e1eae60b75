const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** All but the characters of XML: https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in XML, in an element or an attribute. */
export function escapeXml(text: string): string {
  const characters = text.replace(NO_CHARACTER, '');
  return characters.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
