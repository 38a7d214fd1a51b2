/** Sentences for system errors that the machine causes, not the program. */
const SYSTEM_ERRORS = new Map([
  ["ENOSPC", "The disk is full"],
  ["EDQUOT", "Your disk quota is used up"],
  ["EROFS", "The disk is read-only"],
  ["EACCES", "Permission denied"],
  ["EPERM", "Operation not permitted"],
  ["EMFILE", "Too many open files for this user (`ulimit -n` shows the limit)"],
  ["ENFILE", "Too many open files on this machine"],
]);

/** System calls that only write. `open` may also read; on a disk that is read-only it fails only for writing. */
const WRITING_CALLS = new Set([
  ...["chmod", "copyfile", "ftruncate", "link", "mkdir", "mkdtemp", "rename"],
  ...["rm", "rmdir", "symlink", "unlink", "utime", "write"],
]);

/**
 * The text for an error that is not a bug in Dateline: one of the machine, of the project's templates or config, or of somebody who
 * edits the content during the build. Undefined for a bug.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function explainError(error) {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, name, path, syscall, cause, originalError, message } = /** @type {Record<string, unknown>} */ (error);
  // An error from another thread has only its message, which begins with the code.
  const systemCode = typeof code === "string" ? code : /^(E[A-Z]+):/.exec(String(message))?.[1];
  const sentence = SYSTEM_ERRORS.get(systemCode ?? "");
  if (sentence !== undefined) return explainSystemError(sentence, systemCode === "EROFS" ? "write" : syscall, path);
  if (String(message).includes("too many open files")) return SYSTEM_ERRORS.get("EMFILE");
  if (/ has changed during the build$/.test(String(message))) return `${message}: start it again`;
  if (name === "EncodingError") return explainError(cause) ?? `The site was not built. ${message}`;
  if (name === "ProjectError") return `The site was not built. ${message}`;
  return explainError(cause) ?? explainError(originalError);
}

/**
 * @param {string} sentence
 * @param {unknown} syscall
 * @param {unknown} path
 * @returns {string}
 */
function explainSystemError(sentence, syscall, path) {
  if (typeof path !== "string") return sentence;
  if (!WRITING_CALLS.has(String(syscall))) return `${sentence}: ${path}`;
  return `Can't write ${path}: ${sentence[0]?.toLowerCase()}${sentence.slice(1)}`;
}
