import { API_PATH } from '../model/page/paths.ts';
import { described, describedList, string, url } from '../schemas/described.ts';
import { defineEndpoint, type Endpoint, schemaUrl } from './endpoint.ts';

const shape = described('What the API has.', {
  files: describedList('By path.', {
    path: string('The path below the API, its parameter in braces.'),
    summary: string('What it holds.'),
    sample: url('The address of one such file.'),
    schema: url('The JSON Schema that describes it.'),
  }),
  openapi: url('The OpenAPI description of all of them.'),
});

/** The file that lists all others, so that a program finds its way from one address. */
export function listEndpoint(endpoints: readonly Endpoint[]): Endpoint {
  return defineEndpoint({
    path: 'index.json',
    name: 'index',
    summary: 'What the API has',
    shape,
    page: '/api/',
    body: async ({ root }) => ({
      files: endpoints.map(({ path, name, summary, parameter }) => ({
        path,
        summary,
        sample: `${root}${API_PATH}/${path.replace(/\{\w+\}/, parameter?.example ?? '')}`,
        schema: schemaUrl(root, name),
      })),
      openapi: `${root}${API_PATH}/openapi.json`,
    }),
  });
}
