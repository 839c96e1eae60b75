/**
 * Escaped text in which no two braces are beside each other: Vue would read those as a template even where they are
 * references, which VitePress decodes in Markdown, and browsers in a page that is a template itself.
 */
export function bracesApart(escaped: string): string {
  return escaped.replace(/&#123;(?=&#123;)/g, '$&<wbr/>');
}
