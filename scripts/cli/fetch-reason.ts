/** Why a request failed: the message of the cause, since that of `fetch` itself only says that it failed. */
export function fetchReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}
