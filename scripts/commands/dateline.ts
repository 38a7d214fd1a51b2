#!/usr/bin/env node
import type { LocalText } from "../cli/help-text.ts";
import { LANGUAGE } from "../cli/language.ts";
import { formatMessage, type Message } from "../diagnostics/message.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { isRepository, packageVersion } from "../pipeline/package-root.ts";
import { explainError } from "./explain-error.ts";
import { PROGRAM, SUMMARIES } from "./help/commands.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** The commands. Each is a module of its own, so that one loads only what it needs; it runs with the arguments of the process. */
const COMMANDS: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ["init", () => import("./init.ts")],
  ["start", () => import("./start.ts")],
  ["validate", () => import("./validate.ts")],
  ["build", () => import("./build.ts")],
  ["new", () => import("./new.ts")],
  ["add-picture", () => import("./add-picture.ts")],
  ["import", () => import("../extras/import/run.ts")],
  ["export", () => import("../extras/export/run.ts")],
  ["rename", () => import("./rename.ts")],
  ["compare", () => import("../extras/compare/run.ts")],
  ["translations", () => import("./translations.ts")],
  ["vscode", () => import("../extras/editor/run-vscode.ts")],
  ["theme", () => import("./theme.ts")],
  ["migrate", () => import("./migrate.ts")],
  ["mail", () => import("../extras/mail/run.ts")],
  ["pdf", () => import("./pdf.ts")],
  ["publish", () => import("../extras/publish/run.ts")],
  ["due", () => import("../extras/publish/run-due.ts")],
  ["headers", () => import("../extras/publish/run-headers.ts")],
  ["builder", () => import("./builder.ts")],
  ...(isRepository() ? [["manual", () => import("./manual.ts")] as const] : []),
]);

const [name, ...args] = process.argv.slice(2);
if (name === undefined || name === "--help" || name === "-h") process.stdout.write(help());
else if (name === "--version") process.stdout.write(`${packageVersion()}\n`);
else await runCommand(name);

async function runCommand(command: string): Promise<void> {
  const found = COMMANDS.get(command);
  if (found === undefined) return refuse(command);
  process.argv = [process.execPath, command, ...args];
  try {
    await found();
  } catch (error) {
    const sentences = explainError(error);
    if (sentences === undefined) throw error;
    process.stderr.write(`${lineOf(sentences)}\n`);
    process.exit(1);
  }
}

function refuse(command: string): void {
  const nearest = findNearest(command, [...COMMANDS.keys()]);
  const sentences = [
    message("command-unknown", { command }),
    ...(nearest === undefined ? [] : [message("did-you-mean", { suggestion: nearest })]),
  ];
  process.stderr.write(`${lineOf(sentences)}\n\n${help()}`);
  process.exitCode = 2;
}

function lineOf(sentences: readonly Message[]): string {
  return sentences.map((each) => formatMessage(each, shell.words)).join(" ");
}

function help(): string {
  const textOf = (text: LocalText) => typeset(text[LANGUAGE], LANGUAGE);
  const commands = [...COMMANDS.keys()].flatMap((command) => {
    const summary = SUMMARIES[command];
    return summary === undefined ? [] : `  ${command.padEnd(13)} ${textOf(summary)}\n`;
  });
  const usage = isRepository() ? "npm run COMMAND -- [OPTIONS]" : "dateline COMMAND [OPTIONS]";
  return `${textOf(PROGRAM.usage)} ${usage}

${textOf(PROGRAM.about)}

${commands.join("")}
  --help         ${textOf(PROGRAM.help)}
  --version      ${textOf(PROGRAM.version)}
`;
}
