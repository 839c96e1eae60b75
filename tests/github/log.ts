/** One request as it was answered. */
export interface LogEntry {
  method: string;
  /** Path and query. */
  path: string;
  /** 0 where the connection was cut before any answer. */
  status: number;
  milliseconds: number;
  /** Bytes of the body that were sent. */
  bytes: number;
  /** The name of the GraphQL operation. */
  operation?: string | undefined;
  /** The fault that was played. */
  fault?: string | undefined;
}

/** One line for a terminal. */
export function describeEntry(entry: LogEntry): string {
  const parts = [
    entry.method,
    entry.operation ? `${entry.path} (${entry.operation})` : entry.path,
    String(entry.status),
    `${entry.milliseconds.toFixed(0)} ms`,
    `${entry.bytes} B`,
  ];
  return [...parts, ...(entry.fault ? [`fault ${entry.fault}`] : [])].join('  ');
}
