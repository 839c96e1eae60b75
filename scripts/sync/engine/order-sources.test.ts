import { describe, expect, it } from 'vitest';
import { neededContent, orderSources } from './order-sources.ts';

const source = (name: string, folder: string, ...needs: ('feature-gates' | 'sources')[]) => ({
  ...{ name, folder, needs },
});

describe('orderSources', () => {
  it('puts a source after all that write what it needs, and else goes by name', () => {
    const sources = [
      source('z', 'feature-gates'),
      source('b', 'b'),
      source('a', 'a', 'feature-gates'),
      source('y', 'feature-gates'),
    ];
    expect(orderSources(sources).map(({ name }) => name)).toEqual(['b', 'y', 'z', 'a']);
  });

  it('needs no order for what no source writes', () => {
    expect(orderSources([source('a', 'a', 'sources')])).toHaveLength(1);
  });

  it('says which sources need each other', () => {
    const circle = [
      source('a', 'sources', 'feature-gates'),
      source('b', 'feature-gates', 'sources'),
    ];
    expect(() => orderSources(circle)).toThrow('a, b need each other');
  });
});

describe('neededContent', () => {
  const content = {
    readFile: async (path: string) => path,
    readFolder: async (folder: string) => new Map([[folder, '']]),
  };
  const needed = neededContent(source('a', 'own', 'feature-gates', 'sources'), content);

  it('gives a source its own folder and what it needs', async () => {
    expect([...(await needed.readFolder('own')).keys()]).toEqual(['own']);
    expect([...(await needed.readFolder('feature-gates')).keys()]).toEqual(['feature-gates']);
    expect(await needed.readFile('feature-gates/A.yaml')).toBe('feature-gates/A.yaml');
    expect(await needed.readFile('sources.yaml')).toBe('sources.yaml');
  });

  it('refuses what may not have been written yet', async () => {
    await expect(needed.readFolder('issues')).rejects.toThrow('a reads content/issues without');
    await expect(needed.readFile('issues/1.yaml')).rejects.toThrow('content/issues/1.yaml');
  });
});
