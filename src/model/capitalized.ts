/** Words with a capital first: "blog post" → "Blog post". */
export function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
