import { type ChildProcess, spawn } from "node:child_process";
import { constants, getPriority, setPriority } from "node:os";
import path from "node:path";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { OnSources } from "../pipeline/eleventy/sources.ts";
import type { SiteOptions } from "../pipeline/options.ts";
import { isInside } from "./answer.ts";
import { type MakeFile, requestFile } from "./make-file.ts";

/** The outcome of one build. In each case, the output folder has the last complete site. */
export type BuildOutcome =
  | {
      /** `built`: the output is new, the report has no errors. `refused`: the content has errors, the output has not changed. */
      readonly result: "built" | "refused";
      readonly report: Omit<Report, "colour" | "words">;
    }
  | {
      /** The program failed, for example because of a mistake in a template or in `scripts/`. */
      readonly result: "failed";
      /** The error, for developers who are changing the program. */
      readonly message: string;
      /** The message that replaces it, if it is an error of the project. */
      readonly words?: Message;
    };

/** A message of the build process: the files and folders of the project's own pages. */
export interface SourcesMessage {
  readonly sources: readonly string[];
}

/** Builds one site again and again. One build must have ended before the next one begins. */
export interface Rebuilder {
  /** Builds after a change of these files (absolute paths; none for the first build). Never rejects: see {@link BuildOutcome}. */
  rebuild(changes: readonly string[]): Promise<BuildOutcome>;
  readonly makeFile: MakeFile;
  close(): void;
}

/**
 * Starts a rebuilder that builds in a child process, so that mistakes in templates or scripts do not stop the server. The process
 * stays as long as only content changes. After any other change, a new process loads all code again.
 * @param program the arguments of Node that start the process, before the options of the site
 */
export function startRebuilder(
  options: SiteOptions,
  program: readonly string[],
  onSources: OnSources = () => {},
): Rebuilder {
  const content = path.resolve(options.contentDir);
  const start = () => {
    const started = spawn(process.execPath, [...program, JSON.stringify(options)], {
      serialization: "advanced",
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    giveWay(started);
    started.on("message", (message) => {
      if (isSources(message)) onSources(message.sources);
    });
    return started.setMaxListeners(0);
  };
  let child = start();
  return {
    rebuild(changes) {
      if (!changes.every((file) => isInside(content, file)) || !child.connected) {
        child.kill();
        child = start();
      }
      return requestBuild(child, changes);
    },
    makeFile: async (address) => (child.connected ? await requestFile(child, address) : undefined),
    close() {
      child.kill();
    },
  };
}

/** Lowers the priority of a process while others need the processor: somebody opens an item at the desk, or reads a page. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // A system that does not allow it, or a process that has ended already.
  }
}

/** Sends changes to the build process and waits for the outcome. Shows the standard error of the process. */
function requestBuild(child: ChildProcess, changes: readonly string[]): Promise<BuildOutcome> {
  const chunks: Buffer[] = [];
  const collect = (chunk: Buffer) => chunks.push(chunk);
  child.stderr?.on("data", collect);
  return new Promise<BuildOutcome>((resolve) => {
    const settle = (outcome: BuildOutcome) => {
      child.stderr?.off("data", collect);
      child.off("message", onMessage).off("error", onError).off("close", onClose);
      resolve(outcome);
    };
    const onMessage = (message: unknown) => {
      if (!isOutcome(message)) return;
      process.stderr.write(Buffer.concat(chunks));
      settle(message);
    };
    const onError = (error: Error) => settle({ result: "failed", message: error.message });
    const onClose = (code: number | null) => {
      const stderr = Buffer.concat(chunks).toString("utf8");
      settle({ result: "failed", message: stderr || `The build process ended unexpectedly, with exit code ${code}.` });
    };
    child.on("message", onMessage).on("error", onError).on("close", onClose);
    child.send([...changes], () => {}); // Fails only if the process has ended, which "close" reports.
  });
}

function isSources(message: unknown): message is SourcesMessage {
  return typeof message === "object" && message !== null && "sources" in message;
}

function isOutcome(message: unknown): message is BuildOutcome {
  return typeof message === "object" && message !== null && "result" in message;
}
