/**
 * A name as addresses may spell it: "SIG Node", "sig-node" and "Node" are one, and "v1.37" and "1.37",
 * "KEP-0127" and "127", "kube-proxy" and "proxy". Defaults were once called "on" and "locked off".
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:sig|kube)\W+|^(?:kep\W*|#)?0*(?=[1-9]\d*$|0$)|^v(?=\d)|[^a-z\d.]/g, '')
    .replace(/^stable$/, 'ga')
    .replace(/^(locked)?o(n|ff)$/, (_, lock = '', word) => `${word === 'n'}${lock}`);
}
