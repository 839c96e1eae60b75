/**
 * How much of a text is rendered. Each bound is at least five times what the largest text upstream
 * needs, and keeps the parser's worst cases (which grow with the square of the input) below a second.
 */
export const LIMITS = {
  /** Characters of a text. */
  characters: 1_000_000,
  /** Characters of one line. */
  lineCharacters: 20_000,
  /** Quotes and lists opened at the start of one line. */
  containers: 20,
  /** Lines of a text. */
  lines: 20_000,
  /** Marks of emphasis and code between two blank lines. */
  emphasisMarks: 3_000,
  /** Character references between two blank lines. */
  characterReferences: 3_000,
  /** Starts of tags in a text. */
  tags: 2_000,
  /** Columns of a table. */
  columns: 100,
  /** Cells of all tables, counting those that a short row leaves out. */
  cells: 20_000,
  /** Longest link definition × opening brackets: how far references can multiply a text. */
  referencedCharacters: 20_000_000,
  /** Elements inside each other. */
  depth: 60,
  /** Characters of one code block that are still highlighted. */
  highlightedCharacters: 100_000,
  /** Characters of one line of code that are still highlighted. */
  highlightedLineCharacters: 2_000,
  /** Characters of all code of a text that are still highlighted. */
  highlightedCharactersOfText: 300_000,
  /** Characters of one diagram. */
  diagramCharacters: 20_000,
  /** Formulas of one text. */
  formulas: 500,
  /** Characters of one formula. */
  formulaCharacters: 1_000,
  /** Diagrams of one text. */
  diagrams: 40,
  /** Milliseconds of the processor for drawing one diagram, the start of the thread that draws included. */
  diagramTime: 20_000,
  /** Milliseconds of the processor for drawing all diagrams of one text. */
  diagramTimeOfText: 60_000,
  /** Milliseconds of the processor for drawing all diagrams of a build. */
  diagramTimeOfBuild: 300_000,
} as const;
