import type { Message } from "../diagnostics/message.ts";
import type { Table } from "../diagnostics/message-table.ts";
import type { Extension, MessageValues } from "./extension.ts";
import { faultOf, wrongResult } from "./extension-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";
import { message } from "./message.ts";

/** A message in the words of an extension. */
interface Said {
  readonly message: string;
  readonly values?: MessageValues | undefined;
}

/** The messages of all extensions: their ids begin with the name of the extension, so that they never equal an id of Dateline. */
export function tablesOf(extensions: LoadedExtensions | undefined): readonly Table[] {
  return (extensions?.list ?? []).flatMap(({ name, messages }) =>
    messages === undefined
      ? []
      : [Object.fromEntries(Object.entries(messages).map(([id, texts]) => [`${name}/${id}`, texts]))],
  );
}

/** A message of an extension. Throws an `ExtensionError` for a message that it does not have, and for invalid values. */
export function ownMessage(
  extensions: LoadedExtensions,
  { name, messages = {} }: Extension,
  path: string,
  { message: id, values = {} }: Said,
): Message {
  if (typeof id !== "string" || !Object.hasOwn(messages, id)) {
    const place = extensions.placeOfText(typeof id === "string" ? id : path.slice(path.lastIndexOf(".") + 1));
    const known = Object.keys(messages);
    throw faultOf(message("extension-message-unknown", { place, part: path, id: String(id), known }));
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(values);
  const wrong = entries.find(([, value]) => !isValue(value));
  if (wrong !== undefined) throw wrongResult(extensions, path, { found: { values }, expected: "MessageValues" });
  return { id: `${name}/${id}`, values };
}

function isValue(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value);
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
