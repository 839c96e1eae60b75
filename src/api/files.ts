import { writeKyaml } from '../formats/kyaml.ts';
import { provenanceData } from '../formats/table/data.ts';
import { writeYaml } from '../formats/yaml.ts';
import { provenanceOf } from '../model/features/place.ts';
import { type ApiSite, type Endpoint, schemaUrl } from './endpoint.ts';
import { jsonSchemas } from './json-schema.ts';
import { openApi } from './openapi.ts';
import { ENDPOINTS } from './registry.ts';

/** A file of the API as it is written. */
export interface WrittenFile {
  /** Its path below the API. */
  readonly file: string;
  readonly text: () => Promise<string>;
}

/** Every file of the API: the endpoints' own, their schemas and their description. */
export async function apiFiles(site: ApiSite): Promise<WrittenFile[]> {
  const files = await Promise.all(ENDPOINTS.map((endpoint) => endpointFiles(endpoint, site)));
  const schemas = [...jsonSchemas()].map(([name, schema]) => ({
    file: `schema/${name}.json`,
    text: async () => jsonText({ ...schema, $id: schemaUrl(site.root, name) }),
  }));
  const description = { file: 'openapi.json', text: async () => jsonText(openApi(site.root)) };
  return [...files.flat(), ...schemas, description];
}

async function endpointFiles(endpoint: Endpoint, site: ApiSite): Promise<WrittenFile[]> {
  const files = await endpoint.files(site);
  return files.flatMap(({ file, page = `/${file.replace(/\.json$/, '')}/`, body }) => {
    const data = async () => ({
      $schema: schemaUrl(site.root, endpoint.name),
      ...provenanceData(provenanceOf(site.atlas, `${site.root}${page}`)),
      ...(await body()),
    });
    return [
      { file, text: async () => jsonText(await data()) },
      ...(endpoint.isAlsoYaml ? yamlFiles(file, data) : []),
    ];
  });
}

function jsonText(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}

function yamlFiles(file: string, data: () => Promise<object>): WrittenFile[] {
  const plain = async () => JSON.parse(JSON.stringify(await data()));
  return [
    { file: file.replace(/json$/, 'kyaml'), text: async () => writeKyaml(await plain()) },
    { file: file.replace(/json$/, 'yaml'), text: async () => writeYaml(await plain()) },
  ];
}
