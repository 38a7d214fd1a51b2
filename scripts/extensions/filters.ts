import type { OwnFilters } from "../templates/filters.ts";
import { callPart, wrongResult } from "./extension-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";

/** The filters of all extensions, by name. An error in a filter is reported with its place. */
export function filtersOf(extensions: LoadedExtensions | undefined): OwnFilters {
  if (extensions === undefined) return new Map();
  return new Map(
    extensions.list.flatMap(({ name, filters = {} }) =>
      Object.entries(filters).map(([filter, apply]) => [
        filter,
        (value: unknown, ...others: readonly unknown[]) => {
          const path = `${name}.filters.${filter}`;
          const found: unknown = callPart(extensions, path, () => apply(value, ...others));
          if (found === undefined) throw wrongResult(extensions, path, { found, expected: "string | number" });
          return found;
        },
      ]),
    ),
  );
}
