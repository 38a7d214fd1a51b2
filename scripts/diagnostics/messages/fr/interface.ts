import type { Translation } from "../../message-text.ts";
import type { INTERFACE as EN } from "../en/interface.ts";

export const INTERFACE = {
  "write-text": "Écrivez un texte dans cette langue, entre guillemets s’il commence par une accolade.",
  "write-text-with": "Écrivez un texte avec `{placeholders}`, entre guillemets s’il commence par une accolade.",
  "write-text-perhaps-with":
    "Écrivez un texte, éventuellement avec `{allowed}`, entre guillemets s’il commence par une accolade.",
  "write-text-with-and-perhaps":
    "Écrivez un texte avec `{placeholders}`, éventuellement avec `{allowed}`, entre guillemets s’il commence par une accolade.",
  "write-twelve-months": "Écrivez douze mois.",
  "write-four-quarters": "Écrivez quatre trimestres.",
  "write-thousands": "Écrivez 1000 ou 10000 : le plus petit nombre dont les milliers sont séparés.",
  "write-in-languages":
    "Écrivez comment s’appelle un texte dans chaque langue de la publication, par exemple `en: en anglais`.",
  "write-in-language":
    "Écrivez comment s’appelle un texte dans cette langue de la publication, par exemple `en anglais`.",
  "texts-missing": "{count|Il manque # texte|Il manque # textes} dans cette langue : `{names}`.",
  "country-name-missing": "Il manque le nom du pays `{code}` dans cette langue.",
  "country-code-unknown": "Code inconnu : `{code}`. Les clés sont des codes de la norme ISO 3166-1.",
  "messages-missing":
    "Ce fichier manque : la publication est en `{language}`, et ses pages ont besoin de textes dans cette langue.",
} as const satisfies Translation<typeof EN>;
