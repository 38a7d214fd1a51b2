import type { Translation } from "../../message-text.ts";
import type { IMPORT_TEXTS as EN } from "../en/import-texts.ts";

export const IMPORT_TEXTS = {
  "import-text-not-read": "No se leyó su texto.",
  "import-text-long": "Tiene {length} caracteres, y se leen como máximo {most}.",
  "import-text-deep": "Tiene elementos a más de {most} niveles de profundidad.",
  "import-text-slow": "Convertirlo lleva más de {seconds} segundos.",
  "import-text-refused": "Falta su texto, que el contenido no admite.",
  "import-beside": "Se omitió lo que estaba junto a su texto: `{text}`",
  "import-aside": "Todo está en `{file}`.",
  "import-invisible": "Se omitieron caracteres invisibles.",
  "import-markdown-plain": "Su Markdown es ahora texto sin formato.",
  "import-relative": "Lleva a `{address}`, que está junto a su antigua página: escriba una dirección completa.",
  "import-html-plain":
    "Su texto ya no tiene formato, pues tenía marcas que Markdown no puede mostrar: compárelo con la página antigua.",
  "import-element-left-out": "Se omitió `{element}`.",
  "import-element-linked": "`{element}` es ahora un enlace a `{address}`.",
  "import-link-empty": "Se omitió el enlace a `{address}`, pues no tiene texto.",
  "import-link-tracking": "El enlace a `{address}` cuenta lectores: reemplácelo por la dirección a la que lleva.",
  "import-link-text": "El enlace a `{address}` es ahora texto.",
  "import-link-within": "El enlace a `{address}` es ahora texto, pues llevaba a un lugar del propio texto.",
  "import-picture-left-out": "Se omitió la imagen `{picture}`.",
  "import-picture-unread": "Se omitió la imagen `{picture}`, pues su dirección no puede leerse.",
  "import-picture-undescribed":
    "La imagen `{picture}` no tiene descripción: añada `{line}` en su lugar, con lo que muestra en vez de los puntos.",
  "import-picture-main":
    "La imagen principal no tiene descripción: añada `{line}`, con lo que muestra en vez de los puntos.",
  "import-picture-not-exported": "Su imagen principal no está en la exportación.",
} as const satisfies Translation<typeof EN>;
