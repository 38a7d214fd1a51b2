/** The request in a line of a log. None of it is kept. */
export interface LoggedRequest {
  /** `2026-05-04`, on the clocks of the log. */
  readonly day: string;
  /** The address of the client. */
  readonly client: string;
  readonly agent: string;
  readonly method: string;
  /** The path, with the query if there is one (RFC 9112 §3.2). */
  readonly target: string;
  readonly status: string;
  /** The requested host, as written, if the log has it: with its port, or in capitals. */
  readonly host?: string;
  /** The country that the host has found for the address (ISO 3166-1 alpha-2). */
  readonly country?: string;
}

/** Reads a line: the request, `"comment"` for a line that is of none, or undefined if it can't be read. */
export type ReadLine = (line: string) => LoggedRequest | "comment" | undefined;
