/** What goes back to the client. */
export interface Answer {
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** An answer in JSON. */
export function json(
  value: unknown,
  options: { status?: number; headers?: Record<string, string> } = {},
): Answer {
  return {
    status: options.status ?? 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...options.headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** What an error body holds besides its message. */
export interface FailureDetails {
  documentation?: string;
  headers?: Record<string, string>;
}

/** An error as GitHub words it. */
export function failure(status: number, message: string, details: FailureDetails = {}): Answer {
  const body = {
    message,
    documentation_url: details.documentation ?? DOCUMENTATION,
    status: String(status),
  };
  return json(body, { status, headers: details.headers ?? {} });
}

/** Thrown by a handler to answer with an error. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, details: FailureDetails = {}) {
    super(message);
    this.name = 'Refusal';
    this.answer = failure(status, message, details);
  }
}

/** The 404 that GitHub gives for whatever does not exist or may not be seen. */
export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}
