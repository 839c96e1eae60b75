/** An answer of oEmbed 1.0 (https://oembed.com) of the rich type. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels of what other sites put in; a frame's height is a beginning. */
const FRAME = { width: 720, height: 480 };

/** A table in a frame. */
export function frameEmbed(title: string, address: string, root: string): OEmbed {
  const size = `width="100%" height="${FRAME.height}"`;
  const html = `<iframe src="${address}" title="${title}" ${size} loading="lazy" data-kep-atlas></iframe>`;
  return { ...provider(root), title, html, ...FRAME };
}

/** A picture that leads to its page. */
export function pictureEmbed(
  title: string,
  { page, picture }: { readonly page: string; readonly picture: string },
  root: string,
): OEmbed {
  const html = `<a href="${page}"><img src="${picture}" alt="${title}"></a>`;
  return { ...provider(root), title, html, width: FRAME.width, height: 160 };
}

function provider(root: string) {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'KEP Atlas',
    provider_url: `${root}/`,
  } as const;
}
