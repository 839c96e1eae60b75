import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { takeBytes } from '../../lib/response-bytes.ts';
import {
  isFile,
  type RenderAnswer,
  type RenderRequest,
  type SiteCode,
  type ThreadStart,
} from './messages.ts';
import { fileMaker, fileWriter, WRITTEN } from './write-file.ts';

/** The part of Astro's application that its own build uses (astro/dist/core/build/app.js). */
interface App extends SiteCode {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

const { entry, styles, root, out }: ThreadStart = workerData;
const { app }: { app: App } = await import(entry);
const pages = new Map([...styles].map(([key, own]) => [key, { styles: own }] as const));
app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: logDestination() } },
});
const makeFile = fileMaker(app, root);
const writeFile = fileWriter(out);
const routes = app.manifest.routes.map(({ routeData }) => routeData);
/** The first rendering of each route, in which Astro works out all its paths, once for the others. */
const begun = new Map<RouteData, Promise<unknown>>();

parentPort?.on('message', async (request: RenderRequest) => {
  const answer = await render(request);
  parentPort?.postMessage(answer, 'body' in answer && answer.body ? [answer.body] : []);
});

async function render({ id, url, route }: RenderRequest): Promise<RenderAnswer> {
  try {
    if (isFile(route)) {
      await writeFile(await makeFile(url, route));
      return { id, ...WRITTEN };
    }
    const routeData = routes.find(
      (each) => each.route === route.route && each.component === route.component,
    );
    if (routeData === undefined) throw new Error(`${route.component}: not a route of the site`);
    const response = await renderRoute(new Request(url), routeData);
    const body = await takeBytes(response);
    return { id, status: response.status, headers: [...response.headers], body };
  } catch (error) {
    return { id, error };
  }
}

async function renderRoute(request: Request, routeData: RouteData): Promise<Response> {
  await begun.get(routeData);
  const rendering = app.render(request, { routeData });
  if (!begun.has(routeData))
    begun.set(
      routeData,
      rendering.catch(() => undefined),
    );
  return rendering;
}

/** Astro's messages of a thread go where its own go. */
function logDestination() {
  return {
    write: ({ level, message }: { level: string; message: string }) => {
      if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
    },
  };
}
