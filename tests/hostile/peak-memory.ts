import { readFileSync, writeFileSync } from 'node:fs';

const KIB_OF_MIB = 1024;

/**
 * MiB that something took at most, beyond what was in use before; nothing where the system does not tell.
 * Linux forgets the peak of a process when it is asked to: https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html
 */
export async function peakMemory(act: () => unknown): Promise<number | undefined> {
  const before = readStatus('VmRSS');
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    await act();
    return undefined;
  }
  await act();
  const peak = readStatus('VmHWM');
  return before === undefined || peak === undefined ? undefined : Math.max(0, peak - before);
}

function readStatus(field: string): number | undefined {
  try {
    return numberInStatus(field, readFileSync('/proc/self/status', 'utf8')) / KIB_OF_MIB;
  } catch {
    return undefined;
  }
}

/** A number of what Linux tells of a process; 0 where it does not tell it. */
export function numberInStatus(field: string, status: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
