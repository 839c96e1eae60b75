/** The password of `WITH_CREDENTIALS`, which nothing may repeat. */
export const SECRET = 'planted-77';

/** Addresses that have a name or password, in every place that a parser may take it from. */
export const WITH_CREDENTIALS = [
  `https://name:${SECRET}@host.example/path`,
  `https://${SECRET}@host.example`,
  `http://:${SECRET}@127.0.0.1:8080`,
  `https://name:${SECRET}@with@two.example`,
  `https://name:${SECRET}/with/slash@host.example`,
  `https://name:${SECRET}@not a host`,
  `//name:${SECRET}@host.example`,
];
