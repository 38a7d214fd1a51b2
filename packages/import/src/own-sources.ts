import { defined } from "../../../scripts/defined.ts";
import { refuseNames } from "../../../scripts/extensions/check-config.ts";
import type * as face from "../../../scripts/extensions/extension.ts";
import { awaitPart, wrongResult } from "../../../scripts/extensions/extension-error.ts";
import type { LoadedExtensions } from "../../../scripts/extensions/loaded-extensions.ts";
import { partsOf } from "../../../scripts/extensions/loaded-extensions.ts";
import type { Shape } from "../../../scripts/extensions/shape.ts";
import { listOf, objectOf, oneOf, text } from "../../../scripts/extensions/shape.ts";
import { parseDate } from "../../../scripts/i18n/day.ts";
import type { Source, SourceItem } from "./source.ts";
import { SOURCES } from "./sources.ts";

/** All sources: Dateline's own, and those of the project's extensions. */
export function sourcesWith(extensions: LoadedExtensions | undefined): readonly Source[] {
  if (extensions === undefined) return SOURCES;
  const own = partsOf(
    extensions,
    "importSources",
    ({ importSources }) => importSources,
    ({ name }) => name,
  );
  const names = SOURCES.map(({ name }) => name);
  refuseNames(
    extensions,
    own.map(({ path, part: { name } }) => ({ path, name })),
    names,
  );
  return [
    ...SOURCES,
    ...own.map(
      ({ path, part }): Source => ({
        name: part.name,
        expects: part.expects,
        async read(from, options) {
          const found: unknown = await awaitPart(extensions, path, () => part.read(from, options));
          if (!isItems(found)) throw wrongResult(extensions, path, { found, expected: "readonly ImportedItem[]" });
          return { items: found.map(toSourceItem), notes: [] };
        },
      }),
    ),
  ];
}

const anyText: Shape = (value, path) => (value === "" ? [] : text(value, path));

const ITEMS = listOf(
  objectOf(
    "ImportedItem",
    { id: text, title: anyText, text: anyText, format: oneOf("html", "markdown", "text") },
    {
      ...{ address: text, language: text, group: text, summary: anyText, date: text },
      ...{ authors: listOf(text, "string"), categories: listOf(text, "string") },
      picture: objectOf("picture", { url: text }, { alt: anyText, credit: anyText }),
    },
  ),
  "ImportedItem",
);

function isItems(found: unknown): found is readonly face.ImportedItem[] {
  return ITEMS(found, "").length === 0;
}

/** A date that is none is left out, as from every source: the import then says what it does without. */
function toSourceItem(item: face.ImportedItem): SourceItem {
  const { id, title, text: written, format, address, language, group, summary, authors, categories, picture } = item;
  const date = item.date === undefined ? undefined : parseDate(item.date);
  return {
    ...{ id, title, authors: authors ?? [], categories: categories ?? [], unfinished: [], notes: [] },
    ...defined({ address, language, group, summary, date, image: picture }),
    content: { kind: format, text: written, ...defined({ base: address }) },
  };
}
