import { describe, expect, it } from 'vitest';
import { namedPictures } from './named.ts';

const PLACE = {
  repository: 'kubernetes/enhancements',
  commit: '0123456789abcdef0123456789abcdef01234567',
  path: 'keps/sig-node/12-x/README.md',
};

describe('namedPictures', () => {
  it.each([
    ['![A flow](flow.png)', 'keps/sig-node/12-x/flow.png'],
    ['![A [flow]](./a/flow%20chart.png "Title")', 'keps/sig-node/12-x/a/flow chart.png'],
    ['![](<a b.png>)', 'keps/sig-node/12-x/a b.png'],
    ['![x](flow(1).png)', 'keps/sig-node/12-x/flow(1).png'],
    ['![x](../y.svg?raw=true)', 'keps/sig-node/y.svg'],
    ['![x](/keps/z.PNG)', 'keps/z.PNG'],
    ['![x][flow]\n\n[flow]: flow.jpeg', 'keps/sig-node/12-x/flow.jpeg'],
    ['<img width="300" src="a.gif" alt="x">', 'keps/sig-node/12-x/a.gif'],
    ["<IMG SRC='a.webp'/>", 'keps/sig-node/12-x/a.webp'],
    ['![x](https://github.com/kubernetes/enhancements/blob/master/a.png)', 'a.png'],
    ['![x](https://raw.githubusercontent.com/kubernetes/enhancements/master/a.png)', 'a.png'],
    [`![x](https://github.com/kubernetes/enhancements/raw/${PLACE.commit}/a.png)`, 'a.png'],
  ])('finds %s', (markdown, path) => {
    expect(namedPictures(markdown, PLACE)).toEqual([path]);
  });

  it.each([
    '[a link](flow.png)',
    '![x](https://ok.invalid/a.png)',
    '![x](https://github.com/kubernetes/website/blob/main/a.png)',
    '![x](https://github.com/kubernetes/enhancements/blob/a-branch/a.png)',
    '![x](https://github.com/kubernetes/enhancements/issues/1.png)',
    '![x](data:image/png;base64,AAAA)',
    '[x]: README.md',
    '![x](%E0%A4%A.png)',
  ])('finds none in %s', (markdown) => {
    expect(namedPictures(markdown, PLACE)).toEqual([]);
  });

  it('finds those of a site at the paths of its repository, each once', () => {
    const place = { ...PLACE, publishedAt: 'https://www.example.org/2018/20180731' };
    const markdown = '![x](/2018/images/a.png) ![x](images/a.png) ![x](//other.example/b.png)';
    expect(namedPictures(markdown, place)).toEqual(['2018/images/a.png']);
  });

  it('takes no longer than its text is long', () => {
    for (const part of ['![', '![](', '<img ', '[a]:', '![a](b(']) {
      expect(namedPictures(part.repeat(50_000), PLACE)).toEqual([]);
    }
  });
});
