import type { Translation } from "../../message-text.ts";
import type { OWN_PICTURES as EN } from "../en/own-pictures.ts";

export const OWN_PICTURES = {
  "svg-not-xml": "Ce fichier n’est pas du XML : exportez de nouveau le dessin.",
  "svg-too-deep":
    "Les éléments de ce dessin sont imbriqués trop profondément : exportez-le de nouveau comme dessin simple.",
  "svg-doctype": "Un dessin ne peut pas avoir de `<!DOCTYPE` : supprimez-le, jusqu’à son `>`.",
  "svg-instruction": "`{found}` est une instruction pour un programme : supprimez-la.",
  "svg-encoding": "Ce fichier indique le codage `{encoding}` : enregistrez-le en UTF-8.",
  "svg-entity": "Entité inconnue : `{entity}`. Écrivez le caractère lui-même.",
  "svg-namespace": "Le dessin a des éléments de `{namespace}` : exportez-le de nouveau avec les seuls éléments de SVG.",
  "svg-prefix": "Le préfixe de `{name}` n’est pas déclaré dans le dessin : exportez-le de nouveau.",
  "svg-root": "Le dessin commence par `{element}` et non par `<svg>` : exportez-le en SVG.",
  "svg-no-namespace": "`<svg>` n’a pas d’espace de noms : écrivez-y `{attribute}`.",
  "svg-no-box":
    "`<svg>` n’a pas de `viewBox` valable et ne peut donc pas être affiché dans d’autres tailles : écrivez-y `{attribute}`.",
  "svg-element":
    "`{element}` n’est pas admis : un dessin n’a ni programmes, ni liens, ni animations, ni fichiers incorporés. Exportez-le de nouveau, ou en PNG.",
  "svg-event": "`{attribute}` lance un programme : supprimez-le ou exportez de nouveau le dessin.",
  "svg-outside":
    "`{attribute}` mène hors du dessin, à `{target}` : exportez-le avec tout dans un seul fichier, ou en PNG.",
  "svg-style-outside": "Un style du dessin charge `{target}` : exportez-le avec tout dans un seul fichier, ou en PNG.",
  "svg-style":
    "Un style du dessin contient `{found}`, qui pourrait charger un fichier ou lancer un programme : supprimez-le ou exportez le dessin en PNG.",
  "own-picture-missing":
    "L’image `{src}` n’existe pas. Celles de la publication sont dans le dossier media, à côté de publication.yaml.",
  "own-picture-unused": "Rien n’affiche cette image : nommez-la dans publication.yaml ou supprimez-la.",
} as const satisfies Translation<typeof EN>;
