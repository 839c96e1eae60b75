/** Tells the page around a framed table how high it is; nothing else leaves the frame. */
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: 'kep-atlas:height', height }, '*');
}

if (parent !== window) {
  // Browsers observe nothing in a frame that is out of sight.
  tellHeight();
  for (const end of ['kep-atlas:load', 'kep-atlas:error'])
    addEventListener(end, tellHeight, { capture: true });
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === parent && data === 'kep-atlas:height') tellHeight();
  });
  new ResizeObserver(tellHeight).observe(document.documentElement);
}

/** A page with a switch of its own ends the address in `#light` or `#dark`: nothing has that id, so nothing scrolls. */
function followAddress(): void {
  const [, scheme = ''] = /^#(light|dark)$/.exec(location.hash) ?? [];
  document.documentElement.style.colorScheme = scheme;
}

addEventListener('hashchange', followAddress);
followAddress();
