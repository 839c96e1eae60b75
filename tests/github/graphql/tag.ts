import { parseSignature } from '../git/commit.ts';
import { actorNode, gitObjectFields, type ObjectPlace } from './place.ts';

/** An annotated tag; `makeTarget` makes the node of what it points at. */
export async function tagNode(
  place: ObjectPlace,
  oid: string,
  makeTarget: (oid: string) => unknown,
) {
  const content = (await place.view.objects.read(oid))?.content.toString('utf8') ?? '';
  const end = content.indexOf('\n\n');
  const headers = content.slice(0, end).split('\n');
  const value = (name: string) =>
    headers.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
  const tagger = value('tagger');
  return {
    __typename: 'Tag',
    ...gitObjectFields(place, 'TA', oid),
    name: value('tag'),
    message: content.slice(end + 2),
    tagger: tagger === '' ? null : actorNode(parseSignature(tagger)),
    target: () => makeTarget(value('object')),
  };
}
