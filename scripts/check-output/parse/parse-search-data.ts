import { uniqueReferences } from "./parse-references.ts";
import type { Reference } from "./parsed-file.ts";

/** Whether a file is data that the script of the search page loads. */
export function isSearchData(file: string): boolean {
  return /(?:^|\/)search\/\d{4}(?:-texts)?\.json$/.test(file);
}

/** The URLs that the script shows: links to items, and pictures, which the browser then loads. */
export function searchReferences(data: unknown): readonly Reference[] {
  const items = membersOf(data)["items"];
  if (!Array.isArray(items)) return [];
  return uniqueReferences(
    items.map(membersOf).flatMap(({ href, picture }) => {
      const { src, modern } = membersOf(picture);
      const { srcset } = membersOf(modern);
      return [...reference(href, "link"), ...reference(src, "load"), ...reference(srcset, "load")];
    }),
  );
}

function reference(url: unknown, role: Reference["role"]): readonly Reference[] {
  return typeof url === "string" ? [{ url, role, at: 0 }] : [];
}

/** The members of a JSON object; none for any other value. */
function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
