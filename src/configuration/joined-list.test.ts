import { describe, expect, it } from 'vitest';
import { found } from './testing/found.ts';

describe('lists that expressions join', () => {
  it.each([
    ['Helm', `{{ join "," (list "A=true" "B=false") }}`],
    ['Sprig', `{{ list "A=true" "B=false" | join "," }}`],
    ['Go templates', '{{ printf "A=true,B=false" | quote }}'],
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

  it.each([
    ['args = ["kubelet", "--feature-gates=" + ",".join(["A=true", "B=false"])]', 'kubelet'],
    [`cmd = f"kubelet --feature-gates={','.join(['A=true', 'B=false'])}"`, 'kubelet'],
    ['x = "kubelet --feature-gates={}".format(",".join(["A=true", "B=false"]))', 'kubelet'],
    [`x = \`kubelet --feature-gates=\${['A=true', 'B=false'].join(',')}\``, 'kubelet'],
    ['feature_gates = ",".join(["A=true", "B=false"])', '?'],
  ])('are read in the program %s', (line, owner) => {
    expect(found(`import x\n${line}\n`)).toEqual([`2 A=true ${owner}`, `2 B=false ${owner}`]);
  });

  it('are not read where a part of them is filled in, or no comma stands between them', () => {
    const lists = ['["A=true", b] | join(",")', 'printf "%s=true" "A"', 'print "A" "B=true"'];
    const text = lists.map((list) => `kubelet --feature-gates={{ ${list} }}\n`).join('');
    expect(found(text)).toEqual(['1 not read', '2 not read', '3 not read']);
  });

  it.each([
    ['args = ["kubelet", "--feature-gates=" + ",".join(gates)]\n', ['1 not read']],
    ['args := []string{"--feature-gates=" + gates}\n', ['1 not read']],
    ['local flag = "--feature-gates=" .. gates\n', ['1 not read']],
    ['$flag = "--feature-gates=" . $gates;\n', ['1 not read']],
    ['strings.HasPrefix(flag, "--feature-gates=")\n', []],
    ['# It begins with `--feature-gates=`. Names follow.\n', []],
  ])('and texts that a program adds to: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
