import { UsageError } from './usage-error.ts';

/** A name or password before the host of an address: of "https://name:word@host", what ends with "@". */
const CREDENTIALS = /(?<=\/\/)(?:[^\s/?#\\@]*@)+|(?<=\/\/)[^\s/?#@:]+:(?!\d+(?:[/?#]|$))[^\s@]*@/g;

/** A text in which no address has a name or password: they would stay in logs. */
export function withoutCredentials(text: string): string {
  return text.replace(CREDENTIALS, '…@');
}

/**
 * An address as it is given.
 * @throws {UsageError} where it has a name or password, without repeating it
 */
export function refuseCredentials(address: string): string {
  if (withoutCredentials(address) === address) return address;
  throw new UsageError(
    `${withoutCredentials(address)}: an address with a name or password (expected one without: it would stay in logs)`,
  );
}
