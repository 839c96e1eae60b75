import { expect, it } from 'vitest';
import { readConfiguration } from '../read.ts';
import { testForms } from '../testing/test-forms.ts';

const head = (path: string) =>
  `diff --git a/${path} b/${path}\nindex 1..2 100644\n--- a/${path}\n+++ b/${path}\n`;

testForms([
  {
    form: 'a file of a component, of which a patch takes a gate out and puts one in',
    text: `${head('kubelet.yaml')}@@ -1,4 +1,4 @@
 kind: KubeletConfiguration
 featureGates:
-  GateA: true
+  GateB: true
   GateC: false
`,
    expected: ['9 GateB=true kubelet', '10 GateC=false kubelet'],
  },
  {
    form: 'a hunk below the key that its head names, and a less deep one',
    text: `${head('a.yaml')}@@ -7,3 +7,4 @@ apiServer:
       a: b
+      feature-gates: GateA=true
   extraVolumes: []
 scheduler:
@@ -20,1 +21,2 @@ featureGates:
   # a comment
+  GateB: true
`,
    expected: ['7 GateA=true ?', '12 GateB=true ?'],
  },
  {
    form: 'the message of a commit, and what stands behind its last hunk',
    text: `From 1234567 Mon Sep 17 00:00:00 2001
Subject: [PATCH] Set --feature-gates=GateA=true

---
 a.sh | 1 +

${head('a.sh')}@@ -1 +1,2 @@
 set -e
+kubelet --feature-gates=GateB=true
-- 
2.1 --feature-gates=GateC=true
`,
    expected: ['13 GateB=true kubelet'],
  },
  {
    form: 'a part that is no YAML by itself',
    text: `${head('a.yaml')}@@ -3,2 +3,3 @@
   featureGates: {
+    GateA: true,
     GateB: true,
`,
    expected: ['6 not read', '9 not read'],
  },
]);

it('objects in a diff are what it comes to', () => {
  const object = (version: string) => `${version}\n kind: A\n metadata: {name: x}\n`;
  const text = `${head('a.yaml')}@@ -1,3 +1,3 @@\n-apiVersion: a/v1beta1\n+apiVersion: ${object('a/v1')}`;
  const back = `${head('a.yaml')}@@ -1,3 +1,3 @@\n-apiVersion: a/v1\n+apiVersion: ${object('a/v1beta1')}`;
  expect(readConfiguration(text).objects).toMatchObject([{ apiVersion: 'a/v1' }]);
  expect(readConfiguration(back).objects).toMatchObject([{ apiVersion: 'a/v1beta1', line: 7 }]);
});
