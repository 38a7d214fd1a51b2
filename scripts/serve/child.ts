import type { Report } from "../diagnostics/diagnostic.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { parseJson } from "../parse-json.ts";
import type { OnSources } from "../pipeline/eleventy/sources.ts";
import type { SiteOptions } from "../pipeline/options.ts";
import { ProjectError } from "../templates/project-error.ts";
import { type FileMessage, isFileMessage, type MakeFile } from "./make-file.ts";
import { message } from "./message.ts";
import type { BuildOutcome, SourcesMessage } from "./rebuild.ts";

/**
 * Checks and builds a site after a change of these files (absolute paths; none for the first build). The output is replaced only if
 * the report has no errors.
 */
export type BuildSite = (options: SiteOptions, changes: readonly string[]) => Promise<Omit<Report, "colour" | "words">>;

/**
 * Makes this process a build process of the server: it takes options from its command line, builds whenever the server sends changes, sends
 * back the outcome, and ends with the server. It makes the file at an address that the server requests.
 */
export function answerBuildRequests(buildSite: BuildSite, makeFile: MakeFile): void {
  const options = parseOptions(process.argv[2]);
  process.on("SIGINT", () => {}); // Ctrl-C reaches every process of a terminal; the server ends this one.
  process.on("disconnect", () => process.exit());
  process.on("message", async (message) => {
    if (isFileMessage(message)) {
      const bytes = await makeFile(message.file);
      process.send?.({ file: message.file, ...(bytes && { bytes }) } satisfies FileMessage);
    } else process.send?.(await outcomeOf(buildSite(options, readPaths(message))));
  });
}

/** Sends the server the files and folders that it is to watch, too. */
export const sendSources: OnSources = (sources) => {
  process.send?.({ sources } satisfies SourcesMessage);
};

/**
 * The options that another process of this program has passed on to this one, in JSON. Throws a {@link MessageError} if there are none:
 * then somebody has called an internal command.
 */
export function parseOptions(json = ""): SiteOptions {
  const options = parseJson(json);
  if (!isPassedOn(options)) throw new MessageError(message("called-by-program"));
  return options;
}

/** Whether a value is options of this program, of which it passes on these and perhaps others. */
function isPassedOn(value: unknown): value is SiteOptions {
  if (typeof value !== "object" || value === null) return false;
  const texts = ["contentDir", "outputDir", "cacheDir", "purpose", "asOf"];
  return texts.every((name) => typeof Reflect.get(value, name) === "string") && "themeDirs" in value;
}

function readPaths(message: unknown): readonly string[] {
  return Array.isArray(message) ? message.map(String) : [];
}

async function outcomeOf(build: ReturnType<BuildSite>): Promise<BuildOutcome> {
  try {
    const report = await build;
    const hasErrors = report.diagnostics.some(({ severity }) => severity === "error");
    return { result: hasErrors ? "refused" : "built", report };
  } catch (error) {
    return {
      result: "failed",
      message: explain(error),
      ...(error instanceof MessageError ? { words: error.words } : {}),
    };
  }
}

/**
 * The message of an error in a template or config. For any other error, also the messages of its causes, each with the nearest line
 * of Dateline's own code, for developers who are changing the program.
 */
function explain(error: unknown): string {
  if (error instanceof ProjectError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const cause = "originalError" in error ? error.originalError : error.cause;
  const line = error.stack?.split("\n").find((each) => /^\s+at .*[/\\]scripts[/\\]/.test(each));
  return [error.message, ...(cause === undefined ? [] : [explain(cause)]), ...(line === undefined ? [] : [line])].join(
    "\n",
  );
}
