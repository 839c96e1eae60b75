/**
 * Makes a function that says whether a path matches a pattern: `*` and `?` within a name, `**` over
 * folders, `[a-z]`, and `{a,b}`. Node.js has one since version 22 only.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  let depth = 0;
  const source = plain(pattern)
    .split(/(\*\*\/|\*\*|\*|\?|\[[^\]]+\]|[{},])/)
    .map((part) => {
      if (part === '{') depth += 1;
      if (part === '}') depth -= 1;
      return part === ',' && depth === 0 ? ',' : translate(part);
    })
    .join('');
  const regexp = new RegExp(`^${source}$`);
  return (path) => regexp.test(plain(path));
}

function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

function translate(part: string): string {
  switch (part) {
    case '**/':
      return '(?:.*/)?';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    case '{':
      return '(?:';
    case '}':
      return ')';
    case ',':
      return '|';
    default:
      return part.startsWith('[') && part.endsWith(']')
        ? part.replace(/^\[!/, '[^')
        : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
}
