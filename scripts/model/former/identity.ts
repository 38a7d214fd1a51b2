import type { Period } from "../../content/period.ts";
import type { Slug } from "../../content/slug.ts";
import { parseFormer } from "../../schema/former/former-names.ts";

/** The first name of a record: its permanent id in feeds, calendars and data, which no later name changes. */
export interface FirstName {
  readonly name: Slug;
  /** For an item, the bulletin that it was in. */
  readonly period?: Period;
}

/** The first former name, addresses left out; undefined if the name never changed. */
export function findFirstName(formerly: readonly string[] | undefined): FirstName | undefined {
  for (const text of formerly ?? []) {
    const former = parseFormer(text);
    if (former !== undefined && "name" in former) return former;
  }
  return undefined;
}
