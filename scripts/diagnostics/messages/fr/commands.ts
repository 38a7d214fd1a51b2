import type { Translation } from "../../message-text.ts";
import type { COMMANDS as EN } from "../en/commands.ts";

export const COMMANDS = {
  "command-unknown": "Commande inconnue : `{command}`.",
  "folder-missing": "Il n’y a pas de dossier `{folder}`.",
  "format-unknown": "Format inconnu : `{format}`. Les formats sont `{formats}`.",
  "day-wrong": "`{day}` n’est pas un jour : écrivez-en un comme `2026-11-25`.",
  "site-address-wrong":
    "`{address}` n’est pas l’adresse d’un site : écrivez-en une comme `https://example.org/bulletin/`.",
  "output-occupied":
    "Il y a d’autres fichiers dans `{folder}` : choisissez un nouveau nom, un dossier vide ou un site antérieur.",
  "folder-occupied": "Il y a des fichiers dans `{folder}` : choisissez un nouveau nom ou un dossier vide.",
  "argument-extra": "`{argument}` à la fin n’a pas de sens ici : retirez-le.",
  "bulletin-name-wrong":
    "`{bulletin}` n’est pas le dossier d’un numéro : après `--bulletin`, écrivez le nom d’un dossier, par exemple `{periods}`.",
  "bulletin-name-missing":
    "Il manque l’option `--bulletin` : écrivez ensuite le nom du dossier d’un numéro, par exemple `{periods}`.",
  "bulletin-unknown": "Il n’y a pas de numéro `{bulletin}`. Les numéros sont `{bulletins}`.",
  "title-wrong": "Le titre `{title}` est vide ou trop long : écrivez de 1 à 120 caractères.",
  "language-without-texts": "Dateline n’a pas de textes en `{language}` : choisissez parmi `{languages}`.",
  "host-unknown": "Hébergeur inconnu : `{host}`. Les hébergeurs sont `{hosts}`.",
  "confirm-before-files": "Écrivez `--confirm` avant des fichiers comme `{file}`.",
  "confirm-original": "`{file}` est l’original lui-même : nommez une traduction.",
  "confirm-unknown": "`{file}` n’est pas une traduction de `{folder}`.",
  "confirm-by-hand": "Les champs de `{file}` ne peuvent pas être modifiés seuls : écrivez-y vous-même `{line}`.",
  "argument-wrong": "`{argument}` n’a pas de sens ici.",
  "argument-missing": "Il manque un argument.",
  "option-without": "`{option}` et `{other}` ne vont pas ensemble : retirez l’une des deux.",
  "option-only-with": "`{option}` n’a de sens qu’avec `{other}` : retirez-la, ou ajoutez l’autre.",
  "environment-missing": "Il manque dans l’environnement : `{variables}`. Donnez-y une valeur à chaque variable.",
  "file-written": "Fichier écrit : `{file}`.",
  "change-completed": "Une modification de fichiers dans `{folder}`, qui avait été interrompue, est achevée.",
  "base-path-wrong": "`{path}` n’est pas un chemin de base : écrivez-en un comme `/bulletin`.",
  "content-has-errors": "Le contenu de `{folder}` a des erreurs : `{command}` les montre.",
  "chromium-missing": "Il manque Chromium : `{command}` l’installe ou dit comment faire.",
  "clock-wrong": "L’horloge de cet ordinateur est fausse : réglez-la.",
  "migrate-nothing": "Il n’y a rien à migrer.",
  "migrate-by-hand": "`{file}` ne peut pas être réécrit sans risque : modifiez `{fields}` à la main.",
  "migrate-rewrote": "Fichier réécrit : `{file}`.",
  printed: "Imprimé : `{file}`.",
  "sitemap-missing": "Il n’y a pas de fichier `{file}` : nommez le plan de l’ancien site.",
  "sitemap-wrong": "`{file}` n’est pas un plan de site avec `urlset` : nommez-en un, et non une liste de plans.",
  "sitemap-left-out":
    "Laissé de côté, hors de `{url}` ou avec `?` : {count|# adresse|# adresses}, par exemple `{first}`.",
} as const satisfies Translation<typeof EN>;
