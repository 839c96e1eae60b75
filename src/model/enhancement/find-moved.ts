const NUMBERS = /^(?:\d+-)+/;
const SMALL = new Set(
  'a an and at by for from in kep keps kubernetes of on proposal the to with'.split(' '),
);

/** What a name needs at least to be told by a part of its words. */
const FEWEST_WORDS = 2;
const ACRONYM = /^[A-Z]{3,}$/;

/**
 * Finds the KEP that a proposal which is gone has become, by its directory below keps/ and by what a text calls it:
 * by the words of their directories' names, in the same SIG: all of them, whatever their endings
 * and however they are joined, or else some that no other KEP of the SIG has. Until 2020 proposals were
 * files with a date or a serial, and many took another name with the number of their issue.
 */
export function findMoved<View extends { readonly id: string }>(
  enhancements: readonly View[],
): (directory: string, called: string) => View | undefined {
  const groups = Map.groupBy(
    enhancements.map((view) => ({ view, name: readName(nameWithoutNumbers(view.id)) })),
    ({ view }) => sigOf(view.id),
  );
  return (directory, called) => {
    const group = groups.get(sigOf(directory)) ?? [];
    for (const written of [nameWithoutNumbers(directory), called].map(readName)) {
      if (written.letters === '') continue;
      const same = group.filter(({ name }) => isSame(name, written));
      const isTold = written.stems.length >= FEWEST_WORDS || ACRONYM.test(called);
      const wider = isTold ? group.filter(({ name }) => hasAll(name, written)) : [];
      const [only, another] = same.length > 0 ? same : wider;
      if (only !== undefined && another === undefined) return only.view;
    }
    return undefined;
  };
}

interface Name {
  readonly letters: string;
  /** Words without their endings: "building" and "build", "versions" and "version" are one. */
  readonly stems: readonly string[];
}

function isSame(a: Name, b: Name): boolean {
  return a.letters === b.letters || a.stems.join(' ') === b.stems.join(' ');
}

function hasAll(wide: Name, narrow: Name): boolean {
  return narrow.stems.every((stem) => wide.stems.includes(stem));
}

function sigOf(directory: string): string {
  return directory.split('/')[0] ?? '';
}

function nameWithoutNumbers(directory: string): string {
  return (directory.split('/').at(-1) ?? '').replace(NUMBERS, '');
}

function readName(name: string): Name {
  const all = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = all.filter((word) => !SMALL.has(word));
  return { letters: words.join(''), stems: words.map(stemOf) };
}

function stemOf(word: string): string {
  return word.replace(/(?<=\w{3})s$/, '').replace(/(?<=\w{3})(?:ing|ion|ed|e)$/, '');
}
