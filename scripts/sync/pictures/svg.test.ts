import { describe, expect, it } from 'vitest';
import { PICTURE_LIMITS } from './limits.ts';
import { cleanSvg } from './svg.ts';

const NAMES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"';

async function clean(inside: string, attributes = 'viewBox="0 0 30 20"'): Promise<string> {
  return (await cleanSvg(`<svg ${NAMES} ${attributes}>${inside}</svg>`))?.text ?? '';
}

describe('cleanSvg', () => {
  it.each([
    ['viewBox="0 0 30 20"', 30, 20],
    ['width="30" height="20px"', 30, 20],
    ['width="1in" height="72pt"', 96, 96],
    ['width="100%" height="100%" viewBox="-5,-5,30,20"', 30, 20],
    ['width="60" viewBox="0 0 30 20"', 60, 20],
  ])('reads the size of %s', async (attributes, width, height) => {
    const text = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg ${NAMES} ${attributes}/>`;
    expect(await cleanSvg(text)).toMatchObject({ width, height });
  });

  it('keeps what is drawn, with its words, and what it refers to in itself', async () => {
    const drawn =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>' +
      '<style>.a { fill: url(#g); }</style><rect class="a" style="fill: url(#g)" width="3" height="2"/>' +
      '<use xlink:href="#g"/><image href="data:image/png;base64,iVBORw0="/>' +
      '<switch><foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml" style="color: red">A <b>label</b></div></foreignObject><text>A</text></switch>';
    expect(await clean(drawn)).toContain(drawn);
  });

  it.each([
    '<script>attack()</script>',
    '<script href="https://attack.invalid/x.js"/>',
    '<rect onclick="attack()"/>',
    '<a href="javascript:attack()"><text>x</text></a>',
    '<a xlink:href="https://attack.invalid/"><text>x</text></a>',
    '<image href="https://attack.invalid/x.png"/>',
    '<image xlink:href="data:image/svg+xml;base64,attack"/>',
    '<use href="https://attack.invalid/x.svg#a"/>',
    '<feImage href="https://attack.invalid/x.png"/>',
    '<style>@import "https://attack.invalid/x.css";</style>',
    '<style>rect { fill: url(https://attack.invalid/x) }</style>',
    '<style>rect { fill: u\\72l(//attack.invalid) }</style>',
    '<rect style="background: url(//attack.invalid/x)"/>',
    '<rect fill="url(https://attack.invalid/x#a)"/>',
    '<set attributeName="href" to="javascript:attack()"/>',
    '<animate attributeName="href" values="javascript:attack()"/>',
    '<handler type="text/javascript">attack()</handler>',
    '<foreignObject><h:iframe src="https://attack.invalid/"/></foreignObject>',
    '<foreignObject><h:img src="https://attack.invalid/"/></foreignObject>',
    '<foreignObject><h:td background="https://attack.invalid/x.png"/></foreignObject>',
    '<foreignObject><h:div onmouseover="attack()"/></foreignObject>',
    '<foreignObject><h:form action="https://attack.invalid/"><h:input/></h:form></foreignObject>',
    '<foreignObject><h:style>@import "//attack.invalid"</h:style></foreignObject>',
    '<foreignObject><h:base href="https://attack.invalid/"/></foreignObject>',
    '<?xml-stylesheet href="https://attack.invalid/x.css"?>',
    '<x:attack xmlns:x="https://attack.invalid/"/>',
    '<rect content="attack" data-x="attack"/>',
  ])('takes out %s', async (attack) => {
    const text = await clean(`<rect id="kept"/>${attack}`);
    expect(text).toContain('kept');
    expect(text).not.toContain('attack');
  });

  it('drops uses that could multiply each other', async () => {
    const uses = (of: string) => `<use href="#${of}"/>`.repeat(10);
    const text = await clean(
      `<g id="a"><rect/></g><g id="b">${uses('a')}</g><g id="c">${uses('b')}</g><use id="u" href="#u"/>`,
    );
    expect(text).toContain('href="#a"');
    expect(text).not.toMatch(/href="#[bu]"/);
  });

  it.each([
    ['is not well-formed', `<svg ${NAMES} viewBox="0 0 3 2"><g>`],
    [
      'declares entities',
      `<!DOCTYPE svg [<!ENTITY a "b">]><svg ${NAMES} viewBox="0 0 3 2">&a;</svg>`,
    ],
    ['says no size', `<svg ${NAMES}/>`],
    ['is of no namespace', '<svg viewBox="0 0 3 2"/>'],
    ['is another document', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
    [
      'has too many elements',
      `<svg ${NAMES} viewBox="0 0 3 2">${'<g/>'.repeat(PICTURE_LIMITS.svgElements)}</svg>`,
    ],
    [
      'is nested too deep',
      `<svg ${NAMES} viewBox="0 0 3 2">${'<g>'.repeat(1000)}${'</g>'.repeat(1000)}</svg>`,
    ],
  ])('reads none that %s', async (_, text) => {
    expect(await cleanSvg(text)).toBeUndefined();
  });
});
