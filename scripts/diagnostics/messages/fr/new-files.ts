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
  "new-original-faulty": "`{file}` a des erreurs : `{command}` les montre.",
} as const satisfies Translation<typeof EN>;
