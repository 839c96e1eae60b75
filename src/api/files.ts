import { provenanceData } from '../formats/table/data.ts';
import { provenance } from '../model/table/place.ts';
import type { ApiSite, Endpoint } from './endpoint.ts';
import { jsonSchemas, schemaUrl } from './json-schema.ts';
import { openApi } from './openapi.ts';
import { ENDPOINTS } from './registry.ts';

/** A file of the API as it is written. */
export interface WrittenFile {
  /** Its path below the API. */
  readonly file: string;
  readonly data: unknown;
}

/** Every file of the API: the endpoints' own, their schemas and their description. */
export async function apiFiles(site: ApiSite): Promise<WrittenFile[]> {
  const files = await Promise.all(ENDPOINTS.map((endpoint) => endpointFiles(endpoint, site)));
  const schemas = [...jsonSchemas()].map(([name, schema]) => ({
    file: `schema/${name}.json`,
    data: { ...schema, $id: schemaUrl(site.root, name) },
  }));
  return [...files.flat(), ...schemas, { file: 'openapi.json', data: openApi(site.root) }];
}

async function endpointFiles(endpoint: Endpoint, site: ApiSite): Promise<WrittenFile[]> {
  const files = await endpoint.files(site);
  return files.map(({ file, page, body }) => ({
    file,
    data: {
      $schema: schemaUrl(site.root, endpoint.name),
      ...provenanceData(provenance(site.atlas, `${site.root}${page}`)),
      ...body,
    },
  }));
}
