import type { Translation } from "../../message-text.ts";
import type { NEW_FILES as EN } from "../en/new-files.ts";

export const NEW_FILES = {
  "new-exists": "`{file}` já existe.",
  "new-exists-translate": "`{file}` já existe: `{command}` cria uma tradução.",
  "new-irregular":
    "Falta o nome do número, pois publication.yaml não tem uma periodicidade regular: escreva um como `{periods}`.",
  "new-first":
    "Falta o nome do número, pois não há nenhum a que possa seguir-se um `{frequency}`: escreva um como `{periods}`.",
  "new-topic-unknown": "Tema desconhecido: `{topic}`. Os temas são `{topics}`.",
  "new-no-bulletin":
    "Falta a opção `--bulletin`, pois nenhum número abrange `{date}` nem há nenhum em rascunho: `{command}` cria o seguinte.",
  "new-original-faulty": "`{file}` tem erros: `{command}` mostra-os.",
} as const satisfies Translation<typeof EN>;
