import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { SiteOptions } from "../build/options.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { isInside } from "./inside.ts";

/** What became of one build. Whatever it is, the output folder holds the last site that was built whole. */
export type BuildOutcome =
  | {
      /** `built`: the output is new, the report has no error. `refused`: the content has errors, the output is as it was. */
      readonly result: "built" | "refused";
      readonly report: Omit<Report, "colour">;
    }
  | {
      /** The program itself broke, for instance on a mistake in a template or in scripts/. */
      readonly result: "failed";
      /** What the program said, for whoever is changing it. */
      readonly message: string;
    };

/** Builds one order again and again. Not to be asked while it is still building. */
export interface Rebuilder {
  /** Builds after a change of the named files (absolute paths; none the first time). Never rejects: see {@link BuildOutcome}. */
  rebuild(changes: readonly string[]): Promise<BuildOutcome>;
  close(): void;
}

/**
 * A rebuilder that works in a process of its own, so that no mistake in templates or scripts can take the server down. The
 * process stays, warm, as long as only content changes; any other change gets a new one, which reads all code anew.
 * `program` is what Node is given before the order: a file, and what stands around it.
 */
export function startRebuilder(options: SiteOptions, program: readonly string[]): Rebuilder {
  const content = path.resolve(options.contentDir);
  let child: ChildProcess | undefined;
  return {
    rebuild(changes) {
      if (!changes.every((file) => isInside(content, file)) || child?.connected === false) {
        child?.kill();
        child = undefined;
      }
      child ??= spawn(process.execPath, [...program, JSON.stringify(options)], {
        serialization: "advanced",
        stdio: ["ignore", "inherit", "pipe", "ipc"],
      });
      return askForBuild(child, changes);
    },
    close() {
      child?.kill();
    },
  };
}

function askForBuild(child: ChildProcess, changes: readonly string[]): Promise<BuildOutcome> {
  const said: Buffer[] = [];
  const listen = (chunk: Buffer) => said.push(chunk);
  child.stderr?.on("data", listen);
  return new Promise<BuildOutcome>((resolve) => {
    const settle = (outcome: BuildOutcome) => {
      child.stderr?.off("data", listen);
      child.removeAllListeners();
      resolve(outcome);
    };
    child.on("message", (message) => {
      if (!isOutcome(message)) return;
      process.stderr.write(Buffer.concat(said));
      settle(message);
    });
    child.on("error", (error) => settle({ result: "failed", message: error.message }));
    child.on("close", (code) => {
      const message =
        Buffer.concat(said).toString("utf8") || `The build process ended by itself, with exit code ${code}.`;
      settle({ result: "failed", message });
    });
    child.send([...changes], () => {}); // A process that can't take the message has ended or is about to: "close" tells.
  });
}

function isOutcome(message: unknown): message is BuildOutcome {
  return typeof message === "object" && message !== null && "result" in message;
}
