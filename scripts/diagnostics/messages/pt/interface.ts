import type { Translation } from "../../message-text.ts";
import type { INTERFACE as EN } from "../en/interface.ts";

export const INTERFACE = {
  "write-text": "Escreva um texto nesta língua, entre aspas se começar por uma chaveta.",
  "write-text-with": "Escreva um texto com `{placeholders}`, entre aspas se começar por uma chaveta.",
  "write-text-perhaps-with": "Escreva um texto, talvez com `{allowed}`, entre aspas se começar por uma chaveta.",
  "write-text-with-and-perhaps":
    "Escreva um texto com `{placeholders}`, talvez com `{allowed}`, entre aspas se começar por uma chaveta.",
  "write-twelve-months": "Escreva doze meses.",
  "write-four-quarters": "Escreva quatro trimestres.",
  "write-thousands": "Escreva 1000 ou 10000: o menor número com os milhares separados.",
  "write-in-languages": "Escreva como se chama um texto em cada língua da publicação, por exemplo `en: em inglês`.",
  "write-in-language": "Escreva como se chama um texto nessa língua da publicação, por exemplo `em inglês`.",
  "texts-missing": "{count|Falta # texto|Faltam # textos} nesta língua: `{names}`.",
  "country-name-missing": "Falta o nome do país `{code}` nesta língua.",
  "country-code-unknown": "Código desconhecido: `{code}`. As chaves são códigos da norma ISO 3166-1.",
  "messages-missing":
    "Falta este ficheiro: a publicação está em `{language}` e as suas páginas precisam de textos nessa língua.",
} as const satisfies Translation<typeof EN>;
