import { describe, expect, it } from 'vitest';
import { found } from './testing/found.ts';

describe('a variable that a flag is given', () => {
  it.each([
    ['a shell', `#!/bin/sh\nG="GateA=true,GateB=false"\nkubelet --feature-gates="\${G}" --v=2\n`],
    ['make', 'x: y\nG ?= GateA=true,GateB=false\nrun:\n\tkubelet --feature-gates=$(G)\n'],
    [
      'Terraform',
      `locals {\n  g = "GateA=true,GateB=false"\n  kubelet_args = "--feature-gates=\${local.g}"\n}\n`,
    ],
    [
      'Ansible',
      'vars:\n  g: "GateA=true,GateB=false"\ntasks:\n- command: kubelet --feature-gates={{ g }} --v=2\n',
    ],
    ['a Dockerfile', `FROM x\nARG G=GateA=true,GateB=false\nCMD kubelet --feature-gates=\${G}\n`],
    [
      'a workflow',
      `env:\n  G: GateA=true,GateB=false\njobs:\n  a:\n    steps:\n    - run: kubelet --feature-gates=\${{ env.G }}\n`,
    ],
    [
      'a container',
      'env:\n- {name: G,\n   value: "GateA=true,GateB=false"}\ncommand: [kubelet, --feature-gates=$(G)]\n',
    ],
    [
      'a map in a line',
      'env: {G: "GateA=true,GateB=false"}\nrun: kubelet --feature-gates={{.G}}\n',
    ],
    ['PowerShell', '# kubelet\n$g = "GateA=true,GateB=false"\nkubelet.exe --feature-gates=$g\n'],
    [
      'a variable of Terraform',
      `variable "g" {\n  type = string\n  default = "GateA=true,GateB=false"\n}\nlocals {\n  kubelet_args = ["--feature-gates=\${var.g}"]\n}\n`,
    ],
    [
      'Python',
      'from x import y\ng = "GateA=true,GateB=false"\nrun(["kubelet", f"--feature-gates={g}"])\n',
    ],
    [
      'Jinja',
      '{% set g = "GateA=true,GateB=false" %}\nx: |\n  KUBELET_EXTRA_ARGS="--feature-gates={{ g }} --v=2"\n',
    ],
    [
      'an input of a workflow',
      `on:\n  workflow_call:\n    inputs:\n      g:\n        type: string\n        default: GateA=true,GateB=false\njobs:\n  a:\n    steps:\n    - run: kubelet --feature-gates=\${{ inputs.g }} --v=2\n`,
    ],
    [
      'a parameter of a pipeline',
      `parameters:\n- name: g\n  type: string\n  default: GateA=true,GateB=false\nsteps:\n- script: kubelet --feature-gates=\${{ parameters.g }} --v=2\n`,
    ],
    [
      'a map of Terraform, whose pairs are joined',
      `locals {\n  g = {\n    GateA = true # GateC = true\n    "GateB" = false\n  }\n  kubelet = { extraArgs = { "feature-gates" = join(",", [for k, v in local.g : "\${k}=\${v}"]) } }\n}\n`,
    ],
    [
      'a map of Terraform that a variable has by default',
      `variable "g" {\n  type = map(bool)\n  default = {\n    GateA = true\n    GateB = false\n  }\n}\nlocals {\n  kubelet = { featureGates = var.g }\n}\n`,
    ],
    [
      'Nix',
      `{ }:\nlet\n  g = "GateA=true,GateB=false";\nin {\n  kubelet.extraArgs.feature-gates = g;\n}\n`,
    ],
    [
      'what is added to itself',
      `G=GateA=true\nG="\${G},GateB=false"\nkubelet --feature-gates=$G\n`,
    ],
    ['fish', '# kubelet\nset -x G "GateA=true,GateB=false"\nkubelet --feature-gates=$G\n'],
    ['a Taskfile', 'vars:\n  G: GateA=true,GateB=false\ncmds:\n- kubelet --feature-gates={{.G}}\n'],
    [
      'a matrix',
      `matrix:\n  include:\n  - g: "GateA=true,GateB=false"\nrun: kubelet --feature-gates=\${{ matrix.g }}\n`,
    ],
    [
      'lists of a matrix',
      `matrix:\n  g: [GateA=true, "GateB=false"]\nrun: kubelet --feature-gates=\${{ matrix.g }}\n`,
    ],
    [
      'a quoted default',
      `#!/bin/sh\nG=\${G:-"GateA=true,GateB=false"}\nkubelet --feature-gates=$G\n`,
    ],
    ['a default of its own', `kubelet --feature-gates="\${G:-GateA=true,GateB=false}" --v=2\n`],
    ['a default', `#!/bin/sh\nG=\${G:-GateA=true,GateB=false}\nkubelet --feature-gates=$G\n`],
  ])('is read in %s', (_, text) => {
    const lineOf = (gate: string) => text.split('\n').findIndex((one) => one.includes(gate)) + 1;
    expect(found(text)).toEqual([
      `${lineOf('GateA')} GateA=true kubelet`,
      `${lineOf('GateB')} GateB=false kubelet`,
    ]);
  });

  it.each([
    ['is set to what is worked out', 'G=$(cat x)\nkubelet --feature-gates=$G\n', ['2 not read']],
    ['is added to', 'G=A=true\nG+=,B=true\nkubelet --feature-gates=$G\n', ['3 not read']],
    ['is set to itself alone', 'export G=$G\nkubelet --feature-gates=$G\n', ['2 not read']],
    ['is only added to', 'G="$G,A=true"\nkubelet --feature-gates=$G\n', ['2 not read']],
    [
      'is added to where it is set elsewhere',
      '. ./env.sh\nG="$G"\nG=$G,A=true\nkubelet --feature-gates=$G\n',
      ['4 not read'],
    ],
    ['is emptied after that', 'G=$G\nG=\nkubelet --feature-gates=$G\n', ['3 not read']],
    [
      'is added to with either of two values',
      'G=A=true\nif x; then\n  G=$G,B=true\nelse\n  G=$G,B=false\nfi\nkubelet --feature-gates=$G\n',
      ['7 not read'],
    ],
    [
      'is empty before it is added to',
      'G=\nG=$G,A=true\nkubelet --feature-gates=$G\n',
      ['2 A=true kubelet'],
    ],
    [
      'is a local value of Terraform beside a variable of that name',
      'variable "g" { default = { A = true } }\nlocals {\n  g = { B = true }\n  kubelet = { featureGates = local.g }\n}\n',
      ['3 B=true kubelet'],
    ],
    [
      'is a local value of Terraform that another component is given within a text',
      `locals {\n  g = { A = true }\n  kubelet = { featureGates = local.g }\n  kube_proxy = { featureGates = "\${local.g}" }\n}\n`,
      ['2 A=true *'],
    ],
    [
      'is an argument of a module',
      'module "other" {\n  g = { A = true }\n}\nlocals {\n  kubelet = { featureGates = local.g }\n}\n',
      ['5 not read'],
    ],
    [
      'is an empty map by default',
      'variable "g" {\n  default = {}\n}\nlocals {\n  kubelet = { featureGates = var.g }\n}\n',
      ['5 not read'],
    ],
    [
      'is joined there',
      `locals {\n  a = "KUBELET_ARGS=--feature-gates=\${join(",", var.g)} --v=2"\n}\n`,
      ['2 not read'],
    ],
    [
      'is a map with other values',
      'locals {\n  g = { GateA = "x" }\n  kubelet = { featureGates = local.g }\n}\n',
      ['3 not read'],
    ],
    ['is set elsewhere', 'kubelet --feature-gates=$G\n', ['1 not read']],
    [
      'is no key above a default',
      `inputs:\n  g:\n  other:\n    default: GateA=true\nrun: kubelet --feature-gates=\${{ inputs.g }} --v=2\n`,
      ['5 not read'],
    ],
    ['is set in a comment', '# G=A=true\nkubelet --feature-gates=$G\n', ['2 not read']],
    [
      'has an empty default',
      `kubelet --feature-gates=\${G:-}\nFEATURE_GATES=\${G:-}\n`,
      ['1 not read'],
    ],
    ['has a longer name', 'XG=A=true\nkubelet --feature-gates=$G\n', ['2 not read']],
    [
      'is set twice',
      'G=A=true\nkubelet --feature-gates=$G\nG=A=false\nkubelet --feature-gates=$G\n',
      ['1 A=true kubelet', '3 A=false kubelet'],
    ],
    [
      'is given to several components',
      'G=A=true\nkubelet --feature-gates=$G\nkube-proxy --feature-gates=$G\n',
      ['1 A=true *'],
    ],
    [
      'has a default that was read by its name',
      `FEATURE_GATES="\${FEATURE_GATES:-A=true}"\nK8S_FEATURE_GATES=\${X:-"A=true"}\nkubelet --feature-gates=$FEATURE_GATES\n`,
      ['1 A=true kubelet', '2 A=true *'],
    ],
    ['is called after another program', 'export PGO_FEATURE_GATES=A=true\n', ['1 A=true ?']],
    [
      'was read by its name',
      'FEATURE_GATES=A=true\nkubelet --feature-gates=$FEATURE_GATES\n',
      ['1 A=true kubelet'],
    ],
  ])('that %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a variable in words of its own', () => {
  it.each([
    ['fish', 'set -x KUBE_FEATURE_GateA true\nset -gx FEATURE_GATES "GateB=true"\n'],
    ['PowerShell', '# x\n$env:KUBE_FEATURE_GateA = "true"\n$featureGates="GateB=true"\n'],
    ['Chef', "kube 'x' do\n  feature_gates 'GateA=true,GateB=true'\nend\n"],
    ['make', 'x: y\nFEATURE_GATES := GateA=true,GateB=true\n'],
  ])('is read in %s', (_, text) => {
    const names = found(text).map((line) => line.replace(/^\d+ | or another program/g, ''));
    expect(names).toEqual(['GateA=true *', 'GateB=true *']);
  });

  it('is a list where the value is one in Puppet', () => {
    const text = "class { 'x':\n  feature_gates => ['A=true', 'B=true'],\n}\n";
    expect(found(text)).toEqual(['2 A=true ?', '2 B=true ?']);
  });

  it.each([`"\${all[*]}"`, `$(IFS=,; echo "\${all[*]}")`])(
    'is an array of a shell in %s',
    (use) => {
      const text = `all=(\n  "GateA=true" GateB=true\n)\nkubelet --feature-gates=${use}\n`;
      expect(found(text)).toEqual(['2 GateA=true kubelet', '2 GateB=true kubelet']);
    },
  );

  it('is named where its value is worked out', () => {
    expect(found('const featureGates = readGates();\nconst a = 1;\n')).toEqual(['1 not read']);
  });
});
