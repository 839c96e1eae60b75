import { compareText } from '../compare-text.ts';
/** The group of an `apiVersion`: "batch/v1" → "batch", "v1" → "core", none → "types". */
export function apiGroup(apiVersion: string | undefined): string {
  if (apiVersion === undefined) return 'types';
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : 'core';
}

const VERSION = /^v(\d+)(?:(alpha|beta)(\d+))?$/;
const MATURITY = ['alpha', 'beta', undefined];

/**
 * Compares versions by preference, as Kubernetes does for custom resources: stable before beta before
 * alpha, then the newest first; what is no such version comes last.
 * See https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority
 */
export function compareApiVersions(a: string, b: string): number {
  const [left, right] = [rankVersion(a), rankVersion(b)];
  const decisive = left.findIndex((rank, index) => rank !== right[index]);
  if (decisive !== -1) return (right[decisive] ?? 0) - (left[decisive] ?? 0);
  return compareText(a, b);
}

function rankVersion(version: string): number[] {
  const match = VERSION.exec(version);
  if (match === null) return [-1, 0, 0];
  return [MATURITY.indexOf(match[2]), Number(match[1]), Number(match[3] ?? 0)];
}
