/**
 * What a page may load: files of the site, and no inline script or style. The search runs a WebAssembly module.
 * In development Vite writes styles into the page, so there is none.
 */
export const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
].join('; ');
