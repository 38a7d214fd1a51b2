import type { Translation } from "../../message-text.ts";
import type { ADDED_PICTURES as EN } from "../en/added-pictures.ts";

export const ADDED_PICTURES = {
  "picture-missing": "Il n’y a pas d’image `{file}`.",
  "picture-without-alt":
    "Il manque `--alt` et ce que montre l’image : les personnes qui ne la voient pas en dépendent.",
  "picture-item-unknown":
    "Il n’y a pas d’article `{item}` : écrivez `--to`, le bulletin et le nom de l’article, par exemple `2021-10/prisons`.",
  "picture-unreadable": "`{file}` n’est pas une image lisible : enregistrez-la de nouveau en JPEG ou en PNG.",
  "picture-decoder-missing":
    "Les images HEIC ont besoin d’un décodeur, qui s’installe une fois : `npm install heic-decode@2.1.0`. Vous pouvez aussi régler le téléphone pour qu’il enregistre en JPEG.",
  "picture-item-damaged": "Les champs de `{file}` sont illisibles : `npm run validate` dit pourquoi.",
} as const satisfies Translation<typeof EN>;
