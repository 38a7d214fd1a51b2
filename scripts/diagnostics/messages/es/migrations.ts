import type { Translation } from "../../message-text.ts";
import type { MIGRATIONS as EN } from "../en/migrations.ts";

export const MIGRATIONS = {
  "former-field-unused": "`{name}` no tiene efecto desde la versión `{version}`.",
  "former-field-renamed": "`{name}` se llama `{now}` desde la versión `{version}`.",
  "former-field-value": "`{name}` se escribe `{now}` desde la versión `{version}`.",
  "run-migrate": "Ejecute `npm run migrate`: reescribe el archivo.",
} as const satisfies Translation<typeof EN>;
