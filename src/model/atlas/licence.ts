/** Terms under which a repository's texts may be shown. */
export interface Licence {
  readonly name: string;
  readonly url: string;
}

const APACHE: Licence = { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' };
const BY: Licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

const LICENCES: Record<string, Licence> = {
  'kubernetes/enhancements': APACHE,
  'kubernetes/website': BY,
};

/** The licence of a repository's texts, where it is one and known. */
export function licenceOf(repository: string): Licence | undefined {
  return LICENCES[repository];
}
