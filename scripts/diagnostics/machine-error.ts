import type { Message } from "./message.ts";
import { MessageError } from "./message-error.ts";
import { message } from "./report-message.ts";

/** Errors that the machine causes, and not the program: an error code of the system, and its message. */
const SYSTEM_ERRORS = {
  ENOSPC: "machine-disk-full",
  EDQUOT: "machine-quota",
  EROFS: "machine-read-only",
  EACCES: "machine-denied",
  EPERM: "machine-denied",
  EMFILE: "machine-open-files",
  ENFILE: "machine-open-files-in-all",
} as const;

/** Errors because of another kind of file at a path: an error code of the system, and its message. */
const PLACE_ERRORS = {
  ENOENT: "place-gone",
  ENOTDIR: "place-below-file",
  EISDIR: "place-is-folder",
  ELOOP: "place-in-circles",
  ENAMETOOLONG: "place-long-name",
} as const;

/** System calls that only write. `open` may also read; on a disk that is read-only it fails only for writing. */
const WRITING_CALLS: ReadonlySet<unknown> = new Set([
  "chmod",
  "copyfile",
  "ftruncate",
  "link",
  "mkdir",
  "mkdtemp",
  "rename",
  "rm",
  "rmdir",
  "symlink",
  "unlink",
  "utime",
  "write",
]);

/**
 * The messages of a machine error, such as a full disk, or of an error with its own message. Undefined for other errors. An error from
 * another thread has only its message, which begins with the code.
 */
export function explainMachine(error: unknown): readonly Message[] | undefined {
  if (error instanceof MessageError) return [error.words];
  const { code, syscall, path } = systemErrorOf(error);
  if (!isOneOf(SYSTEM_ERRORS, code)) return undefined;
  const why = message(SYSTEM_ERRORS[code]);
  return typeof path === "string" ? [notDone(path, code === "EROFS" ? "write" : syscall), why] : [why];
}

/**
 * The messages of a system error whose cause is at a path, such as a file in place of a folder. Undefined for other errors, and for an
 * error without the path.
 */
export function explainPlace(error: unknown): readonly Message[] | undefined {
  const { code, syscall, path } = systemErrorOf(error);
  if (!isOneOf(PLACE_ERRORS, code) || typeof path !== "string") return undefined;
  return [notDone(path, syscall), message(PLACE_ERRORS[code])];
}

function systemErrorOf(error: unknown): {
  readonly code: string;
  readonly syscall?: unknown;
  readonly path?: unknown;
} {
  if (typeof error !== "object" || error === null) return { code: "" };
  const [code, syscall, path] = ["code", "syscall", "path"].map((name): unknown => Reflect.get(error, name));
  const told = /^(E[A-Z]+):/.exec(String(Reflect.get(error, "message")))?.[1] ?? "";
  return { code: typeof code === "string" ? code : told, syscall, path };
}

function isOneOf<Code extends string>(codes: Readonly<Record<Code, unknown>>, code: string): code is Code {
  return Object.hasOwn(codes, code);
}

function notDone(file: string, syscall: unknown): Message {
  return message(WRITING_CALLS.has(syscall) ? "file-not-written" : "file-not-read", { file });
}
