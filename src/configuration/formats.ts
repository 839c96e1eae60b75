import { DEFINITIONS } from './formats/definitions.ts';
import { DIFF } from './formats/diff.ts';
import { DOCKERFILE } from './formats/dockerfile.ts';
import { HCL } from './formats/hcl.ts';
import { LISTINGS } from './formats/listings.ts';
import { MARKDOWN } from './formats/markdown.ts';
import { MIME } from './formats/mime.ts';
import { NIX } from './formats/nix.ts';
import { ARGUMENT_FILE, BARE_LIST, ENVIRONMENT_FILE, FLAGZ, METRICS } from './formats/plain.ts';
import { COMMANDS, SCRIPT } from './formats/shell.ts';
import { TERMINAL } from './formats/terminal.ts';
import { TOML } from './formats/toml.ts';
import { UNIT } from './formats/unit.ts';
import { YAML } from './formats/yaml.ts';
import type { Format } from './reading.ts';

/** Every way of writing configuration that is read, in the order in which a text is asked for them. */
export const FORMATS: readonly Format[] = [
  BARE_LIST,
  DIFF,
  DEFINITIONS,
  METRICS,
  FLAGZ,
  MIME,
  DOCKERFILE,
  NIX,
  HCL,
  LISTINGS,
  TERMINAL,
  SCRIPT,
  MARKDOWN,
  UNIT,
  TOML,
  YAML,
  ARGUMENT_FILE,
  ENVIRONMENT_FILE,
  COMMANDS,
];
