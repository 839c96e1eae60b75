import { describe, expect, it } from 'vitest';
import { mergePaths } from './field-paths.ts';

describe('mergePaths', () => {
  it('joins paths that differ in each combination of two steps', () => {
    const paths = ['containers[]', 'initContainers[]'].flatMap((list) =>
      ['livenessProbe', 'startupProbe'].map((probe) => `spec.${list}.${probe}.grpc`),
    );
    expect(mergePaths(paths)).toEqual([
      'spec.{containers,initContainers}[].{livenessProbe,startupProbe}.grpc',
    ]);
    expect(mergePaths(paths.slice(1))).toHaveLength(2);
  });

  it.each([[['spec.a[].x', 'spec.b.x']], [[]]])('leaves %j alone', (paths) => {
    expect(mergePaths(paths)).toEqual(paths);
  });
});
