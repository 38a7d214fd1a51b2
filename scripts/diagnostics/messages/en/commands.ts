/** What commands say of their arguments. */
export const COMMANDS = {
  "command-unknown": "Unknown command `{command}`.",
} as const;
