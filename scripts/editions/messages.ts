import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `editions/`. */
export const EDITIONS_MESSAGES = {
  // What `mail` says of its arguments and of what it did.
  "mail-answer-without": {
    en: "The answer of the service has no `{field}`.",
    es: "La respuesta del servicio no tiene `{field}`.",
    pt: "A resposta do serviço não tem `{field}`.",
    fr: "La réponse du service n’a pas de `{field}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof EDITIONS_MESSAGES>;
