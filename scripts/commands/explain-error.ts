import { explainMachine, explainPlace } from "../diagnostics/machine-error.ts";
import type { Message } from "../diagnostics/message.ts";
import { NotBuiltError } from "../pipeline/not-built-error.ts";
import { message } from "./message.ts";

/**
 * The messages of an error that is not a bug in Dateline: an error of the machine, of the project's templates or config, or because the
 * content is edited during the build. Undefined for a bug.
 */
export function explainError(error: unknown): readonly Message[] | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (error instanceof NotBuiltError) return notBuilt(error.words);
  const ofMachine = explainMachine(error);
  if (ofMachine !== undefined) return ofMachine;
  const { name, cause, originalError, message: text } = fieldsOf(error);
  if (String(text).includes("too many open files")) return [message("machine-open-files")];
  const changed = /^(.*) has changed during the build$/.exec(String(text))?.[1];
  if (changed !== undefined) return [message("build-file-changed", { file: changed })];
  const damaged = /^(.*) could not be encoded: export it again$/.exec(String(text))?.[1];
  if (damaged !== undefined) return explainError(cause) ?? notBuilt(message("build-image", { file: damaged }));
  if (name === "EsbuildMissing") return notBuilt(message("esbuild-missing", { command: "npm install esbuild" }));
  if (name === "ProjectError") return notBuilt(message("build-project", { reason: String(text) }));
  const inBundle = mistakeInBundle(error);
  if (inBundle !== undefined) return notBuilt(message("build-project", { reason: inBundle }));
  return explainError(cause) ?? explainError(originalError) ?? explainPlace(error);
}

/** The first mistake in the project's scripts with its place, if esbuild reports one. */
function mistakeInBundle(error: object): string | undefined {
  const { errors } = fieldsOf(error);
  const [first]: readonly unknown[] = Array.isArray(errors) ? errors : [];
  if (typeof first !== "object" || first === null) return undefined;
  const { location, text } = fieldsOf(first);
  if (typeof location !== "object" || location === null || typeof text !== "string") return undefined;
  const { file, line } = fieldsOf(location);
  return `${file}:${line}: ${text}`;
}

function fieldsOf(error: object): Readonly<Record<string, unknown>> {
  const names = ["name", "cause", "originalError", "message", "errors", "location", "text", "file", "line"];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
}

function notBuilt(why: Message): readonly Message[] {
  return [message("site-not-built"), why];
}
