import { enhancement } from '../../../../src/schemas/enhancement.ts';
import { outcomeOf, type TestedDocuments } from '../../testing/document.ts';
import { joinReviews } from './join-reviews.ts';
import { parseKep } from './parse.ts';
import { parseReview } from './production-readiness.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  kep: {
    path: 'keps/sig-node/12-thing/kep.yaml',
    text: 'title: A thing\nkep-number: 12\nauthors:\n  - "@octo-cat"\nowning-sig: sig-node\nstatus: implementable\ncreation-date: 2024-01-02\nstage: beta\nlatest-milestone: "v1.34"\nmilestone:\n  alpha: "v1.33"\n  beta: "v1.34"\nfeature-gates:\n  - name: AThing\n    components: [kubelet]\ndisable-supported: true\n',
    read: (text, path) => outcomeOf([parseKep({ path, text })], enhancement, ({ id }) => id),
    real: {
      repository: 'kubernetes/enhancements',
      paths: /^keps\/sig-.*\/kep\.yaml$/,
      count: 3500,
    },
    grows: {
      'kep.yaml': { fillers: 'yaml', isWhole: true },
      'kep.yaml, in its values': {
        fillers: 'markdown',
        isWhole: true,
        around: (filler) => {
          const text = JSON.stringify(filler);
          return `title: ${text}\nauthors: [${text}]\nsee-also: [${text}]\nmilestone: {alpha: ${text}}\nstatus: ${text}\n`;
        },
        longest: 21000,
      },
    },
  },
  review: {
    path: 'keps/prod-readiness/sig-node/12.yaml',
    text: 'kep-number: 12\nalpha:\n  approver: "@octo-cat"\nbeta:\n  approver: "@hubot"\n',
    read: (text, path) => {
      const number = /(\d+)\.yaml$/.exec(path)?.[1];
      const kep = parseKep({ path: `keps/sig-node/${number}-x/kep.yaml`, text: 'title: X' });
      const review = parseReview({ path, text });
      const { enhancements } = joinReviews([kep], review === undefined ? [] : [review]);
      return outcomeOf(enhancements, enhancement, ({ id }) => id);
    },
    real: {
      repository: 'kubernetes/enhancements',
      paths: /^keps\/prod-readiness\/.*\/\d+\.yaml$/,
      count: 1000,
    },
    grows: { 'a review': { fillers: 'yaml', around: (filler) => `kep-number: 12\n${filler}` } },
  },
} satisfies TestedDocuments;
