import type { Translation } from "../../message-text.ts";
import type { COMMANDS as EN } from "../en/commands.ts";

export const COMMANDS = {
  "command-unknown": "Comando desconhecido: `{command}`.",
} as const satisfies Translation<typeof EN>;
