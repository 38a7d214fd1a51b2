import { existsSync, statSync } from "node:fs";
import { countBySeverity, type Report } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { formatReport, REPORT_FORMATS, type ReportFormat } from "../diagnostics/report.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { isRepository, packageName } from "../pipeline/package-root.ts";
import { ownerOf, repairOutput } from "../release/output-dir.ts";
import { LANGUAGE } from "./command-language.ts";
import { type CommandHelp, formatHelp } from "./help-text.ts";
import { message } from "./message.ts";
import { failWithText, shell } from "./shell.ts";

/* Shared by all commands: options, reports and exit codes. Exit code 0 is success, 1 errors in content or output, 2 wrong usage. */

/** The options that every command has. `language.ts` reads `lang`. */
export const SHARED_OPTIONS = { help: { type: "boolean" }, lang: { type: "string" } } as const;

/** This process, as the owner of staging folders and temporary files. */
export const OWNER = ownerOf(process);

/** Reads arguments with `read` (a call of `parseArgs`). Ends the process with 2 for an unknown option, with 0 for `--help`. */
export function readArguments<Arguments extends { readonly values: { readonly help?: boolean | undefined } }>(
  help: CommandHelp | string,
  read: () => Arguments,
): Arguments {
  const text = helpText(help);
  const given = parseOrExplain(read, optionsOf(help));
  if ("refused" in given) return failWithText(2, `${shell.textOf(...given.refused)}\n\n${text.trimEnd()}`);
  if (given.values.help !== true) return given;
  process.stdout.write(text);
  return process.exit(0);
}

/** The path of a folder, without a slash at its end. A site that a killed build has moved aside is put back first. Ends the process with 2 if the folder does not exist. */
export function checkFolder(dir: string): string {
  repairOutput(dir);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) shell.fail(2, message("folder-missing", { folder: dir }));
  return dir.replace(/(?<=.)\/+$/, "");
}

/** The report format with a name. Ends the process with 2 if there is none. */
export function readFormat(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === name);
  return format ?? shell.fail(2, message("format-unknown", { format: name, formats: REPORT_FORMATS }));
}

/** Whether standard output is a terminal that shows colours, unless NO_COLOR is set. */
export function colourOfOutput(): Report["colour"] {
  return process.stdout.isTTY && process.stdout.hasColors() ? "colour" : "plain";
}

/** Writes a report to standard output, and sets the exit code to 1 if it has errors. */
export function writeReport(report: Omit<Report, "colour" | "words">, format: ReportFormat): void {
  process.stdout.write(formatReport(format, { ...report, colour: colourOfOutput(), words: shell.words }));
  if (countBySeverity(report.diagnostics).error > 0) process.exitCode = 1;
}

/** The help of a command, in the language of messages; programs for developers have it in English only. */
export function helpText(help: CommandHelp | string): string {
  return asCalled(typeof help === "string" ? help : formatHelp(help, LANGUAGE));
}

/** A help text with commands as users call them: with `npm run`, except `init`, which creates the project with these scripts. */
function asCalled(help: string): string {
  return isRepository() ? help : help.replaceAll("npm run init -- ", `npx ${packageName()} init `);
}

function parseOrExplain<Arguments>(
  read: () => Arguments,
  options: readonly string[],
): Arguments | { readonly refused: readonly Message[] } {
  try {
    return read();
  } catch (error) {
    const refused = explainArgumentError(error, options);
    if (refused === undefined) throw error;
    return { refused };
  }
}

/** The options of a command, as written. */
function optionsOf(help: CommandHelp | string): readonly string[] {
  const own = typeof help === "string" ? [] : Object.keys(help.options).map((option) => option.replace(/ .*/, ""));
  return [...own, "--lang", "--help"];
}

/**
 * The mistake in the arguments of a command, for an error of Node's `parseArgs`. Undefined for any other error.
 * @param options the options of the command, with their dashes
 */
function explainArgumentError(error: unknown, options: readonly string[]): readonly Message[] | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const [, written = ""] = /'([^' ]+)[^']*'/.exec(error.message) ?? [];
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const suggestion = findNearest(written, options);
      const more = suggestion === undefined ? [] : [message("did-you-mean", { suggestion })];
      return [message("option-unknown", { option: written }), ...more];
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return [
        /does not take an argument/.test(error.message)
          ? message("option-with-value", { option: written })
          : message("option-without-value", { option: longName(error.message) ?? written }),
      ];
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return [message("argument-extra", { argument: written })];
    default:
      return undefined;
  }
}

/** Both forms of an option with a short form: `-c, --content`. */
function longName(text: string): string | undefined {
  return /--[\w-]+/.exec(text)?.[0];
}
