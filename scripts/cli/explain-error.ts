import { type Message, message } from "../diagnostics/message.ts";
import { MessageError } from "../diagnostics/message-error.ts";

/** What the machine causes, and not the program: an error code of the system, and what it means. */
const SYSTEM_ERRORS = {
  ENOSPC: "machine-disk-full",
  EDQUOT: "machine-quota",
  EROFS: "machine-read-only",
  EACCES: "machine-denied",
  EPERM: "machine-denied",
  EMFILE: "machine-open-files",
  ENFILE: "machine-open-files-in-all",
} as const;

/** System calls that only write. `open` may also read; on a disk that is read-only it fails only for writing. */
const WRITING_CALLS: ReadonlySet<unknown> = new Set([
  ...["chmod", "copyfile", "ftruncate", "link", "mkdir", "mkdtemp", "rename"],
  ...["rm", "rmdir", "symlink", "unlink", "utime", "write"],
]);

/**
 * What to say of an error that is not a bug in Dateline: one of the machine, of the project's templates or config, or of somebody who
 * edits the content during the build. Undefined for a bug.
 */
export function explainError(error: unknown): readonly Message[] | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (error instanceof MessageError) return [error.words];
  const { code, name, path, syscall, cause, originalError, message: text } = fieldsOf(error);
  // An error from another thread has only its message, which begins with the code.
  const systemCode = typeof code === "string" ? code : (/^(E[A-Z]+):/.exec(String(text))?.[1] ?? "");
  if (isSystemError(systemCode)) return explainSystemError(systemCode, syscall, path);
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
  const names = ["code", "name", "path", "syscall", "cause", "originalError", "message"];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
}

function isSystemError(code: string): code is keyof typeof SYSTEM_ERRORS {
  return Object.hasOwn(SYSTEM_ERRORS, code);
}

function explainSystemError(code: keyof typeof SYSTEM_ERRORS, syscall: unknown, path: unknown): readonly Message[] {
  const why = message(SYSTEM_ERRORS[code]);
  if (typeof path !== "string") return [why];
  const isWriting = code === "EROFS" || WRITING_CALLS.has(syscall);
  return [message(isWriting ? "file-not-written" : "file-not-read", { file: path }), why];
}

function notBuilt(why: Message): readonly Message[] {
  return [message("site-not-built"), why];
}
