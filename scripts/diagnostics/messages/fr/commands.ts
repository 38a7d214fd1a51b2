import type { Translation } from "../../message-text.ts";
import type { COMMANDS as EN } from "../en/commands.ts";

export const COMMANDS = {
  "command-unknown": "Commande inconnue : `{command}`.",
} as const satisfies Translation<typeof EN>;
