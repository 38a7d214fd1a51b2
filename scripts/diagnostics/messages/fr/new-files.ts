import type { Translation } from "../../message-text.ts";
import type { NEW_FILES as EN } from "../en/new-files.ts";

export const NEW_FILES = {
  "new-exists": "`{file}` existe déjà.",
  "new-exists-translate": "`{file}` existe déjà : `{command}` en crée une traduction.",
  "new-irregular":
    "Il manque le nom du numéro, car publication.yaml n’a pas de périodicité régulière : écrivez-en un comme `{periods}`.",
  "new-first":
    "Il manque le nom du numéro, car il n’y en a aucun qu’un numéro `{frequency}` pourrait suivre : écrivez-en un comme `{periods}`.",
  "new-topic-unknown": "Thème inconnu : `{topic}`. Les thèmes sont `{topics}`.",
  "new-no-bulletin":
    "Il manque l’option `--bulletin`, car aucun numéro ne couvre `{date}` et aucun n’est un brouillon : `{command}` crée le suivant.",
  "new-option-foreign": "`{kind}` n’a pas d’option `{option}` : retirez-la.",
  "new-event-title": "Il manque l’option `--title` : écrivez ensuite le nom de l’événement.",
  "new-not-a-text":
    "`{file}` n’est ni un article, ni un numéro, ni une page de `{folder}` : nommez l’un de ces textes.",
  "write-bulletin-name": "Écrivez le nom du dossier d’un numéro, par exemple `{periods}`.",
  "write-time-of-event":
    "Écrivez un jour, un mois, ou un jour et une heure comme YYYY-MM-DD, YYYY-MM ou YYYY-MM-DDTHH:MM, ou bien `unknown`.",
  "write-language-tag": "Écrivez un code de langue, par exemple `nl` ou `pt-br`.",
  "next-bulletin-draft":
    "C’est un brouillon, et avec lui tous les articles de son dossier : `{command}` les montre. Retirez `draft: true` quand il peut être publié.",
  "next-draft": "C’est un brouillon : `{command}` le montre. Retirez `draft: true` quand il est prêt.",
  "next-event-names": "Ajoutez son nom en `{languages}`.",
  "next-event": "Un numéro l’annonce avec `{agenda}`, un article en rend compte avec `{event}`.",
  "next-topic": "Son thème est `{topic}`.",
  "next-topics": "Son thème est `{topic}` ; les autres sont `{others}`.",
  "next-translation": "Il contient le texte de `{original}` : remplacez-le par la traduction.",
  "next-language": "Ajoutez `{language}` à `languages` dans publication.yaml.",
  "next-language-shipped":
    "Dateline a tous les textes dans cette langue : retirez `# ` avant ceux que vous remplacez, et avant leurs groupes.",
  "next-language-texts": "Écrivez chaque texte après son nom : `{command}` énumère ceux qui manquent.",
} as const satisfies Translation<typeof EN>;
