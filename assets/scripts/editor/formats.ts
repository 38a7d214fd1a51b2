import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { openEnvelope, sealEnvelope } from "../../../scripts/extras/editor/form/envelope.ts";
import { closeFile, openFile } from "../../../scripts/extras/editor/form/file-form.ts";
import type { Forms } from "../../../scripts/extras/editor/form/form.ts";
import type { Decap } from "./decap.ts";

/** The endings of files by the kind of their form. */
const EXTENSIONS: Readonly<Record<keyof Forms, string>> = {
  ...{ item: "md", bulletin: "md", page: "md" },
  ...{ event: "yaml", publication: "yaml", topic: "yaml", place: "yaml", term: "yaml" },
};

/** Registers a format for each kind of file, so that Decap neither reads nor writes YAML itself. */
export function registerFormats(
  decap: Decap,
  { forms, messages, words }: Pick<EditorSettings, "forms" | "messages" | "words">,
): void {
  for (const kind of kindsOf(forms)) {
    decap.registerCustomFormat(`dateline-${kind}`, EXTENSIONS[kind], {
      fromFile: (text) => explain(openFile(kind, forms[kind], openEnvelope(text), words), messages),
      toFile: (values) => sealEnvelope(closeFile(kind, forms[kind], values)),
    });
  }
}

/** The kinds of forms. */
function kindsOf(forms: Forms): readonly (keyof Forms)[] {
  return Object.keys(EXTENSIONS).filter((kind): kind is keyof Forms => Object.hasOwn(forms, kind));
}

/** Says why a file can't be opened, in the editor's words. */
function explain(values: Readonly<Record<string, unknown>>, messages: EditorSettings["messages"]): object {
  const { _unreadable: error } = values;
  if (error === undefined) return values;
  return { ...values, _unreadable: (messages["unreadable"] ?? "").replace("{error}", String(error)) };
}
