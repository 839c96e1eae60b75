import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

/** A route with the values of its braces. */
export interface Match {
  route: Route;
  parameters: Record<string, string>;
}

interface Compiled {
  route: Route;
  pattern: RegExp;
}

/** Braces whose value may hold slashes, as branch names do. */
const WITH_SLASHES = new Set(['tree_sha', 'ref']);

function compile(route: Route): Compiled {
  const source = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    WITH_SLASHES.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return { route, pattern: new RegExp(`^${source}$`) };
}

const COMPILED = ROUTES.map(compile);

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The route of a path; undefined where GitHub, or this server, has none. */
export function matchRoute(path: string): Match | undefined {
  const trimmed = path.replace(/\/$/, '');
  for (const { route, pattern } of COMPILED) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    const entries = Object.entries(match.groups ?? {});
    return {
      route,
      parameters: Object.fromEntries(entries.map(([name, value]) => [name, decode(value ?? '')])),
    };
  }
  return undefined;
}
