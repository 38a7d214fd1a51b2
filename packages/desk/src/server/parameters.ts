import { isMapping } from "../../../../scripts/content/index.ts";
import { refusal } from "./refused.ts";

/** A JSON object; throws {@link Refused} for anything else. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  if (isMapping(value)) return value;
  throw refusal("request", { detail: "object" });
}

/** A text of a JSON object; throws {@link Refused} if it has no text of this name. */
export function textIn(value: unknown, name: string): string {
  const text = objectIn(value)[name];
  if (typeof text === "string") return text;
  throw refusal("request", { detail: name });
}

/** A list of a JSON object; empty if it has no list of this name. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = objectIn(value)[name];
  return Array.isArray(list) ? list : [];
}
