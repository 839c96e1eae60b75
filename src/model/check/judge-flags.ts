import { compareVersions } from '../version.ts';
import type { FlagFinding } from './finding.ts';
import { ownerComponent } from './process.ts';
import type { FlagSetting } from './setting.ts';
import type { GateTable } from './table.ts';

/**
 * The flags and fields of a text that release notes up to a release say were removed. What is told of one
 * component says nothing of another's; where who reads it is not certain, the answer says so.
 */
export function judgeFlags(
  settings: readonly FlagSetting[],
  { removedFlags }: Pick<GateTable, 'removedFlags'>,
  to: string,
): FlagFinding[] {
  const gone = removedFlags.filter(({ removedIn }) => compareVersions(removedIn, to) <= 0);
  const byName = Map.groupBy(gone, ({ kind, name }) => `${kind} ${name}`);
  return settings.flatMap((setting): FlagFinding[] => {
    const { owner, kind, name } = setting;
    const told = byName.get(`${kind} ${name}`) ?? [];
    if (told.length === 0 || owner.kind === 'other') return [];
    const component = ownerComponent(owner);
    if (component === undefined) {
      const answer = owner.kind === 'unclear' ? 'reader-unclear' : 'component-unclear';
      return [{ setting, answer, removals: told, remedy: 'keep' }];
    }
    const sure = told.filter((removal) => removal.component === component);
    if (sure.length > 0 && setting.branch?.isByRelease) {
      return [{ setting, answer: 'release-unclear', removals: sure, remedy: 'keep' }];
    }
    if (sure.length > 0) return [{ setting, answer: 'removed', removals: sure, remedy: 'drop' }];
    const open = told.filter((removal) => removal.component === undefined);
    if (open.length === 0) return [];
    return [{ setting, answer: 'note-unclear', removals: open, remedy: 'keep' }];
  });
}
