import { repositoryUrl } from '../atlas/upstream.ts';
import { downloadCommand } from './recipe-code.ts';

/**
 * A workflow for GitHub that keeps tables between markers up to date: it opens one pull request with what
 * changed, and brings it up to date while it is open.
 * @param root the address of the site's home page, without a trailing slash
 * @param repository the repository that the Action is in, such as "OWNER/kep-atlas"
 */
export function embedWorkflow(root: string, repository: string): string {
  return `name: Tables
on:
  schedule: [{ cron: '17 5 * * 1' }]
  workflow_dispatch:
permissions:
  contents: write
  pull-requests: write
jobs:
  tables:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${repository}/.github/actions/embed-tables@main
        id: tables
        with:
          files: docs/**/*.md
          from: ${root}
      - if: steps.tables.outputs.changed == 'true'
        env:
          GH_TOKEN: \${{ github.token }}
        run: |
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git switch --force-create kep-atlas-tables
          git commit --all --message 'Update tables from KEP Atlas'
          git push --force origin kep-atlas-tables
          gh pr view kep-atlas-tables --json state --jq .state | grep -q OPEN ||
            gh pr create --title 'Update tables from KEP Atlas' --body 'Cells changed upstream.'
`;
}

/**
 * A workflow for GitHub that checks the configurations of pull requests against the newest release, with a note at each
 * line that has a finding.
 * @param root the address of the site's home page, without a trailing slash
 */
export function checkWorkflow(root: string): string {
  return `name: Feature gates
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: |
          ${downloadCommand(root)}
          node kep-atlas.mjs check clusters/ --format github
`;
}

/** A configuration of pre-commit that checks configurations and updates tables before each commit. */
export function preCommitConfiguration(root: string, repository: string): string {
  return `repos:
  - repo: ${repositoryUrl(repository)}
    rev: main
    hooks:
      - id: kep-atlas-check
        args: [--data, ${root}]
        files: ^clusters/
      - id: kep-atlas-embed
        args: [--data, ${root}]
        files: ^docs/
`;
}
