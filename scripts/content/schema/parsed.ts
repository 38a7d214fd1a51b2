import * as z from "zod";

/** What a check adds to its diagnostic. */
export interface Hints {
  readonly rule?: string;
  readonly actual?: string;
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
