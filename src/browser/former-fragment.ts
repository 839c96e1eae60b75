/** Sections of a proposal had a prefix before their names: an address of then leads to its section. */
const former = /^#text-(.+)/.exec(location.hash)?.[1];
if (former !== undefined && document.querySelector(':target') === null) {
  location.replace(`#${former}`);
}
