/** The environment of somebody who set nothing, with a home of their own; what Node.js compiled is kept. */
export function bareEnvironment(home: string): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE, HOME: home };
}
