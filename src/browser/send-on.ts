import { guessedAddress } from '../model/atlas/guessed-address.ts';

/** Sends on from an address that has no file, where the host did not. */
function sendOn(): void {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const to = guessedAddress(location.pathname.slice(base.length));
  if (to !== undefined) location.replace(`${base}${to}`);
}

sendOn();
