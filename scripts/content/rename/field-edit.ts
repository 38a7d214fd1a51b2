import type { FieldPath } from "../../diagnostics/diagnostic.ts";

/** A change of one field of a file. Names are keys of mappings; numbers count the members of a list from 0. */
export type FieldEdit =
  | { readonly kind: "value"; readonly field: FieldPath; readonly value: string }
  | { readonly kind: "key"; readonly field: FieldPath; readonly value: string }
  /** Removes a member of a list, or a field with all that is under it. */
  | { readonly kind: "remove"; readonly field: FieldPath }
  /** Adds a member to the end of a list; the list begins with it if it is not there. */
  | { readonly kind: "append"; readonly field: FieldPath; readonly value: string };
