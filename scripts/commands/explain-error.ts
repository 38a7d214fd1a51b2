import { explainMachine } from "../diagnostics/machine-error.ts";
import type { Message } from "../diagnostics/message.ts";
import { NotBuiltError } from "../pipeline/not-built-error.ts";
import { message } from "./message.ts";

/**
 * What to say of an error that is not a bug in Dateline: one of the machine, of the project's templates or config, or of somebody who
 * edits the content during the build. Undefined for a bug.
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
  return explainError(cause) ?? explainError(originalError);
}

function fieldsOf(error: object): Readonly<Record<string, unknown>> {
  const names = ["name", "cause", "originalError", "message"];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
}

function notBuilt(why: Message): readonly Message[] {
  return [message("site-not-built"), why];
}
