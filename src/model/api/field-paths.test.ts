import { describe, expect, it } from 'vitest';
import { mergePaths } from './field-paths.ts';

describe('mergePaths', () => {
  it('joins paths that differ in one step', () => {
    expect(
      mergePaths([
        'spec.containers[].resizePolicy[]',
        'spec.initContainers[].resizePolicy[]',
        'status.resize',
      ]),
    ).toEqual(['spec.{containers,initContainers}[].resizePolicy[]', 'status.resize']);
  });

  it('joins paths that differ in each combination of two steps', () => {
    const paths = ['containers[]', 'initContainers[]'].flatMap((list) =>
      ['livenessProbe', 'startupProbe'].map((probe) => `spec.${list}.${probe}.grpc`),
    );
    expect(mergePaths(paths)).toEqual([
      'spec.{containers,initContainers}[].{livenessProbe,startupProbe}.grpc',
    ]);
    expect(mergePaths(paths.slice(1))).toHaveLength(2);
  });

  it.each([
    [['spec.a', 'spec.b']],
    [['spec.a[].x', 'spec.b.x']],
    [['spec.a.x', 'spec.b.y']],
    [['spec.a.x', 'spec.a.b.x']],
    [['']],
    [[]],
  ])('leaves %j alone', (paths) => {
    expect(mergePaths(paths)).toEqual(paths);
  });
});
