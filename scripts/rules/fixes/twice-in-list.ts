import type { Fix } from "./fix.ts";

/** The second of two equal members of a list is removed. */
export const twiceInList: Fix = ({ message: { id }, ...mistake }) =>
  id === "member-twice" && mistake.field !== undefined ? { kind: "remove", field: mistake.field } : undefined;
