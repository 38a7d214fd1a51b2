import type { Translation } from "../../message-text.ts";
import type { OWN_PICTURES as EN } from "../en/own-pictures.ts";

export const OWN_PICTURES = {
  "svg-not-xml": "Este archivo no es XML: exporte de nuevo el dibujo.",
  "svg-too-deep":
    "Los elementos de este dibujo están anidados a demasiada profundidad: expórtelo de nuevo como dibujo sencillo.",
  "svg-doctype": "Un dibujo no puede tener `<!DOCTYPE`: bórrelo, hasta su `>`.",
  "svg-instruction": "`{found}` es una instrucción para un programa: bórrela.",
  "svg-encoding": "Este archivo indica la codificación `{encoding}`: guárdelo como UTF-8.",
  "svg-entity": "Entidad desconocida: `{entity}`. Escriba el propio carácter.",
  "svg-namespace": "El dibujo tiene elementos de `{namespace}`: expórtelo de nuevo solo con elementos de SVG.",
  "svg-prefix": "El prefijo de `{name}` no está declarado en el dibujo: expórtelo de nuevo.",
  "svg-root": "El dibujo empieza con `{element}` y no con `<svg>`: expórtelo como SVG.",
  "svg-no-namespace": "`<svg>` no tiene espacio de nombres: escriba en él `{attribute}`.",
  "svg-no-box":
    "`<svg>` no tiene un `viewBox` válido, así que no se puede mostrar en otros tamaños: escriba en él `{attribute}`.",
  "svg-element":
    "No se admite `{element}`: un dibujo no tiene programas, enlaces, animaciones ni archivos incrustados. Expórtelo de nuevo, o como PNG.",
  "svg-event": "`{attribute}` ejecuta un programa: bórrelo o exporte de nuevo el dibujo.",
  "svg-outside":
    "`{attribute}` lleva fuera del dibujo, a `{target}`: expórtelo con todo en un solo archivo, o como PNG.",
  "svg-style-outside": "Un estilo del dibujo carga `{target}`: expórtelo con todo en un solo archivo, o como PNG.",
  "svg-style":
    "Un estilo del dibujo contiene `{found}`, que podría cargar un archivo o ejecutar un programa: bórrelo o exporte el dibujo como PNG.",
  "own-picture-missing":
    "No existe la imagen `{src}`. Las de la publicación están en la carpeta media, junto a publication.yaml.",
  "own-picture-unused": "Nada muestra esta imagen: nómbrela en publication.yaml o bórrela.",
} as const satisfies Translation<typeof EN>;
