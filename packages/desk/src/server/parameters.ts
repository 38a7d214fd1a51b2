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

/** A list of a JSON object; empty if it has nothing of this name. Throws {@link Refused} for anything that is not a list. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = objectIn(value)[name];
  if (list === undefined) return [];
  if (Array.isArray(list)) return list;
  throw refusal("request", { detail: name });
}
