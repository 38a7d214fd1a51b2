import type { Translation } from "../../message-text.ts";
import type { TRANSLATIONS as EN } from "../en/translations.ts";

export const TRANSLATIONS = {
  "translation-required":
    "Falta esta traducción de `{original}`, o no está lista para publicarse: el número de `{period}` exige `{language}`.",
  "translation-stale":
    "La traducción se hizo a partir de una versión anterior de `{original}`, `{made}`; ahora es `{revision}`. Vea con `{show}` qué ha cambiado y acepte la traducción con `{accept}`.",
  "translation-differs": "`{field}` es `{value}` aquí, pero `{right}` en el original, `{original}`: quítelo aquí.",
  "translation-adds": "`{field}` es `{value}` aquí, pero el original, `{original}`, no tiene ese campo: quítelo aquí.",
  "translation-picture-missing": "Falta el campo `src`: el original, `{original}`, no tiene aquí ninguna imagen.",
  "translation-picture-differs": "La imagen `{file}` no es la del original, `{original}`: quite `src`.",
  "translation-without-summary":
    "Falta el campo `summary`: escríbalo en este idioma, pues el original, `{original}`, lo tiene.",
  "translation-without-title":
    "Falta el campo `title`: escríbalo en este idioma, pues el original, `{original}`, lo tiene.",
  "translation-callouts":
    "Los destacados tienen aquí los tipos `{found}`: repita los del original en su orden, `{right}`.",
  "translation-callouts-missing": "Aquí no hay destacados: repita los del original en su orden, `{right}`.",
  "translation-callouts-added":
    "Los destacados tienen aquí los tipos `{found}`, pero el original no tiene ninguno: quítelos.",
  "translation-without-original":
    "Según `revision`, `{file}` es una traducción, pero no tiene original: póngale el nombre del original o quite `revision`.",
} as const satisfies Translation<typeof EN>;
