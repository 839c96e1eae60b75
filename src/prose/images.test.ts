import { describe, expect, test } from 'vitest';
import { render, SOURCE } from './__fixtures__/context.ts';

const BLOB = `https://github.com/kubernetes/enhancements/blob/${SOURCE.commit}`;
const AT = '/pictures/1234.png';

describe('a picture of the repository', () => {
  test.each([
    './shown.png',
    '/keps/shown.png',
    'shown.png?raw=true',
    'https://github.com/kubernetes/enhancements/blob/master/keps/shown.png',
    'https://raw.githubusercontent.com/kubernetes/enhancements/master/keps/shown.png',
  ])('is shown in its size, when a reader comes to it: %s', async (target) => {
    expect((await render(`![A *flow*](${target})`)).html).toBe(
      `<p><a class="picture" href="${AT}"><img src="${AT}" alt="A flow" width="800" height="400" loading="lazy" decoding="async"></a></p>`,
    );
  });

  test.each([
    ['width="200"', 200, 100],
    ['height="200px"', 400, 200],
    ['width=30 height=30', 30, 30],
    ['width="50%"', 800, 400],
    ['width="99999" style="width: 5px" srcset="https://x.invalid/"', 800, 400],
    ['width="0"', 800, 400],
  ])('with %s is %i × %i', async (written, width, height) => {
    const { html } = await render(`<img src="shown.png" ${written} alt="x">`);
    expect(html).toContain(`alt="x" width="${width}" height="${height}" loading="lazy"`);
    expect(html).not.toMatch(/style|srcset/);
  });

  test('without a description goes by its file’s name', async () => {
    expect((await render('![](shown.png)')).html).toContain('alt="shown.png"');
  });

  test('stays in the link that its author puts it in', async () => {
    const { html } = await render('[![x](shown.png)](https://ok.invalid/)');
    expect(html).toMatch(/^<p><a href="https:\/\/ok\.invalid\/" rel="[\w ]+"><img src="\/pict/);
  });

  test('elsewhere, at another commit or not fetched is a link to it', async () => {
    for (const target of [
      'https://github.com/kubernetes/website/blob/main/shown.png',
      `https://github.com/kubernetes/enhancements/blob/${'9'.repeat(40)}/shown.png`,
      'https://ok.invalid/shown.png',
      'other.png',
    ]) {
      expect((await render(`![x](${target})`)).html).not.toContain('<img');
    }
  });

  test('nobody upstream can pass a link off as one', async () => {
    const { html } = await render('<a class="picture" href="javascript:attack()">x</a>');
    expect(html).not.toMatch(/class|attack/);
  });
});

describe('an image', () => {
  test('becomes a link to it', async () => {
    const { html } = await render('![A *flow*](flow.png)');
    const href = `${BLOB}/keps/sig-node/1287-resize/flow.png`;
    expect(html).toBe(
      `<p><a class="image-link" href="${href}" rel="external nofollow">Image: A flow (on GitHub)</a></p>`,
    );
  });

  test('without a description goes by its file name, in a link by its words alone', async () => {
    const { html } = await render('![](a/b.svg) [![c](d.png)](https://ok.invalid/)');
    expect(html).toContain('Image: b.svg (on GitHub)');
    expect(html).toContain('rel="external nofollow">Image: c</a>');
  });

  test('of data alone or without a file’s name has none', async () => {
    const { html } = await render(`![](https://ok.invalid/img/pako:eNq${'a'.repeat(300)})`);
    expect(html).toContain('>Image (on ok.invalid)</a>');
    const inLink = await render(
      `[![](https://ok.invalid/img/${'a'.repeat(300)})](https://ok.invalid/)`,
    );
    expect(inLink.html).toContain('nofollow">Image (on ok.invalid)</a>');
    expect((await render('[![](data:image/png;base64,AAAA)](https://ok.invalid/)')).html).toContain(
      'nofollow">Image</a>',
    );
  });

  test.each(['![x]()', '![x](#a)', '![x]( )'])(
    'without an address leads nowhere: %s',
    async (markdown) => {
      expect((await render(markdown)).html).toBe('<p>Image: x</p>');
    },
  );

  test('heads a column', async () => {
    const { html } = await render('| ![x](shown.png) |  |\n|---|---|\n| 1 | 2 |');
    expect(html).toContain('<th scope="col"><a class="picture"');
    expect(html).toContain('<td></td>');
  });

  test('on another site says which', async () => {
    expect((await render('<img src="https://ok.invalid/x.png">')).html).toContain(
      'x.png (on ok.invalid)',
    );
  });
});
