import * as z from "zod";
import type { Message } from "../../diagnostics/message.ts";

/** What a check adds to its diagnostic. */
export interface Hints {
  readonly rule?: string;
  /** Instead of what the issue says. */
  readonly message?: Message;
  readonly suggestion?: string | undefined;
}

/** The value of a text that has been parsed, or an issue where it could not be. */
export function parsed<Value>(
  input: string,
  value: Value | undefined,
  context: z.RefinementCtx<string>,
  message: string,
  params: Hints = {},
): Value {
  if (value !== undefined) return value;
  context.issues.push({ code: "custom", input, message, params: { ...params } });
  return z.NEVER;
}
