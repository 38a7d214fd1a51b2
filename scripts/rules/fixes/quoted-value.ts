import type { Fix } from "./fix.ts";

/** `title: 2021` → `title: "2021"`: a text that YAML takes for a number keeps the characters that were written. */
export const quotedValue: Fix = ({ remedy, ...mistake }) =>
  remedy?.id === "quote-value" && mistake.field !== undefined && mistake.part === "value"
    ? { kind: "set", field: mistake.field, value: mistake.written }
    : undefined;
