import type { Complete, Table } from "../../../../scripts/diagnostics/browser.ts";

/** The messages of `packages/import/src/html/`. */
export const IMPORT_HTML_MESSAGES = {
  // Notes of the import report on the text and the pictures of an item.
  "import-text-long": {
    en: "It has {length} characters, and at most {most} are read.",
    es: "Tiene {length} caracteres, y se leen como máximo {most}.",
    pt: "Tem {length} caracteres, e são lidos no máximo {most}.",
    fr: "Il a {length} caractères, et {most} au plus sont lus.",
  },
  "import-text-deep": {
    en: "It has elements more than {most} deep.",
    es: "Tiene elementos a más de {most} niveles de profundidad.",
    pt: "Tem elementos a mais de {most} níveis de profundidade.",
    fr: "Il contient des éléments imbriqués sur plus de {most} niveaux.",
  },
  "import-element-left-out": {
    en: "`{element}` was left out.",
    es: "Se omitió `{element}`.",
    pt: "Foi omitido `{element}`.",
    fr: "`{element}` a été omis.",
  },
  "import-element-linked": {
    en: "`{element}` is now a link to `{address}`.",
    es: "`{element}` es ahora un enlace a `{address}`.",
    pt: "`{element}` é agora uma ligação para `{address}`.",
    fr: "`{element}` est désormais un lien vers `{address}`.",
  },
  "import-link-empty": {
    en: "The link to `{address}` was left out, since it has no text.",
    es: "Se omitió el enlace a `{address}`, pues no tiene texto.",
    pt: "A ligação para `{address}` foi omitida, pois não tem texto.",
    fr: "Le lien vers `{address}` a été omis, car il n’a pas de texte.",
  },
  "import-link-tracking": {
    en: "The link to `{address}` counts readers: replace it with the address that it leads to.",
    es: "El enlace a `{address}` cuenta lectores: reemplácelo por la dirección a la que lleva.",
    pt: "A ligação para `{address}` conta leitores: substitua-a pelo endereço a que leva.",
    fr: "Le lien vers `{address}` compte les lecteurs : remplacez-le par l’adresse à laquelle il mène.",
  },
  "import-link-text": {
    en: "The link to `{address}` is now text.",
    es: "El enlace a `{address}` es ahora texto.",
    pt: "A ligação para `{address}` é agora texto.",
    fr: "Le lien vers `{address}` est désormais du texte.",
  },
  "import-link-within": {
    en: "The link to `{address}` is now text, since it led to a place in the text.",
    es: "El enlace a `{address}` es ahora texto, pues llevaba a un lugar del propio texto.",
    pt: "A ligação para `{address}` é agora texto, pois levava a um lugar do próprio texto.",
    fr: "Le lien vers `{address}` est désormais du texte, car il menait à un endroit du texte.",
  },
  "import-formulas": {
    en: "{count|# formula is|# formulas are} now code in TeX.",
    es: "{count|# fórmula es|# fórmulas son} ahora código en TeX.",
    pt: "{count|# fórmula é|# fórmulas são} agora código em TeX.",
    fr: "{count|# formule est désormais|# formules sont désormais} du code en TeX.",
  },
  "import-picture-unread": {
    en: "The picture `{picture}` was left out, since its address can't be read.",
    es: "Se omitió la imagen `{picture}`, pues su dirección no puede leerse.",
    pt: "A imagem `{picture}` foi omitida, pois o seu endereço não pode ser lido.",
    fr: "L’image `{picture}` a été omise, car son adresse est illisible.",
  },
  "import-picture-undescribed": {
    en: "The picture `{picture}` has no description: add `{line}` where it belongs, with what it shows in place of the dots.",
    es: "La imagen `{picture}` no tiene descripción: añada `{line}` en su lugar, con lo que muestra en vez de los puntos.",
    pt: "A imagem `{picture}` não tem descrição: acrescente `{line}` no seu lugar, com o que mostra em vez das reticências.",
    fr: "L’image `{picture}` n’a pas de description : ajoutez `{line}` à sa place, avec ce qu’elle montre au lieu des points.",
  },
} as const satisfies Table;
true satisfies Complete<typeof IMPORT_HTML_MESSAGES>;
