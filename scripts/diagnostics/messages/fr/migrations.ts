import type { Translation } from "../../message-text.ts";
import type { MIGRATIONS as EN } from "../en/migrations.ts";

export const MIGRATIONS = {
  "former-field-unused": "`{name}` n’a plus d’effet depuis la version `{version}`.",
  "former-field-renamed": "`{name}` s’appelle `{now}` depuis la version `{version}`.",
  "former-field-value": "`{name}` s’écrit `{now}` depuis la version `{version}`.",
  "run-migrate": "Exécutez `npm run migrate` : il réécrit le fichier.",
} as const satisfies Translation<typeof EN>;
