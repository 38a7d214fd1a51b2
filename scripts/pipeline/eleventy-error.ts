import { ProjectError } from "../templates/project-error.ts";

/** The names of the errors that Eleventy throws itself. It wraps errors of templates, filters and configs in them. */
const ELEVENTY_ERROR = /^(?:Eleventy|Template|Duplicate|Pagination|UserConfig|UsingCircular)\w*Error$/;

/**
 * Finds the error in a template or in the project's Eleventy config behind an error that Eleventy throws. Returns other errors, such
 * as a full disk or a bug in Dateline, without a wrapper.
 * @param pagesTemplate the name of Dateline's virtual template
 */
export function toProjectError(error: unknown, pagesTemplate: string, configFile = "the Eleventy config"): unknown {
  if (!(error instanceof Error) || !ELEVENTY_ERROR.test(error.name)) return error;
  const cause = "originalError" in error ? error.originalError : undefined;
  if (cause === undefined) return new ProjectError(messageOf(error), { cause: error });
  if (isSystemError(cause)) return cause;
  const isConfig = error.name === "EleventyConfigError";
  if (isConfig && cause instanceof Error && cause.name === "EleventyImportError" && "originalError" in cause)
    return new ProjectError(`${configFile} can't be loaded: ${messageOf(cause.originalError)}`, { cause: error });
  const inner = toProjectError(cause, pagesTemplate, configFile);
  if (inner instanceof ProjectError) return inner;
  if (error.name === "TemplateContentRenderError" && error.message.endsWith(`/${pagesTemplate}`)) return cause; // A bug: no view could be computed.
  const where = isConfig ? `Error in ${configFile}` : messageOf(error).replace(/\.$/, "");
  return new ProjectError(`${where}: ${messageOf(cause)}`, { cause: error });
}

/** The message of an error on one line. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
