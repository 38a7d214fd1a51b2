import type { Message } from "./message.ts";
import { MessageError } from "./message-error.ts";
import { message } from "./report-message.ts";

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
 * What to say of an error of the machine, such as a full disk, or of one that says it itself. Undefined for others. An error from another
 * thread has only its message, which begins with the code.
 */
export function explainMachine(error: unknown): readonly Message[] | undefined {
  if (error instanceof MessageError) return [error.words];
  if (typeof error !== "object" || error === null) return undefined;
  const [code, syscall, path] = ["code", "syscall", "path"].map((name): unknown => Reflect.get(error, name));
  const systemCode =
    typeof code === "string" ? code : (/^(E[A-Z]+):/.exec(String(Reflect.get(error, "message")))?.[1] ?? "");
  return isSystemError(systemCode) ? explainSystemError(systemCode, syscall, path) : undefined;
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
