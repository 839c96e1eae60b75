/** What an error says, also one of another realm; of anything else that is thrown, what it is. */
export function errorWords(error: unknown): string {
  if (typeof error === 'string') return error;
  const { message, name } = (error ?? {}) as {
    readonly message?: unknown;
    readonly name?: unknown;
  };
  // What is given to an error in place of words becomes such a text.
  if (typeof message === 'string' && message !== '' && message !== String({})) return message;
  return `${typeof name === 'string' ? name : typeof error} without words`;
}
