import type { Translation } from "../../message-text.ts";
import type { INTERFACE as EN } from "../en/interface.ts";

export const INTERFACE = {
  "write-text": "Escriba un texto en este idioma, entre comillas si empieza por una llave.",
  "write-text-with": "Escriba un texto con `{placeholders}`, entre comillas si empieza por una llave.",
  "write-text-perhaps-with": "Escriba un texto, quizá con `{allowed}`, entre comillas si empieza por una llave.",
  "write-text-with-and-perhaps":
    "Escriba un texto con `{placeholders}`, quizá con `{allowed}`, entre comillas si empieza por una llave.",
  "write-twelve-months": "Escriba doce meses.",
  "write-four-quarters": "Escriba cuatro trimestres.",
  "write-thousands": "Escriba 1000 o 10000: el menor número con los millares separados.",
  "write-in-languages": "Escriba cómo se llama un texto en cada idioma de la publicación, por ejemplo `en: en inglés`.",
  "write-in-language": "Escriba cómo se llama un texto en ese idioma de la publicación, por ejemplo `en inglés`.",
  "texts-missing": "{count|Falta # texto|Faltan # textos} en este idioma: `{names}`.",
  "country-name-missing": "Falta el nombre del país `{code}` en este idioma.",
  "country-code-unknown": "Código desconocido: `{code}`. Las claves son códigos de la norma ISO 3166-1.",
  "messages-missing":
    "Falta este archivo: la publicación está en `{language}` y sus páginas necesitan textos en ese idioma.",
} as const satisfies Translation<typeof EN>;
