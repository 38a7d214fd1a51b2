import type { Translation } from "../../message-text.ts";
import type { IMPORT_ITEMS as EN } from "../en/import-items.ts";

export const IMPORT_ITEMS = {
  "import-twice": "La fuente la tiene dos veces.",
  "import-language":
    "Su idioma es `{language}`, que no está en `publication.yaml`: añádalo a `languages` o a `itemLanguages`.",
  "import-undated": "No tiene fecha: indique un número para ella con `--undated`.",
  "import-without-date": "No tiene fecha.",
  "import-refused": "El contenido no puede tenerla.",
  "import-untitled": "No tiene título.",
  "import-title-wrong": "Su título no puede serlo: `{title}`",
  "import-field-left-out": "Se omitió el campo `{field}`.",
  "import-former-path": "Su dirección antigua `{address}` no tiene una ruta que pueda llevar a ella.",
  "import-former-taken": "Su dirección antigua `{address}` no lleva a ella, pues es la de `{owner}`.",
  "import-former-own": "Su dirección antigua `{address}` no lleva a ella, pues es de la propia publicación.",
  "import-no-text": "El canal web no tiene texto de ella.",
  "import-merge-tag": "Su texto tiene la etiqueta `{tag}`, que solo Mailchimp puede rellenar.",
  "import-not-in-campaigns": "No está en `campaigns.csv`.",
  "import-shortcode": "Su texto tiene el código corto `{shortcode}`, que solo WordPress puede rellenar.",
  "import-tags": "Tenía las etiquetas `{tags}`.",
  "import-state": "Su estado era `{state}`.",
  "import-password": "Estaba protegida con una contraseña.",
  "import-others":
    "No se importa, pues solo las entradas son noticias: {count|# elemento|# elementos} del tipo `{type}`.",
  "import-posts-in-state": "No se importa: {count|# entrada|# entradas} en el estado `{state}`.",
  "import-column": "No se leyó la columna `{column}`.",
  "import-date": "No se leyó la fecha `{date}`: escríbala como `2021-10-14`.",
} as const satisfies Translation<typeof EN>;
