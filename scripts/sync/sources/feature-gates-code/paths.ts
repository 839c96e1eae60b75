const STAGING = 'staging/src/k8s.io';

/** The file that registers most gates; a branch without it cannot be read whole. */
export const MAIN_REGISTRATION = 'pkg/features/kube_features.go';

/** The files that register feature gates, wherever a release keeps or kept them. */
export const REGISTRATIONS = [
  MAIN_REGISTRATION,
  'pkg/features/versioned_kube_features.go',
  `${STAGING}/apiserver/pkg/features/kube_features.go`,
  `${STAGING}/apiextensions-apiserver/pkg/features/kube_features.go`,
  `${STAGING}/controller-manager/pkg/features/kube_features.go`,
  `${STAGING}/component-base/logs/kube_features.go`,
  `${STAGING}/component-base/logs/api/v1/kube_features.go`,
  `${STAGING}/component-base/metrics/features/kube_features.go`,
  `${STAGING}/component-base/zpages/features/kube_features.go`,
  `${STAGING}/client-go/features/known_features.go`,
] as const;

/** Where a branch keeps the list of its gates: since 1.33 the first, before it the second. */
export const GATE_LISTS = [
  'test/compatibility_lifecycle/reference/versioned_feature_list.yaml',
  'test/featuregates_linter/test_data/versioned_feature_list.yaml',
] as const;
