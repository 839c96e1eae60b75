import { API_PATH } from './endpoint.ts';

/** The address of a schema by its name. */
export function schemaUrl(root: string, name: string): string {
  return `${root}${API_PATH}/schema/${name}.json`;
}
