import { describe, expect, it } from 'vitest';
import { found } from './testing/found.ts';

describe('a flag in a sentence or in source code', () => {
  it.each([
    ['Start the kubelet with --feature-gates=A=true.\n', ['1 A=true ?']],
    ['Try ``kubelet --feature-gates=A=true``, please!\n', ['1 A=true kubelet']],
    ["const args = ['kube-apiserver', '--feature-gates=A=true'];\n", ['1 A=true kube-apiserver']],
    ['exec.Command("kubeadm", "init", "--feature-gates=A=true").Run()\n', ['1 A=true not kubeadm']],
    ['run(["kubeadm", "join", "--feature-gates", "A=true"])\n', ['1 A=true not kubeadm']],
    ['f(ScopeOfOther, "--feature-gates", "A=true")\n', ['1 A=true ?']],
    ['args = %w[kubelet --feature-gates=A=true]\n', ['1 A=true kubelet']],
    ['args := []string{"--feature-gates", "A=true"}\n', ['1 A=true ?']],
    ['a := []string{"kubelet", "--feature-gates", "A=true"}\n', ['1 A=true kubelet']],
    ['echo "Use --feature-gates=A=true with minikube"\n', ['1 A=true ?']],
    ['fmt.Println("do not set --feature-gates=A=true")\n', ['1 A=true ?']],
    ['println!("--feature-gates=A=false is wrong");\n', ['1 A=false ?']],
    ['echo "start the kubelet with --feature-gates=A=true"\n', ['1 A=true ?']],
    ['echo "kubelet --feature-gates=A=true" >&2\n', ['1 A=true ?']],
    ['f() {\n  echo "--feature-gates=A=true"\n} >> /etc/args\n', ['2 A=true *']],
    [
      'for a in b; do\n  echo a\ndone | cat\necho "kubelet --feature-gates=A=true"\n',
      ['4 A=true ?'],
    ],
    ['while read a; do\n  echo "kubelet --feature-gates=A=true"\ndone < list\n', ['2 A=true ?']],
    ['exec > log\necho "kubelet --feature-gates=A=true"\n', ['2 A=true ?']],
    ['echo "--feature-gates=A=true"\n', ['1 A=true ?']],
    ['echo "--feature-gates=A=true" >> /etc/kubelet\n', ['1 A=true kubelet']],
    ['echo "kubelet --feature-gates=A=true" > start.sh\n', ['1 A=true kubelet']],
    ['CMD="$(echo "kubelet --feature-gates=A=true")"\n', ['1 A=true kubelet']],
    ['fmt.Printf("kubelet --feature-gates=A=true")\n', ['1 A=true ?']],
    ['print(f"kubelet --feature-gates=A=true")\n', ['1 A=true ?']],
    ['cmd := fmt.Sprint("kubelet --feature-gates=A=true")\n', ['1 A=true kubelet']],
    ['cat <<EOF\nUsage: a\n  kubelet --feature-gates=A=true\nEOF\n', ['3 A=true ?']],
    ['- Pass --feature-gates=A=true to the kubelet.\n', ['1 A=true ?']],
    ['log "Running kubelet --feature-gates=A=true"\n', ['1 A=true ?']],
    ['logger -t x kubelet --feature-gates=A=true\n', ['1 A=true ?']],
    ['Write-Host "kubelet --feature-gates=A=true"\n', ['1 A=true ?']],
    ['run "starting kubelet --feature-gates=A=true"\n', ['1 A=true ?']],
    ['while true; do kubelet --feature-gates=A=true; done\n', ['1 A=true kubelet']],
    ['notify -m "this is it" kubelet --feature-gates=A=true\n', ['1 A=true kubelet']],
    ['Error: unknown flag: --feature-gates=A=true\n', ['1 A=true ?']],
    ['const b = {"--feature-gates=A=true --v=2"}\n', ['1 A=true *']],
    [
      'Command::new("kube-proxy")\n  .args(["--feature-gates", "A=true"]).spawn();\n',
      ['2 A=true kube-proxy'],
    ],
    ['// kubelet --feature-gates=A=true\nkubelet --v=2 // --feature-gates=A=true\n', []],
    [
      '/* kubelet\n * --feature-gates=A=true\n */\nkubelet --feature-gates=B=true\n',
      ['4 B=true kubelet'],
    ],
    [
      '<# kubelet\n--feature-gates=A=true #>\nkubelet --feature-gates=B=true\n',
      ['3 B=true kubelet'],
    ],
    [
      '#!python\n\'\'\'\nkubelet --feature-gates=A=true\n\'\'\'\ndef f():\n  """kubelet\n  --feature-gates=A=true"""\nf(\n"""kubelet --feature-gates=B=true""")\n',
      ['9 B=true kubelet'],
    ],
    ['<p>\n<!-- kubelet --feature-gates=A=true -->\n</p>\n', []],
    ['kubelet --config=http://a//b --feature-gates=A=true\n', ['1 A=true kubelet']],
    ['pass the flag "--feature-gates=".\nset --feature-gates="." there\n', []],
    ['/* kubelet --feature-gates=A=true\n', ['1 A=true kubelet']],
    ['- args: [kubelet, --feature-gates=A=true.]\n', ['1 A=true. kubelet']],
  ])('is found in %j as the one that is set', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'cmd := fmt.Sprintf("kubelet --feature-gates=%s=true", gate)\n',
    'cmd = f"kubelet --feature-gates={gates}"\n',
    'cmd = "kubelet --feature-gates=%(gates)s"\n',
    'cmd = "kubelet --feature-gates=#{gates}"\n',
    'kubelet --feature-gates=@GATES@\n',
    'k = dict(featureGates=gates(1))\n',
    'kind: KubeletConfiguration\nfeatureGates:\n  A: ENC[AES256_GCM,data:dHJ1ZQ==,iv:x=,type:bool]\n',
    'kubelet_feature_gates: ENC[AES256_GCM,data:dHJ1ZQ==,iv:x=,tag:y==,type:str]\n',
  ])('is filled in later in %j', (text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^\d not read$/)]);
  });
});
