import type { Message } from "../diagnostics/message.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";
import { message } from "./message.ts";

/** A fault in the code of a project: its message contains the place and the fault. */
export class ExtensionError extends MessageError {
  override readonly name = "ExtensionError";
}

/** Calls the code of a project. Throws an {@link ExtensionError} for any error in it. `path` is the path to the part of an extension. */
export function callPart<Result>(extensions: LoadedExtensions, path: string, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw failure(extensions, path, error);
  }
}

/** Errors of Dateline's own functions, which that code may call, already contain the explanation. */
function failure(extensions: LoadedExtensions, path: string, error: unknown): Error {
  if (error instanceof MessageError) return error;
  const place = extensions.placeOfError(error) ?? extensions.placeOfText(nameIn(path));
  return new ExtensionError(message("extension-failed", { place, part: path, reason: reasonOf(error) }), {
    cause: error,
  });
}

/** The fault of a part that gives something else than it should. `expected` is a type in the notation of TypeScript. */
export function wrongResult(
  extensions: LoadedExtensions,
  path: string,
  { found, expected }: { readonly found: unknown; readonly expected: string },
): ExtensionError {
  const place = extensions.placeOfText(nameIn(path));
  return new ExtensionError(message("extension-result", { place, part: path, found: describe(found), expected }));
}

/** A fault with a message. */
export function faultOf(words: Message): ExtensionError {
  return new ExtensionError(words);
}

/** The thrown error, on one line. JavaScript can throw anything, including values that can't be converted to text. */
export function reasonOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error)
      .replace(/\s+/g, " ")
      .trim();
  } catch {
    return typeof error;
  }
}

/** A value as a message shows it: short, and on one line. */
function describe(value: unknown): string {
  const text = typeof value === "object" && value !== null ? json(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 80;

function json(value: object): string {
  try {
    return JSON.stringify(value).replaceAll("`", "'");
  } catch {
    return "object";
  }
}

/** The last step of a path: the part's name in the project's files. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
