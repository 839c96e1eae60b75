import type { DocumentedApi } from '../../../../src/schemas/docs-page.ts';
import { noteUnknown } from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import type { Oddities } from '../../reading/oddities.ts';
import {
  isWrittenList,
  isWrittenMap,
  plainText,
  type Written,
  type WrittenMap,
} from '../../reading/written.ts';

const FIELD = 'api_metadata';
const EXPECTED = 'a list of apiVersion and kind, or one of them';
const API_VERSION =
  /^(?:[a-z0-9](?:[a-z0-9.-]{0,100}[a-z0-9])?\/)?v\d{1,3}(?:(?:alpha|beta)\d{1,3})?$/;
const KIND = /^[A-Z][A-Za-z0-9]{0,100}$/;
const KNOWN_KEYS = ['apiVersion', 'kind', 'import', 'override_link_text'];

/**
 * Reads `api_metadata`: a list on pages that people write, one mapping on generated ones. An empty
 * `apiVersion` marks a type that is no resource of its own, such as Volume.
 */
export function readApis(written: Written | undefined, oddities: Oddities): DocumentedApi[] {
  if (written === undefined) return [];
  if (isWrittenMap(written)) return single(readApi(written, FIELD, oddities));
  if (!isWrittenList(written)) {
    oddities.add(FIELD, written === null ? 'missing' : 'not-a-value', EXPECTED, written);
    return [];
  }
  const seen = new Set<string>();
  return written.flatMap((item, index) => {
    const field = `${FIELD}[${index}]`;
    if (!isWrittenMap(item)) {
      oddities.add(field, 'not-a-value', 'a mapping with apiVersion and kind', item);
      return [];
    }
    const api = readApi(item, field, oddities);
    const name = `${api?.apiVersion} ${api?.kind}`;
    if (seen.has(name)) oddities.add(field, 'contradiction', 'each API once', name);
    return seen.size === seen.add(name).size ? [] : single(api);
  });
}

function single(api: DocumentedApi | undefined): DocumentedApi[] {
  return api === undefined ? [] : [api];
}

function readApi(
  written: WrittenMap,
  field: string,
  oddities: Oddities,
): DocumentedApi | undefined {
  const item = withKnownKeys(written, KNOWN_KEYS, oddities, `${field}.`);
  noteUnknown(item, KNOWN_KEYS, oddities, `${field}.`);
  const kind = plainText(item.get('kind'));
  if (kind === undefined || !KIND.test(kind)) {
    const oddity = kind === undefined ? 'missing' : 'not-a-value';
    oddities.add(`${field}.kind`, oddity, 'a kind such as "Pod"', item.get('kind'));
    return undefined;
  }
  return {
    apiVersion: readApiVersion(item, field, oddities),
    kind,
    import: plainText(item.get('import')),
    overrideLinkText: plainText(item.get('override_link_text')),
  };
}

function readApiVersion(item: WrittenMap, field: string, oddities: Oddities): string | undefined {
  const apiVersion = plainText(item.get('apiVersion'));
  if (apiVersion === undefined || API_VERSION.test(apiVersion)) return apiVersion;
  const expected = 'an API version such as "batch/v1"';
  oddities.add(`${field}.apiVersion`, 'not-a-value', expected, apiVersion);
  return undefined;
}
