import type { OwnFilters } from "../templates/filters.ts";
import { callPart } from "./extension-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";

/** The filters of all extensions, by name. What one throws is an error with its place. */
export function filtersOf(extensions: LoadedExtensions | undefined): OwnFilters {
  if (extensions === undefined) return new Map();
  return new Map(
    extensions.list.flatMap(({ name, filters = {} }) =>
      Object.entries(filters).map(([filter, apply]) => [
        filter,
        (value: unknown, ...others: readonly unknown[]) =>
          callPart(extensions, `${name}.filters.${filter}`, () => apply(value, ...others)),
      ]),
    ),
  );
}
