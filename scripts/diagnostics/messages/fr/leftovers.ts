import type { Translation } from "../../message-text.ts";
import type { LEFTOVERS as EN } from "../en/leftovers.ts";

export const LEFTOVERS = {
  "leftover-comment": "`{written}` serait affiché aux lecteurs, car un texte n’a pas de commentaires : supprimez-le.",
  "leftover-tag":
    "La balise HTML `{written}` serait affichée aux lecteurs : écrivez plutôt du Markdown, comme `**bold**`, `*italic*`, `[text](address)` ou une ligne vide entre les paragraphes.",
  "leftover-template":
    "`{written}` est du code d’un autre système et serait affiché aux lecteurs : supprimez-le, ou écrivez ce qu’il représentait.",
  "leftover-note": "`{written}` ressemble à une note personnelle : terminez le texte ou supprimez la note.",
  "leftover-spaced-link": "`{written}` n’est pas un lien à cause de l’espace avant la parenthèse : supprimez l’espace.",
  "leftover-bullet": "`{written}` ne forme pas une liste en Markdown : commencez chaque entrée par `- `.",
  "leftover-task":
    "La case `{written}` serait affichée comme du texte, car Dateline n’a pas de listes de tâches : supprimez-la.",
  "leftover-conflict":
    "`{written}` est une ligne que git a écrite parce que deux personnes ont modifié ce texte : gardez une version et supprimez les lignes qui commencent par `<<<<<<<`, `=======` et `>>>>>>>`.",
  "leftover-placeholder": "`{written}` est le texte provisoire d’un nouveau fichier : écrivez le texte à sa place.",
  "leftover-markdown":
    "`{written}` est du Markdown, et ce champ est affiché tel qu’il est écrit : supprimez les signes.",
  "leftover-quotes":
    "Les guillemets autour de `{written}` seraient affichés : YAML demande des guillemets droits, ou aucun.",
  "translation-copied":
    "Cette traduction a le texte de son original, mot pour mot : traduisez-le ou supprimez le fichier.",
  "updated-early": "`updated` est antérieur à la date de l’article, `{date}`.",
  "updated-late": "`updated` est dans le futur : nous sommes le `{today}`.",
  "address-local":
    "`{address}` mène à un ordinateur ou à un aperçu que les lecteurs ne peuvent pas ouvrir : écrivez l’adresse publiée.",
  "address-own":
    "`{address}` est une adresse de ce site même : renvoyez plutôt à son fichier, par exemple `quito.en.md` ; le lien est alors vérifié, et il suit si le fichier change de nom.",
  "address-own-nowhere":
    "`{address}` est une adresse de ce site même où il n’y a aucune page : écrivez-en une qui existe, sauf si autre chose y répond.",
} as const satisfies Translation<typeof EN>;
