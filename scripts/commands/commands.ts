import { PACKAGES } from "../../packages/index.ts";
import type { Command, Package } from "../cli/package.ts";
import { defined } from "../defined.ts";
import { isRepository } from "../pipeline/package-root.ts";
import { SUMMARIES } from "./summaries.ts";

/** The commands of the program itself. Each is a separate module, so that a command loads only its own code. */
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

/** A command, and the package that it belongs to. */
export interface KnownCommand extends Command {
  readonly owner?: Package;
}

/** All commands by their names, in the order of the list: first the program's own commands, then commands of packages. */
export const COMMANDS: ReadonlyMap<string, KnownCommand> = new Map<string, KnownCommand>([
  ...Object.entries(OWN).map(([command, load]) => [command, { load, ...summaryOf(command) }] as const),
  ...PACKAGES.flatMap((owner) =>
    Object.entries(owner.commands).map(([command, own]) => [command, { ...own, owner }] as const),
  ),
]);

function summaryOf(command: string): Pick<Command, "summary"> {
  const summary = SUMMARIES[command];
  return defined({ summary });
}
