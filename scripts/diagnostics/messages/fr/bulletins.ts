import type { Translation } from "../../message-text.ts";
import type { BULLETINS as EN } from "../en/bulletins.ts";

export const BULLETINS = {
  "number-not-higher":
    "Le numéro `{number}` n’est pas supérieur à `{before}`, celui de `{period}` : écrivez-en un plus élevé.",
  "number-taken": "`{period}` a déjà le numéro `{number}` : écrivez-en un autre.",
  "number-missing": "Il manque le champ `number` : dans cette série, `{period}` a le numéro `{before}`.",
  "number-skips": "Le numéro `{number}` laisse un trou : `{period}` a `{before}`, donc `{next}` doit suivre.",
  "number-skips-several":
    "Le numéro `{number}` laisse un trou : `{period}` a `{before}`, donc un numéro de `{next}` à `{highest}` doit suivre.",
  "order-of-day":
    "Il manque le champ `order` : {count|# article|# articles} du `{date}` suivent l’ordre des noms de leurs fichiers.",
  "order-without-day":
    "Il manque le champ `order` : {count|# article|# articles} sans jour suivent l’ordre des noms de leurs fichiers.",
  "date-future":
    "L’article est daté du `{date}`, après le jour de cette production, `{today}`, et il est publié maintenant : écrivez `{line}` s’il attend ce jour, ou corrigez la date.",
  "date-outside":
    "La date `{date}` est hors des jours du numéro `{period}`, du `{from}` au `{to}` : corrigez-la, ou déplacez l’article dans un autre numéro.",
  "address-reserved": "L’adresse `{address}` est celle de la publication elle-même : donnez un autre nom à ce fichier.",
  "address-reserved-folder":
    "L’adresse `{address}` est celle de la publication elle-même : donnez un autre nom à ce dossier.",
  "address-of-agenda": "L’adresse `{address}` est l’agenda de `{year}` : donnez un autre nom à cet événement.",
  "address-taken": "`{owner}` a déjà l’adresse `{address}` : écrivez un autre `slug`.",
  "address-taken-by-bulletin": "Le numéro `{owner}` a déjà l’adresse `{address}` : écrivez un autre `slug`.",
} as const satisfies Translation<typeof EN>;
