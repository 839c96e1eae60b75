import { describe, expect, it } from 'vitest';
import { found } from './testing/found.ts';

describe('lists that expressions join', () => {
  it.each([
    ['Helm', `{{ join "," (list "A=true" "B=false") }}`],
    ['Sprig', `{{ list "A=true" "B=false" | join "," }}`],
    ['Jinja', `{{ ['A=true', "B=false"] | join(',') }}`],
  ])('are read in %s', (_, list) => {
    expect(found(`kubelet --feature-gates=${list}\n`)).toEqual([
      '1 A=true kubelet',
      '1 B=false kubelet',
    ]);
  });

  it('are read in Terraform', () => {
    const list = `\${join(",", ["A=true", "B=false"])}`;
    expect(found(`locals {\n  kubelet = ["--feature-gates=${list}"]\n}\n`)).toEqual([
      '2 A=true kubelet',
      '2 B=false kubelet',
    ]);
  });

  it('are not read where a part of them is filled in', () => {
    expect(found('kubelet --feature-gates={{ ["A=true", b] | join(",") }}\n')).toEqual([
      '1 not read',
    ]);
  });
});
