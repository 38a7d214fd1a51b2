import type { Translation } from "../../message-text.ts";
import type { RENAME as EN } from "../en/rename.ts";

export const RENAME = {
  "rename-content-faulty": "Le contenu a des erreurs : corrigez-les avant de renommer quelque chose.",
  "rename-would-fail": "Rien n’a été renommé, car le contenu aurait des erreurs.",
  "rename-unknown": "Il n’y a pas de `{name}` dans `{place}`.",
  "rename-taken": "Il y a déjà `{name}` dans `{place}` : choisissez un autre nom.",
  "rename-folder":
    "Il y a des pages dans `{folder}` : déplacez ce dossier à la main, et nommez les anciennes adresses dans `formerly`.",
  "rename-link":
    "Un lien de `{file}` ne peut pas être modifié seul : écrivez-le comme un chemin sans caractères encodés, par exemple `../2021-10/quito.en.md`.",
  "rename-fields":
    "Les champs de `{file}` ne peuvent pas être modifiés seuls : écrivez les listes entre crochets, ou avec un élément par ligne.",
  renamed: "`{from}` s’appelle désormais `{to}`.",
  "rename-would": "`{from}` s’appellerait `{to}`.",
  changed: "Fichier modifié : `{file}`.",
  "change-would": "Fichier qui serait modifié : `{file}`.",
  "write-rename-kind": "Écrivez `topic`, `event`, `page`, ou un article comme `2021-10/quito`.",
} as const satisfies Translation<typeof EN>;
