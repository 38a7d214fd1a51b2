#!/usr/bin/env node
import { existsSync } from "node:fs";
import { LANGUAGE } from "../cli/command-language.ts";
import type { Command, Extra } from "../cli/extra.ts";
import type { LocalText } from "../cli/help-text.ts";
import { openShell } from "../cli/shell.ts";
import { defined } from "../defined.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { EXTRAS } from "../extras/index.ts";
import { isRepository, packageVersion } from "../pipeline/package-root.ts";
import { explainError } from "./explain-error.ts";
import { PROGRAM, SUMMARIES } from "./help/summaries.ts";
import { message } from "./message.ts";
import { COMMANDS_MESSAGES } from "./messages.ts";
import { formatPackageList, packageListFile } from "./package-list.ts";
import { shell } from "./shell.ts";

/** The commands of the program itself. Each is a module of its own, so that one loads only what it needs. */
const OWN: Readonly<Record<string, Command["load"]>> = {
  init: () => import("./init.ts"),
  start: () => import("./start.ts"),
  validate: () => import("./validate.ts"),
  build: () => import("./build.ts"),
  serve: () => import("./serve.ts"),
  new: () => import("./new.ts"),
  "add-picture": () => import("./add-picture.ts"),
  rename: () => import("./rename.ts"),
  translations: () => import("./translations.ts"),
  theme: () => import("./theme.ts"),
  migrate: () => import("./migrate.ts"),
  pdf: () => import("./pdf.ts"),
  builder: () => import("./builder.ts"),
  ...(isRepository() ? { manual: () => import("./manual.ts") } : {}),
};

/** A command, and the extra that it belongs to. */
interface KnownCommand extends Command {
  readonly extra?: Extra;
}

const COMMANDS: ReadonlyMap<string, KnownCommand> = new Map<string, KnownCommand>([
  ...Object.entries(OWN).map(([command, load]) => [command, { load, ...summaryOf(command) }] as const),
  ...EXTRAS.flatMap((extra) =>
    Object.entries(extra.commands).map(([command, own]) => [command, { ...own, extra }] as const),
  ),
]);

const [name, ...args] = process.argv.slice(2);
if (name === undefined || name === "--help" || name === "-h") process.stdout.write(help());
else if (name === "--version")
  process.stdout.write(`${packageVersion()}\n${args.includes("--packages") ? packages() : ""}`);
else await runCommand(name);

async function runCommand(command: string): Promise<void> {
  const found = COMMANDS.get(command);
  if (found === undefined) return refuse(command);
  process.argv = [process.execPath, command, ...args];
  process.once("unhandledRejection", failOnRejection);
  try {
    await found.load(EXTRAS);
  } catch (error) {
    const sentences = explainError(error);
    if (sentences === undefined) throw error;
    openShell(COMMANDS_MESSAGES, ...((await found.extra?.messages()) ?? [])).fail(1, ...sentences);
  } finally {
    // Node tells of such promises when nothing else is left to do in this turn.
    setImmediate(() => process.off("unhandledRejection", failOnRejection));
  }
}

/**
 * A promise of the project's code that is rejected while nothing waits for it would end the process with a stack trace: here it ends with
 * the file and the line. One of anything else is a bug, and stays one: what is thrown here has no handler any more.
 */
async function failOnRejection(error: unknown): Promise<void> {
  const { projectExtensions } = await import("../cli/project.ts");
  const place = (await projectExtensions("content"))?.placeOfError(error);
  if (place === undefined) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  openShell(COMMANDS_MESSAGES).fail(1, message("promise-rejected", { place, reason }));
}

function packages(): string {
  return existsSync(packageListFile()) ? formatPackageList() : shell.fail(1, message("packages-unlisted"));
}

function summaryOf(command: string): Pick<Command, "summary"> {
  const summary = SUMMARIES[command];
  return defined({ summary });
}

function refuse(command: string): void {
  const nearest = findNearest(command, [...COMMANDS.keys()]);
  const sentences = [
    message("command-unknown", { command }),
    ...(nearest === undefined ? [] : [message("did-you-mean", { suggestion: nearest })]),
  ];
  process.stderr.write(`${shell.textOf(...sentences)}\n\n${help()}`);
  process.exitCode = 2;
}

function help(): string {
  const textOf = (text: LocalText) => typeset(text[LANGUAGE], LANGUAGE);
  const commands = [...COMMANDS].map(([command, { summary }]) =>
    summary === undefined ? "" : `  ${command.padEnd(13)} ${textOf(summary)}\n`,
  );
  const usage = isRepository() ? "npm run COMMAND -- [OPTIONS]" : "dateline COMMAND [OPTIONS]";
  return `${textOf(PROGRAM.usage)} ${usage}

${textOf(PROGRAM.about)}

${commands.join("")}
  --help         ${textOf(PROGRAM.help)}
  --version      ${textOf(PROGRAM.version)}
  --packages     ${textOf(PROGRAM.packages)}
`;
}
