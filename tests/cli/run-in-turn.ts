import type { CommandResult } from "../support/command.ts";
import { runCommand } from "../support/run-command.ts";
import type { CommandInTurn } from "./in-turn.ts";

/* The process of `runInTurn`: writes the results of the commands in its first argument as JSON. */

const commands: readonly CommandInTurn[] = JSON.parse(process.argv[2] ?? "[]");
const results: CommandResult[] = [];
for (const { args, ...options } of commands) results.push(await runCommand(args, options));
process.stdout.write(JSON.stringify(results));
