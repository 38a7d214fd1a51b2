import type { Translation } from "../../message-text.ts";
import type { IMPORT_ITEMS as EN } from "../en/import-items.ts";

export const IMPORT_ITEMS = {
  "import-twice": "La source l’a deux fois.",
  "import-language":
    "Sa langue est `{language}`, qui n’est pas dans `publication.yaml` : ajoutez-la à `languages` ou à `itemLanguages`.",
  "import-undated": "Il n’a pas de date : nommez-lui un numéro avec `--undated`.",
  "import-without-date": "Il n’a pas de date.",
  "import-refused": "Le contenu ne peut pas l’avoir.",
  "import-untitled": "Il n’a pas de titre.",
  "import-title-wrong": "Son titre ne peut pas en être un : `{title}`",
  "import-field-left-out": "Le champ `{field}` a été omis.",
  "import-former-path": "Son ancienne adresse `{address}` n’a pas de chemin qui puisse mener à lui.",
  "import-former-taken": "Son ancienne adresse `{address}` ne mène pas à lui, car c’est celle de `{owner}`.",
  "import-former-own": "Son ancienne adresse `{address}` ne mène pas à lui, car c’est celle de la publication même.",
  "import-no-text": "Le flux n’a pas de texte pour lui.",
  "import-merge-tag": "Son texte a la balise de fusion `{tag}`, que seul Mailchimp peut remplir.",
  "import-not-in-campaigns": "Il n’est pas dans `campaigns.csv`.",
  "import-shortcode": "Son texte a le code court `{shortcode}`, que seul WordPress peut remplir.",
  "import-tags": "Il avait les étiquettes `{tags}`.",
  "import-state": "Son état était `{state}`.",
  "import-password": "Il était protégé par un mot de passe.",
  "import-others":
    "Non importé, car seules les publications sont des nouvelles : {count|# élément|# éléments} du type `{type}`.",
  "import-posts-in-state": "Non importé : {count|# publication|# publications} dans l’état `{state}`.",
  "import-column": "La colonne `{column}` n’a pas été lue.",
  "import-date": "La date `{date}` n’a pas été lue : écrivez-la comme `2021-10-14`.",
} as const satisfies Translation<typeof EN>;
