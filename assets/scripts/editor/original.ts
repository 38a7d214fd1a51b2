import type { Change, ChangePart } from "../../../scripts/content/translations/diff.ts";
import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { labelOf } from "../../../scripts/extras/editor/field-names.ts";
import { formKindOf } from "../../../scripts/extras/editor/form/file-form.ts";
import { ownNameOf } from "../../../scripts/i18n/language-names.ts";
import { directionOf, htmlLang } from "../../../scripts/i18n/language-tag.ts";
import type { ShowOriginal } from "./preview.ts";

/** Asks for the changes of an original since a translation was made of it; undefined where nothing is known. */
export type FindChanges = (file: string) => Promise<readonly Change[] | undefined>;

/** Shows the original beside a translation, and what has changed in it since, word by word. */
export function originalViewer({ messages, fields }: EditorSettings, findChanges: FindChanges): ShowOriginal {
  const changesOf = new Map<string, Promise<readonly Change[] | undefined>>();
  return ({ original: place }, { file, revision, preview: { original } }) => {
    place.hidden = original === undefined;
    const state = JSON.stringify([file, revision, original?.revision]);
    if (original === undefined || place.dataset["state"] === state) return;
    place.dataset["state"] = state;
    const { ownerDocument } = place;
    const create = (name: string, text = "") => Object.assign(ownerDocument.createElement(name), { textContent: text });
    const name = ownNameOf(original.language) ?? original.language;
    const note = create("p", messages[revision === original.revision ? "isCurrent" : "isStale"]);
    const kind = formKindOf(file) ?? "";
    const labelOfPart = (part: string) => labelOf({ fields }, kind, part.match(/[a-zA-Z]+/g) ?? []);
    const texts = original.texts.flatMap(({ name: part, text }) => [
      create("dt", labelOfPart(part)),
      create("dd", text),
    ]);
    const list = create("dl");
    list.lang = htmlLang(original.language);
    list.dir = directionOf(original.language);
    list.append(...texts);
    place.replaceChildren(create("h2", `${messages["original"] ?? ""} (${name})`), note, list);
    if (revision === original.revision) return;
    const known = changesOf.get(state) ?? findChanges(file);
    changesOf.set(state, known);
    void known.then((changes) => {
      if (changes === undefined || place.dataset["state"] !== state) return;
      note.after(...changes.map(paragraphOf));
    });

    function paragraphOf({ name: part, parts }: Change): HTMLElement {
      const paragraph = create("p", `${labelOfPart(part)}: `);
      paragraph.append(...parts.map(elementOf));
      return paragraph;
    }

    function elementOf({ kind, text }: ChangePart): Node | string {
      if (kind === "same") return text;
      return create(kind === "removed" ? "del" : "ins", text);
    }
  };
}
