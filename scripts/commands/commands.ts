import type { Command, Extra } from "../cli/extra.ts";
import { defined } from "../defined.ts";
import { EXTRAS } from "../extras/index.ts";
import { isRepository } from "../pipeline/package-root.ts";
import { SUMMARIES } from "./help/summaries.ts";

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
export interface KnownCommand extends Command {
  readonly extra?: Extra;
}

/** All commands by their names, in the order of the list: those of the program itself, then those of extras. */
export const COMMANDS: ReadonlyMap<string, KnownCommand> = new Map<string, KnownCommand>([
  ...Object.entries(OWN).map(([command, load]) => [command, { load, ...summaryOf(command) }] as const),
  ...EXTRAS.flatMap((extra) =>
    Object.entries(extra.commands).map(([command, own]) => [command, { ...own, extra }] as const),
  ),
]);

function summaryOf(command: string): Pick<Command, "summary"> {
  const summary = SUMMARIES[command];
  return defined({ summary });
}
