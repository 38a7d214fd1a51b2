import { statSync } from "node:fs";
import type { Report } from "../diagnostics/diagnostic.ts";
import { countBySeverity } from "../diagnostics/diagnostic.ts";
import type { ReportFormat } from "../diagnostics/report.ts";
import { formatReport, REPORT_FORMATS } from "../diagnostics/report.ts";
import { ownerOf } from "../publish/release/output-dir.ts";

/*
 * What the commands have in common: how they end, and how they report. 0 is well, 1 is errors in what was given, 2 is a
 * command that was not understood.
 */

/** The options that every command understands. */
export const HELP_OPTION = { help: { type: "boolean" } } as const;

/** This process, as the owner of what it makes on disk. */
export const OWNER = ownerOf(process);

/**
 * Reads arguments with `read` (a call of `parseArgs`); an unknown option ends the process with 2, `--help` with 0.
 */
export function readArguments<Arguments extends { readonly values: { readonly help?: boolean | undefined } }>(
  help: string,
  read: () => Arguments,
): Arguments {
  const given = attempt(read);
  if (typeof given === "string") return fail(2, `${given}\n\n${help.trimEnd()}`);
  if (given.values.help !== true) return given;
  process.stdout.write(help);
  return process.exit(0);
}

/** Ends the process with one sentence about why. */
export function fail(code: 1 | 2, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

/** A folder that a command was given, without a slash at the end; ends the process with 2 when it is not there. */
export function checkFolder(dir: string): string {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true)
    fail(2, `Unexpected folder ${dir}, expected one that exists`);
  return dir.replace(/(?<=.)\/+$/, "");
}

/** The format that `--format` names; ends the process with 2 when there is none of that name. */
export function readFormat(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === name);
  return format ?? fail(2, `Unexpected format ${name}, expected one of ${REPORT_FORMATS.join(", ")}`);
}

/** Whether standard output is a terminal that shows colours, and nobody asked for none (NO_COLOR). */
export function colourOfOutput(): Report["colour"] {
  return process.stdout.isTTY && process.stdout.hasColors() ? "colour" : "plain";
}

/** Prints a report and sets the exit code: 1 if there are errors. */
export function printReport(report: Omit<Report, "colour">, format: ReportFormat): void {
  process.stdout.write(formatReport(format, { ...report, colour: colourOfOutput() }));
  if (countBySeverity(report.diagnostics).error > 0) process.exitCode = 1;
}

function attempt<Result>(read: () => Result): Result | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
