const TERM = /\{\{[<%]\s*glossary_tooltip\b([^}]*?)[>%]\}\}/g;
const OTHER = /\{\{[<%][^}]*[>%]\}\}/g;

/**
 * Puts words in the place of the shortcodes of kubernetes/website: what a glossary's tooltip reads,
 * and nothing for those that only frame a text or need Hugo to say anything.
 * See https://kubernetes.io/docs/contribute/style/hugo-shortcodes/
 */
export function resolveShortcodes(markdown: string): string {
  return markdown
    .replaceAll(TERM, (_, written: string) => {
      const words =
        attribute(written, 'text') ?? attribute(written, 'term_id')?.replaceAll('-', ' ');
      return words ?? '';
    })
    .replaceAll(OTHER, '');
}

function attribute(written: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(written)?.[1];
}
