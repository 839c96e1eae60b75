import type { Schema } from 'hast-util-sanitize';
import { COLOR } from './styles.ts';

const PLACE = ['x', 'y', 'dx', 'dy', 'transform', 'textAnchor', 'dominantBaseline', 'fontSize'];
const SIZE = ['width', 'height', 'rx', 'ry', 'r'];
const SHAPE = [...SIZE, 'cx', 'cy', 'x1', 'y1', 'x2', 'y2', 'd', 'points'];
const LINE = ['strokeWidth', 'strokeDashArray'];
/** The ends of lines, which the drawing itself defines. */
const REFERENCE = /^url\(#[\w-]+\)$/;

/** The classes that the stylesheet colors; those that an author defines are none of ours. */
const CLASSES = [
  /^(?:flowchart|statediagram)$/,
  /^(?:node|cluster|cluster-label|edgeLabel|label|label-container|background|root|basic|marker)$/,
  /^(?:edge-(?:thickness|pattern)-\w+|flowchart-link|transition|note-edge|arrowMarkerPath)$/,
  /^(?:actor|actor-(?:line|man|top|bottom|box)|messageLine[01]|messageText|activation\d)$/,
  /^(?:note|noteText|labelBox|labelText|loopLine|loopText|rect|sequenceNumber)$/,
  /^(?:state-start|state-end|statediagram-\w+|note-cluster|outer-path|flowchartTitleText)$/,
  /^(?:section\d?|sectionTitle\d?|task\d?|taskText\w*|grid|tick|domain|today|titleText|done\d?)$/,
  /^(?:active\d?|crit\d?|milestone)$/,
  /^own-(?:fill|stroke|width|dashes)$/,
];

/**
 * What may be in a drawing: shapes, lines and words, with mermaid's own class names. No colors but
 * those that authors give: the style sheet gives the others by class, so that a drawing fits light,
 * dark and print.
 */
export const DRAWING: Schema = {
  tagNames: [
    ...['svg', 'g', 'defs', 'marker', 'path', 'rect', 'circle', 'ellipse', 'line', 'polygon'],
    ...['polyline', 'text', 'tspan'],
  ],
  strip: [
    ...['style', 'script', 'title', 'desc', 'foreignObject', 'image', 'use', 'symbol', 'filter'],
    ...['linearGradient', 'radialGradient', 'animate', 'set', 'animateTransform'],
  ],
  attributes: {
    '*': [
      ...['id', ...PLACE, ...SHAPE, ...LINE],
      ['className', ...CLASSES],
      ['fill', COLOR],
      ['stroke', COLOR],
      ['markerStart', REFERENCE],
      ['markerEnd', REFERENCE],
    ],
    svg: ['viewBox'],
    marker: ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
  },
  ancestors: {},
  required: {},
  protocols: {},
  clobber: ['id'],
  allowComments: false,
  allowDoctypes: false,
};
