import type { Translation } from "../../message-text.ts";
import type { TRANSLATIONS as EN } from "../en/translations.ts";

export const TRANSLATIONS = {
  "translation-required":
    "Il manque cette traduction de `{original}`, ou elle n’est pas prête à être publiée : le numéro de `{period}` exige `{language}`.",
  "translation-stale":
    "La traduction part d’une version antérieure de `{original}`, `{made}` ; c’est maintenant `{revision}`. Voyez avec `{show}` ce qui a changé, et acceptez la traduction avec `{accept}`.",
  "translation-differs": "`{field}` est `{value}` ici, mais `{right}` dans l’original, `{original}` : retirez-le ici.",
  "translation-adds": "`{field}` est `{value}` ici, mais l’original, `{original}`, n’a pas ce champ : retirez-le ici.",
  "translation-picture-missing": "Il manque le champ `src` : l’original, `{original}`, n’a pas d’image ici.",
  "translation-picture-differs": "L’image `{file}` n’est pas celle de l’original, `{original}` : retirez `src`.",
  "translation-without-summary":
    "Il manque le champ `summary` : écrivez-le dans cette langue, car l’original, `{original}`, en a un.",
  "translation-without-title":
    "Il manque le champ `title` : écrivez-le dans cette langue, car l’original, `{original}`, en a un.",
  "translation-callouts":
    "Les encadrés ont ici les types `{found}` : répétez ceux de l’original dans son ordre, `{right}`.",
  "translation-callouts-missing": "Il n’y a pas d’encadrés ici : répétez ceux de l’original dans son ordre, `{right}`.",
  "translation-callouts-added": "Les encadrés ont ici les types `{found}`, mais l’original n’en a pas : retirez-les.",
  "translation-without-original":
    "D’après `revision`, `{file}` est une traduction, mais elle n’a pas d’original : donnez-lui le nom de l’original, ou retirez `revision`.",
} as const satisfies Translation<typeof EN>;
