import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Thème inconnu : `{topic}`. Les thèmes sont dans content/topics.yaml.",
  "page-unknown": "La page `{page}` n’existe pas. Les pages sont dans content/pages/.",
  "event-unknown": "Événement inconnu : `{event}`. Les événements sont les fichiers de content/events/, sans `.yaml`.",
  "country-unknown": "Pays inconnu : `{country}`. Écrivez le code à deux lettres (ISO 3166-1), par exemple `EC`.",
  "place-unknown":
    "Pays ou lieu inconnu : `{country}`. Écrivez le code à deux lettres (ISO 3166-1), par exemple `EC`, ou une clé de content/places.yaml.",
  "item-unknown": "Article inconnu : `{item}`. Écrivez le nom d’un fichier de `{folder}`, sans langue ni extension.",
  "item-is-draft": "L’article `{item}` est un brouillon : nommez-en un sans `draft: true`.",
  "language-unknown": "`{language}` n’est pas une langue de la publication, qui a `{languages}`.",
  "language-of-file": "Le nom du fichier a la langue `{language}`, mais la publication a `{languages}`.",
  "add-item-language":
    "Ou écrivez `{line}` dans publication.yaml, pour des articles dans une langue qui n’a pas ses propres pages.",
  "label-languages": "Il manque le nom de `{key}` en `{missing}` : la publication a les langues `{languages}`.",
  "name-languages": "Il manque le nom de l’événement en `{missing}` : la publication a les langues `{languages}`.",
  "menu-unknown":
    "Il n’y a ni page ni rubrique `{name}`. Les rubriques sont `{sections}` ; les pages sont dans content/pages/.",
  "menu-twice": "`{name}` est deux fois dans le menu.",
  "menu-omitted": "`{name}` n’a pas de page, car publication.yaml indique `{field}` : retirez l’un des deux.",
  "page-is-draft":
    "La page `{page}` est un brouillon : aucun lien n’y mène encore. Retirez sa ligne `draft: true` quand elle sera prête.",
  "page-folder-empty":
    "Le dossier `{folder}` a des pages, mais n’est pas une page : écrivez `{file}`, pour que son adresse mène quelque part.",
} as const satisfies Translation<typeof EN>;
