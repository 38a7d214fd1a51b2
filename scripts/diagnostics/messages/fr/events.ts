import type { Translation } from "../../message-text.ts";
import type { EVENTS as EN } from "../en/events.ts";

export const EVENTS = {
  "end-of-unknown": "`end` n’a pas de sens tant que `start` est `unknown` : retirez-le.",
  "date-beside-dates":
    "`{name}` et `dates` s’excluent : écrivez `start` et `end` pour une date, `dates` pour une série.",
  "dates-unknown": "Une série ne peut pas avoir la date `unknown` : écrivez les dates connues et omettez les autres.",
  "end-not-month": "`end` ne peut pas être `{end}` : écrivez un mois, comme le début, `{start}`.",
  "end-not-day": "`end` ne peut pas être `{end}` : écrivez un jour, comme le début, `{start}`.",
  "end-not-minute": "`end` ne peut pas être `{end}` : écrivez un jour et une heure, comme le début, `{start}`.",
  "end-before-month": "La fin, `{end}`, précède le premier mois, `{start}` : écrivez ce mois ou un mois plus tardif.",
  "end-before-day": "La fin, `{end}`, précède le premier jour, `{start}` : écrivez ce jour ou un jour plus tardif.",
  "end-before-minute": "La fin, `{end}`, ne suit pas le début, `{start}` : écrivez une heure plus tardive.",
  "dates-unordered":
    "La date `{date}` ne suit pas la précédente, `{before}` : écrivez d’abord la date la plus ancienne.",
  "zone-missing":
    "Il manque le champ `timeZone`, si bien que l’heure reste inconnue : écrivez-le ici, par exemple `Europe/Madrid`, ou pour tous les événements dans `publication.yaml`.",
  "time-skipped":
    "`{field}` ne peut pas être `{time}` : à ce moment-là, on avance les horloges de `{zone}`, et cette heure n’existe pas.",
  "event-doubled":
    "Un autre événement porte le même nom aux mêmes jours : `{file}`. Gardez un seul fichier par événement, ou donnez-leur des noms qui les distinguent.",
} as const satisfies Translation<typeof EN>;
