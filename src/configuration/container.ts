import type { Owner } from '../model/check/setting.ts';
import type { Around } from './around.ts';
import { componentOf } from './component-name.ts';
import { ownerNamed, programName } from './owner-of-name.ts';
import { otherProgramOf } from './programs.ts';
import { pairOf, type TreeMap, textsUnder, textUnder } from './tree.ts';

const STARTERS =
  /^(?:\/?(?:usr\/)?s?bin\/)?(?:ba|da)?sh$|^-|^(?:server|agent|run|start|controller|manager)$|(?:^|\/)(?:runner|wrapper)\.sh$/;

/** Whose command line a container has, by its command, its image and its name. */
export function containerOwner(map: TreeMap, around: Around): Owner | undefined {
  const command = textsUnder(map, 'command', 'entrypoint');
  const args = textsUnder(map, 'args', 'command');
  const image = textUnder(map, 'image');
  const isContainer = image !== undefined || isInContainers(around);
  if (
    !isContainer ||
    (command.length + args.length === 0 && !['env', 'environment'].some((key) => pairOf(map, key)))
  ) {
    return undefined;
  }
  // The lines of a script say themselves what they start.
  if ([...command, ...args].some((word) => /^-[a-z]*c$/.test(word))) return undefined;
  const name = textUnder(map, 'name') ?? '';
  const words = [...command, ...args.slice(0, 2)].flatMap((text) => text.split(/\s/).slice(0, 2));
  const starts = words.filter((word) => word !== '' && !STARTERS.test(word));
  const hints = [...starts, image ?? '', name].map(programName).filter((hint) => hint !== '');
  const component = hints.map(ownerNamed).find(Boolean);
  if (component !== undefined) return component;
  if (hints.some((hint) => /^(?:k3s|rke2|minikube|kindest|hyperkube|k3d|kubetest)/.test(hint)))
    return undefined;
  const program = hints.map(otherProgramOf).find(Boolean);
  // Others have a scheduler and a controller manager too.
  if (program === undefined && hints.some((hint) => componentOf(hint) !== undefined))
    return { kind: 'unclear' };
  return program ?? { kind: 'other', program: hints[0] ?? 'a container' };
}

function isInContainers({ keys }: Around): boolean {
  return /^(?:init|ephemeral)?containers$/i.test(keys.at(-1) ?? '');
}
