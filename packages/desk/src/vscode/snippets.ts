import type { DeclaredFields } from "../../../../scripts/model/index.ts";
import type { Choice, Choices } from "../choices.ts";
import { wordsOf } from "../field-names.ts";
import type { SchemaContext } from "./json-schema.ts";

/** A snippet of Visual Studio Code: the typed prefix, and the text that replaces it. */
interface Snippet {
  readonly scope: "markdown";
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Snippets for the front matter of Markdown files, which no language server completes: an item, and every topic, country and event by
 * its name in the language of the editor.
 */
export function buildSnippets(
  { texts, choices }: SchemaContext,
  declared: DeclaredFields | undefined,
): Readonly<Record<string, Snippet>> {
  const labelOf = (field: string) => wordsOf(texts, ["item", field]).label;
  return {
    item: { ...wholeItem(choices, declared), description: texts.kinds["item"] ?? "item" },
    ...names("topic", labelOf("topics"), choices.topics, (key) => `topic: ${key}`),
    ...names("country", labelOf("countries"), choices.places, (code) => code),
    ...names("event", labelOf("events"), choices.events, (key) => `event: ${key}`),
  };
}

function wholeItem({ topics, terms }: Choices, declared: DeclaredFields = {}): Omit<Snippet, "description"> {
  const keys = topics.map(({ value }) => value).join(",");
  const topic = keys === "" ? [] : [`topic: \${3|${keys}|}`];
  const required = Object.entries(declared).filter(([, field]) => field.required === true);
  const own = required.map(([name, { type, values }], index) => {
    const known = type.kind === "terms" ? (terms.get(type.vocabulary) ?? []).map(({ value }) => value) : undefined;
    const stop = stopAt(index + 5, known ?? Object.keys(values ?? {}));
    return `${name}: ${type.kind === "terms" && type.isList ? `[${stop}]` : stop}`;
  });
  const body = ["---", 'title: "$1"', 'summary: "$2"', ...topic, "countries: [$4]", ...own, "---", "", "$0"];
  return { scope: "markdown", prefix: ["item"], body };
}

/** A place to type, or to choose. */
function stopAt(index: number, keys: readonly string[]): string {
  return keys.length === 0 ? `$${index}` : `\${${index}|${keys.join(",")}|}`;
}

function names(
  kind: string,
  label: string,
  choices: readonly Choice[],
  write: (value: string) => string,
): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    choices.map(({ value, label: name }) => [
      `${kind} ${value}`,
      {
        scope: "markdown",
        prefix: [`${kind} ${value}`, `${label} ${name}`],
        body: [write(value)],
        description: name,
      },
    ]),
  );
}
