import type { SiteOptions } from "../build/options.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { BuildOutcome } from "./rebuild.ts";

/** Checks and builds a site after a change of these files (absolute paths; none the first time); the output folder is new afterwards exactly when the report has no error. */
export type BuildSite = (options: SiteOptions, changes: readonly string[]) => Promise<Omit<Report, "colour">>;

/**
 * Makes this process the other end of a rebuilder: it builds the order of its command line each time that it is asked, and ends
 * with the server.
 */
export function answerRebuilds(buildSite: BuildSite): void {
  const options = parseOptions(process.argv[2]);
  process.on("SIGINT", () => {}); // Ctrl-C reaches every process of a terminal; the server decides when this one ends.
  process.on("disconnect", () => process.exit());
  process.on("message", async (changes) => {
    const outcome = await outcomeOf(buildSite(options, readPaths(changes)));
    process.send?.(outcome);
  });
}

/** The options that the server has passed on. */
function parseOptions(json = "{}"): SiteOptions {
  return JSON.parse(json);
}

function readPaths(message: unknown): readonly string[] {
  return Array.isArray(message) ? message.map(String) : [];
}

async function outcomeOf(build: ReturnType<BuildSite>): Promise<BuildOutcome> {
  try {
    const report = await build;
    const refused = report.diagnostics.some(({ severity }) => severity === "error");
    return { result: refused ? "refused" : "built", report };
  } catch (error) {
    return { result: "failed", message: explain(error) };
  }
}

/**
 * The error's message with those of the errors behind it and, for whoever is changing the program, the nearest place of it in our
 * own code.
 */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const behind = "originalError" in error ? error.originalError : error.cause;
  const place = error.stack?.split("\n").find((line) => /^\s+at .*[/\\]scripts[/\\]/.test(line));
  return [
    error.message,
    ...(behind === undefined ? [] : [explain(behind)]),
    ...(place === undefined ? [] : [place]),
  ].join("\n");
}
