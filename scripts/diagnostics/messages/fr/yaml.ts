import type { Translation } from "../../message-text.ts";
import type { YAML as EN } from "../en/yaml.ts";

export const YAML = {
  "yaml-unclosed-quote": "Rien ne ferme `{quote}` : écrivez-le aussi à la fin du texte.",
  "yaml-comment-in-list":
    "Après ` #`, plus rien ne compte sur la ligne, donc `{comment}` est un commentaire : mettez-le entre guillemets.",
  "yaml-unclosed-list": "Rien ne ferme `[` : écrivez `]` à la fin de la liste.",
  "yaml-unclosed-braces": "Rien ne ferme l’accolade : écrivez-en une autre après le dernier champ.",
  "yaml-tab": "Cette ligne commence par une tabulation : écrivez des espaces à la place.",
  "yaml-second-part": "Une deuxième partie commence ici, après `---` ou `...` : écrivez tous les champs en une seule.",
  "yaml-backslash":
    "La barre oblique inverse a un sens entre guillemets doubles : mettez le texte entre apostrophes, ou écrivez deux barres.",
  "yaml-indentation": "L’indentation est fausse : écrivez les champs d’un même niveau les uns sous les autres.",
  "yaml-no-space": "Il manque une espace après `{name}` : écrivez `champ: valeur`.",
  "yaml-no-field": "`{line}` n’est pas un champ : écrivez `champ: valeur`.",
  "yaml-outside-quotes": "Le texte continue après les guillemets : mettez-le tout entier entre guillemets.",
  "yaml-indicator": "Le texte commence par `{indicator}` : mettez-le entre guillemets.",
  "yaml-second-colon": "Il y a un deuxième `: ` sur cette ligne : mettez entre guillemets le texte qui le contient.",
  "yaml-deep":
    "Les champs sont trop imbriqués : écrivez des champs et, en dessous, au plus une liste ou d’autres champs.",
  "yaml-directive": "Une ligne ne peut pas commencer par `%` : écrivez `champ: valeur`.",
  "yaml-key": "Ce n’est pas le nom d’un champ : écrivez-en un, ou mettez la valeur entre guillemets.",
  "yaml-twice": "Il y a un deuxième `{field}` : écrivez-le une seule fois.",
  "yaml-merge": "Les clés de fusion ne sont pas lues : écrivez les champs eux-mêmes.",
  "yaml-alias":
    "Les alias ne sont pas lus : écrivez la valeur elle-même, ou mettez entre guillemets un texte qui commence par `*`.",
  "yaml-anchor":
    "Les ancres ne sont pas lues : écrivez la valeur seule, ou mettez entre guillemets un texte qui commence par `&`.",
  "yaml-tag":
    "Les étiquettes ne sont pas lues : écrivez la valeur seule, ou mettez entre guillemets un texte qui commence par `!`.",
  "yaml-hidden-escape": "L’échappement représente le caractère caché `{character}` : supprimez-le.",
  "yaml-comment-after-text":
    "`{comment}` après un texte est un commentaire, qui n’est pas affiché : mettez entre guillemets le texte avec ` #`, ou écrivez une espace après le `#` d’un commentaire.",
} as const satisfies Translation<typeof EN>;
