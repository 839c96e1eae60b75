import { writeKyaml } from '../formats/kyaml.ts';
import { provenanceData } from '../formats/table/data.ts';
import { writeYaml } from '../formats/yaml.ts';
import { provenance } from '../model/features/place.ts';
import type { ApiSite, Endpoint } from './endpoint.ts';
import { jsonSchemas } from './json-schema.ts';
import { schemaUrl } from './json-schema-url.ts';
import { openApi } from './openapi.ts';
import { ENDPOINTS } from './registry.ts';

/** A file of the API as it is written. */
export interface WrittenFile {
  /** Its path below the API. */
  readonly file: string;
  readonly text: string;
}

/** Every file of the API: the endpoints' own, their schemas and their description. */
export async function apiFiles(site: ApiSite): Promise<WrittenFile[]> {
  const files = await Promise.all(ENDPOINTS.map((endpoint) => endpointFiles(endpoint, site)));
  const schemas = [...jsonSchemas()].map(([name, schema]) =>
    jsonFile(`schema/${name}.json`, { ...schema, $id: schemaUrl(site.root, name) }),
  );
  return [...files.flat(), ...schemas, jsonFile('openapi.json', openApi(site.root))];
}

async function endpointFiles(endpoint: Endpoint, site: ApiSite): Promise<WrittenFile[]> {
  const files = await endpoint.files(site);
  return files.flatMap(({ file, page, body }) => {
    const data = {
      $schema: schemaUrl(site.root, endpoint.name),
      ...provenanceData(provenance(site.atlas, `${site.root}${page}`)),
      ...body,
    };
    return [jsonFile(file, data), ...(endpoint.isAlsoYaml ? yamlFiles(file, data) : [])];
  });
}

function jsonFile(file: string, data: unknown): WrittenFile {
  return { file, text: `${JSON.stringify(data)}\n` };
}

function yamlFiles(file: string, data: Readonly<Record<string, unknown>>): WrittenFile[] {
  const plain = JSON.parse(JSON.stringify(data));
  return [
    { file: file.replace(/json$/, 'kyaml'), text: writeKyaml(plain) },
    { file: file.replace(/json$/, 'yaml'), text: writeYaml(plain) },
  ];
}
