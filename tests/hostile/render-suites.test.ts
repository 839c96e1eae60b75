import { expect, it } from 'vitest';
import { renderPage } from './render-suites.ts';
import { SUITES } from './suites.ts';

it('leaves what was not run as it stands on the page, the words and columns of growth too', () => {
  const [first] = SUITES;
  const ran = { inputs: 2, survived: 2, longest: 1000, peak: undefined, growth: [] };
  const growth =
    '\n## Growth\n\nIn words of then.\n\n| document | longest |\n|---|---|\n| a | 9 kB |\n';
  const before = renderPage(
    SUITES.map((suite) => ({ ...suite, ...ran })),
    '',
  );
  expect(renderPage([], before + growth)).toBe(before + growth);
  const after = renderPage(
    [{ ...(first as (typeof SUITES)[0]), ...ran, inputs: 3 }],
    before + growth,
  );
  expect(after.replace('| 3 | 2 |', '| 2 | 2 |').endsWith(growth)).toBe(true);
});
