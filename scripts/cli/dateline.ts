#!/usr/bin/env node
import { isRepository, packageVersion } from "../build/package-root.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { explainError } from "./explain-error.mjs";

interface Command {
  /** What it does, for `dateline --help`. Without it, the command is only for Dateline itself. */
  readonly does?: string;
  /** Loads the module of the command, which runs it with the arguments of the process. */
  readonly run: () => Promise<unknown>;
}

/** The commands. Each is a module of its own, so that one loads only what it needs. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["init", { does: "begins a publication in a new folder", run: () => import("./init.ts") }],
  ["start", { does: "builds, serves, and reloads after every change", run: () => import("./start.ts") }],
  ["validate", { does: "checks the content and writes nothing", run: () => import("./validate.ts") }],
  ["build", { does: "checks, renders, checks the output, and replaces _site", run: () => import("./build.ts") }],
  [
    "new",
    { does: "creates an item, a bulletin, an event, a translation or a language", run: () => import("./new.ts") },
  ],
  [
    "import",
    { does: "turns news of WordPress, feeds, Mailchimp, HTML or a table into items", run: () => import("./import.ts") },
  ],
  ["translations", { does: "lists current, stale and missing translations", run: () => import("./translations.ts") }],
  ["theme", { does: "copies files of the theme, lists what changed in them", run: () => import("./theme.ts") }],
  ["mail", { does: "writes the email edition, sends it for review, or makes a draft", run: () => import("./mail.ts") }],
  ["pdf", { does: "prints a bulletin with its articles in full to a tagged A4 PDF", run: () => import("./pdf.ts") }],
  ["publish", { does: "uploads _site to a store or a folder, checks a live site", run: () => import("./publish.ts") }],
  ["headers", { does: "prints the configuration of a host", run: () => import("./headers.ts") }],
  ["builder", { run: () => import("../serve/builder.ts") }],
  ...(isRepository() ? [["manual", { run: () => import("./manual.ts") }] as const] : []),
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
    await found.run();
  } catch (error) {
    const sentence = explainError(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}

function refuse(command: string): void {
  const nearest = findNearest(command, [...COMMANDS.keys()]);
  const hint = nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
  process.stderr.write(`Unexpected command ${command}, expected one of those below${hint}\n\n${help()}`);
  process.exitCode = 2;
}

function help(): string {
  const commands = [...COMMANDS].flatMap(([command, { does }]) =>
    does === undefined ? [] : `  ${command.padEnd(13)} ${does}\n`,
  );
  const usage = isRepository() ? "npm run COMMAND -- [OPTIONS]" : "dateline COMMAND [OPTIONS]";
  return `Usage: ${usage}

A static site generator for news bulletins.

${commands.join("")}
  --help         this text; after a command, its options
  --version      the version of Dateline
`;
}
