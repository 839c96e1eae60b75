import { testForms } from '../testing/test-forms.ts';

testForms([
  {
    form: 'a list of gates alone',
    text: 'GateA=true,GateB=false\n',
    expected: ['1 GateA=true *', '1 GateB=false *'],
  },
  {
    form: 'a file of arguments',
    text: '# kubelet\n--v=2\n--feature-gates=GateA=true\n',
    expected: ['3 GateA=true *'],
  },
  {
    form: 'a file of variables',
    text: '# kubelet\nKUBELET_EXTRA_ARGS="--feature-gates=GateA=true --v=2"\n',
    expected: ['2 GateA=true kubelet'],
  },
  {
    form: 'flags that a running component shows',
    text: 'kube-apiserver flags\nWarning: this is not stable.\n\nfeature-gates=GateA=true\nv=2\n',
    expected: ['4 GateA=true kube-apiserver'],
  },
  {
    form: 'metrics of a running component',
    text: '# TYPE kubernetes_feature_enabled gauge\nkubernetes_feature_enabled{name="GateA",stage="BETA"} 1\n',
    expected: ['2 GateA=true *'],
  },
]);
