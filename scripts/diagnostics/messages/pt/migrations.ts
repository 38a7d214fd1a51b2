import type { Translation } from "../../message-text.ts";
import type { MIGRATIONS as EN } from "../en/migrations.ts";

export const MIGRATIONS = {
  "former-field-unused": "`{name}` não tem efeito desde a versão `{version}`.",
  "former-field-renamed": "`{name}` chama-se `{now}` desde a versão `{version}`.",
  "former-field-value": "`{name}` escreve-se `{now}` desde a versão `{version}`.",
  "run-migrate": "Execute `npm run migrate`: reescreve o ficheiro.",
} as const satisfies Translation<typeof EN>;
