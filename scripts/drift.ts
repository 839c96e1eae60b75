import type { Atlas } from '../src/model/atlas/atlas.ts';
import { buildAtlas } from '../src/model/atlas/build.ts';
import { buildDriftContext } from '../src/model/drift/build-context.ts';
import { driftReportOf, findDrift } from '../src/model/drift/check.ts';
import { waive, waiverErrors } from '../src/model/drift/waivers.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { COMMAND } from './drift/options.ts';
import { printReport } from './drift/print.ts';
import { readDriftInput } from './drift/read-records.ts';
import { recordSightings } from './drift/sightings.ts';
import { lockContent } from './sync/engine/lock.ts';

process.exitCode = await runCommand(COMMAND, async ({ values }) => {
  const { content, sig, 'fail-on': failOn } = values;
  if (values.write) await recordAlone(content);
  const records = await readDriftInput(content);
  const atlas = buildAtlas(records);
  const sigs = sig.map((written) => findSig(atlas, written));
  const found = findDrift(buildDriftContext(atlas, records));
  const all = waive(found, records.waivers);
  const findings = all.filter((one) => sigs.length === 0 || one.sigs.some((s) => sigs.includes(s)));
  const report = driftReportOf(findings, atlas.today);
  process.stdout.write(
    values.json ? `${JSON.stringify(report, null, 2)}\n` : `${printReport(report)}\n`,
  );
  const failed = report.kinds.filter(
    ({ kind, open }) => open > 0 && (failOn.includes(kind) || failOn.includes('any')),
  );
  const errors = [
    ...waiverErrors(found, records.waivers),
    ...failed.map(({ kind, open }) => `--fail-on ${kind}: ${open} open`),
  ];
  for (const error of errors) process.stderr.write(`${error}\n`);
  return errors.length > 0 ? 1 : 0;
});

async function recordAlone(content: string): Promise<void> {
  const lock = await lockContent(content);
  await recordSightings(content, 'code').finally(lock.release);
}

function findSig({ groups }: Atlas, written: string): string {
  const name = groups.find(written.toLowerCase());
  if (name !== undefined) return name;
  throw new UsageError(`invalid SIG "${written}" (expected ${groups.names.join(', ')})`);
}
