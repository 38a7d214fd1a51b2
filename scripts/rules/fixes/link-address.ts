import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

/** What is written in a text, and what must stand before it; for a DOI, instead of its beginning. */
const MENDED: Readonly<Record<string, readonly [written: RegExp, now: string]>> = {
  "link-to-host": [/^(?!https?:)(?=[a-z0-9-]+\.)/i, "https://"],
  "address-of-mailbox": [/^(?=[^\s<>]+@[^\s<>]+$)/, "mailto:"],
  "address-without-scheme": [/^(?=\/\/)/, "https:"],
  "address-of-doi": [/^doi:\/*/i, "https://doi.org/"],
} satisfies Partial<Readonly<Record<MessageId, readonly [written: RegExp, now: string]>>>;

/** `[x](www.example.org)` → `[x](https://www.example.org)`; `[x](a@b.org)` → `[x](mailto:a@b.org)`. */
export const linkAddress: Fix = ({ message: { id }, ...mistake }) => {
  const [pattern, now = ""] = MENDED[id] ?? [];
  if (pattern === undefined || !pattern.test(mistake.written)) return undefined;
  const text = mistake.written.replace(pattern, now);
  if (mistake.field !== undefined) return { kind: "set", field: mistake.field, value: text };
  return { kind: "characters", line: mistake.line, column: mistake.column, length: mistake.written.length, text };
};
