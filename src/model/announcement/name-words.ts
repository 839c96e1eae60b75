/** Words that say nothing of what a text is about. */
const EMPTY = wordSet(`
  a an and are as at be been by can do does for from get gets has have how in into is it its now of on
  or our out over say says that the their there this to up via we what when where which while will with
  within you your kubernetes k8s feature features graduate graduated graduates graduating graduation
  move moved moves moving go goes going reach reached reaches promote promoted promotes enter enters
  hit hits become becomes stable beta beta2 alpha ga general generally available availability support
  supported supporting supports introduce introducing introduction announce announcement announcing
  add adding use used uses using kep enhancement enhancements release releases version versions first
  finally update updates
`);

/** Words that posts add to the name of what they are about. */
const ADDED = wordSet(`
  accelerating better better default enable enabled enabling granular great improve improved
  improvement improvements improving more new
`);

/** What is spelled in several ways, or cut short. */
const SPELLINGS: Readonly<Record<string, string>> = {
  crd: 'custom resource definition',
  crds: 'custom resource definition',
  dra: 'dynamic resource allocation',
  id: 'identifier',
  process: 'p',
  pid: 'p identifier',
  pvc: 'persistent volume claim',
  unauthorised: 'unauthorized',
  userns: 'user namespace',
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * The words by which a name is known, each once, as stems: of "UserNamespacesSupport", "userns-beta"
 * and "Support User Namespaces" the same.
 */
export function nameWords(text: string): string[] {
  const apart = text
    .replace(/\bv?1[.-]\d{1,2}\b/gi, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
  const words = (apart.match(/[a-z0-9]+/g) ?? [])
    .flatMap((word) => (Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? '') : word).split(' '))
    .filter((word) => !EMPTY.has(word) && !/^\d+$/.test(word));
  return [...new Set(words.map(stemOf))];
}

/** The words of a post without those that posts add to the name of what they are about. */
export function withoutAdded(words: readonly string[]): string[] {
  return words.filter((word) => !ADDED_STEMS.has(word));
}

/** Cuts the endings by which forms of a word differ: "policies", "policy"; "expansion", "expand". */
function stemOf(word: string): string {
  const singular = word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '') : word;
  const plain = singular.replace(/(?:is|iz)ation$/, 'ize');
  return plain.length > 5
    ? plain.replace(/(?:ations?|ates?|ating|ated|ing|ed|ion|ery|er|e)$/, '')
    : plain;
}

const ADDED_STEMS: ReadonlySet<string> = new Set([...ADDED].map(stemOf));
