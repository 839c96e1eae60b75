import { stringify } from 'yaml';

/** A value as YAML in block style, its strings quoted so that every reader takes them for strings. */
export function writeYaml(value: unknown): string {
  return stringify(value, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
}
