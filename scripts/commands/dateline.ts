#!/usr/bin/env node
import { existsSync } from "node:fs";
import { PACKAGES } from "../../packages/index.ts";
import { LANGUAGE } from "../cli/command-language.ts";
import type { LocalText } from "../cli/help-text.ts";
import { openShell } from "../cli/shell.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { isRepository, packageVersion } from "../pipeline/package-root.ts";
import { COMMANDS } from "./commands.ts";
import { explainError } from "./explain-error.ts";
import { message } from "./message.ts";
import { COMMANDS_MESSAGES } from "./messages.ts";
import { formatPackageList, packageListFile } from "./package-list.ts";
import { shell } from "./shell.ts";
import { PROGRAM } from "./summaries.ts";

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
    await found.load(PACKAGES);
  } catch (error) {
    const sentences = explainError(error);
    if (sentences === undefined) throw error;
    openShell(COMMANDS_MESSAGES, ...((await found.owner?.messages()) ?? [])).fail(1, ...sentences);
  } finally {
    // Node reports such promises when nothing else is left to do in this turn.
    setImmediate(() => process.off("unhandledRejection", failOnRejection));
  }
}

/**
 * A promise of the project's code that is rejected without a handler would end the process with a stack trace: here the process ends with
 * the file and the line. Any other such promise is a bug, and is thrown again without a handler.
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
