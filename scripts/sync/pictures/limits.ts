/** What of upstream's pictures is fetched and kept; beyond it a picture stays a link. */
export const PICTURE_LIMITS = {
  /** Bytes of one picture. */
  bytes: 5_000_000,
  /** Bytes of an SVG picture, which is read as a document. */
  svgBytes: 2_000_000,
  /** Pixels of one picture: what a browser needs four bytes of memory for, each. */
  pixels: 40_000_000,
  /** Pixels across or down. */
  side: 16_384,
  /** Elements of an SVG picture. */
  svgElements: 20_000,
  /** Pictures of one text. */
  ofText: 60,
  /** Bytes of all pictures of one text. */
  bytesOfText: 30_000_000,
  /** Pictures of all texts of a source. */
  ofSource: 1_000,
  /** Bytes of all pictures of a source. */
  bytesOfSource: 150_000_000,
} as const;
