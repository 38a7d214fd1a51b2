import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Content } from "../../model/content.ts";
import type { Customized } from "../../schema/custom/custom-fields.ts";
import { placeholder } from "./scaffold.ts";

/**
 * The required declared fields of a new file of a kind: for a choice and for a vocabulary the first value, as for topics; else a
 * placeholder with the name of the field.
 */
export function requiredDeclared(
  { publication, vocabularies }: Pick<Content, "publication" | "vocabularies">,
  kind: Customized,
  language: LanguageTag | undefined,
): Readonly<Record<string, unknown>> {
  const declared = Object.entries(publication?.fields.fields?.[kind] ?? {});
  return Object.fromEntries(
    declared
      .filter(([, { required }]) => required === true)
      .map(([name, { type, label, values = {} }]) => {
        const empty = placeholder(nameOf(label, language) ?? name);
        if (type.kind === "one-of") return [name, Object.keys(values)[0] ?? empty];
        if (type.kind !== "terms") return [name, empty];
        const term = vocabularies.find(({ path }) => path.name === type.vocabulary)?.entries[0]?.key ?? empty;
        return [name, type.isList ? [term] : term];
      }),
  );
}

function nameOf(
  label: string | Readonly<Record<string, string>>,
  language: LanguageTag | undefined,
): string | undefined {
  return typeof label === "string" ? label : (label[language ?? ""] ?? Object.values(label)[0]);
}
