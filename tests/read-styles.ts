import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Badges take their colors from a style sheet, as a text: Node.js alone reads none. */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.css?raw')
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))};`,
        }
      : next(url, context),
});
