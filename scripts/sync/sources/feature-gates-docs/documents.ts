import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import { inFrontMatter, outcomeOfFile, type TestedDocuments } from '../../testing/document.ts';
import { parseGatePage } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  gatePage: {
    path: 'content/en/docs/reference/command-line-tools-reference/feature-gates/AThing.md',
    text: '---\ntitle: AThing\ncontent_type: feature_gate\n_build:\n  list: never\nstages:\n  - stage: alpha\n    defaultValue: false\n    fromVersion: "1.33"\n    toVersion: "1.33"\n  - stage: beta\n    defaultValue: true\n    fromVersion: "1.34"\n---\nSays what it does.\n',
    read: (text, path) =>
      outcomeOfFile(parseGatePage(text, path), path, featureGate, ({ name }) => name),
    real: {
      repository: 'kubernetes/website',
      paths: /\/command-line-tools-reference\/feature-gates\/[A-Z]\w+\.md$/,
      count: 2500,
    },
    grows: {
      'front matter of a gate page': { fillers: 'yaml', around: inFrontMatter },
      'a gate page': {
        fillers: 'markdown',
        isWhole: true,
        around: (filler) =>
          `---\ntitle: AThing\ncontent_type: feature_gate\nstages:\n  - stage: alpha\n    defaultValue: false\n    fromVersion: "1.33"\n---\n${filler}`,
        longest: 1_000_000,
      },
    },
  },
} satisfies TestedDocuments;
