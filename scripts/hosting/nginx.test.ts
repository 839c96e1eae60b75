import { expect, it } from 'vitest';
import { TABLE_FORMATS } from '../../src/formats/table/formats.ts';
import { nginxConfiguration } from './nginx.ts';

const text = nginxConfiguration({ redirects: '', headers: '', root: '/dist', base: '', port: 80 });

it.each(TABLE_FORMATS)('serves .$extension as $mediaType', ({ extension, mediaType }) => {
  expect(text).toMatch(new RegExp(`^ *${mediaType} (?:\\w+ )*${extension}\\b`, 'm'));
});
