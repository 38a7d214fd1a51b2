import type { Translation } from "../../message-text.ts";
import type { FIXES as EN } from "../en/fixes.ts";

export const FIXES = {
  "fix-line-changed": "Linha {line}: `{before}` é agora `{after}`.",
  "fix-line-added": "Linha {line}, nova: `{after}`.",
  "fix-line-removed": "Linha {line}, suprimida: `{before}`.",
  "fix-line-breaks": "{count|Foi mudada # quebra de linha|Foram mudadas # quebras de linha} do Windows (CRLF) para LF.",
  "fix-nothing": "Não há nada a corrigir: nenhum erro tem uma única resposta certa.",
  fixed: "{files|Foi corrigido # ficheiro|Foram corrigidos # ficheiros}.",
  "fix-would":
    "Isto foi um ensaio: {files|seria corrigido # ficheiro|seriam corrigidos # ficheiros}. Não foi escrito nada.",
} as const satisfies Translation<typeof EN>;
