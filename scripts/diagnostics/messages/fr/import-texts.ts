import type { Translation } from "../../message-text.ts";
import type { IMPORT_TEXTS as EN } from "../en/import-texts.ts";

export const IMPORT_TEXTS = {
  "import-text-not-read": "Son texte n’a pas été lu.",
  "import-text-long": "Il a {length} caractères, et {most} au plus sont lus.",
  "import-text-deep": "Il a des éléments imbriqués sur plus de {most} niveaux.",
  "import-text-slow": "Sa conversion dure plus de {seconds} secondes.",
  "import-text-refused": "Son texte manque, car le contenu ne l’admet pas.",
  "import-beside": "Ce qui était à côté de son texte a été omis : `{text}`",
  "import-aside": "Tout est dans `{file}`.",
  "import-invisible": "Des caractères invisibles ont été omis.",
  "import-markdown-plain": "Son Markdown est désormais du texte brut.",
  "import-relative": "Il mène à `{address}`, qui est à côté de son ancienne page : écrivez une adresse complète.",
  "import-html-plain":
    "Son texte est désormais brut, car il avait des marques que Markdown ne peut pas montrer : comparez-le avec l’ancienne page.",
  "import-element-left-out": "`{element}` a été omis.",
  "import-element-linked": "`{element}` est désormais un lien vers `{address}`.",
  "import-link-empty": "Le lien vers `{address}` a été omis, car il n’a pas de texte.",
  "import-link-tracking":
    "Le lien vers `{address}` compte les lecteurs : remplacez-le par l’adresse à laquelle il mène.",
  "import-link-text": "Le lien vers `{address}` est désormais du texte.",
  "import-link-within": "Le lien vers `{address}` est désormais du texte, car il menait à un endroit du texte.",
  "import-picture-left-out": "L’image `{picture}` a été omise.",
  "import-picture-unread": "L’image `{picture}` a été omise, car son adresse est illisible.",
  "import-picture-undescribed":
    "L’image `{picture}` n’a pas de description : ajoutez `{line}` à sa place, avec ce qu’elle montre au lieu des points.",
  "import-picture-main":
    "L’image principale n’a pas de description : ajoutez `{line}`, avec ce qu’elle montre au lieu des points.",
  "import-picture-not-exported": "Son image principale n’est pas dans l’exportation.",
} as const satisfies Translation<typeof EN>;
