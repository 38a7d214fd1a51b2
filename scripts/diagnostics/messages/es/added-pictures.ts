import type { Translation } from "../../message-text.ts";
import type { ADDED_PICTURES as EN } from "../en/added-pictures.ts";

export const ADDED_PICTURES = {
  "picture-missing": "No existe la imagen `{file}`.",
  "picture-without-alt": "Falta `--alt` con lo que muestra la imagen: de ello dependen las personas que no la ven.",
  "picture-item-unknown":
    "No existe la noticia `{item}`: escriba `--to`, el boletín y el nombre de la noticia, como `2021-10/prisons`.",
  "picture-unreadable": "`{file}` no es una imagen que pueda leerse: guárdela de nuevo como JPEG o PNG.",
  "picture-decoder-missing":
    "Las imágenes HEIC necesitan un decodificador, que se instala una sola vez: `npm install heic-decode@2.1.0`. También puede configurar el teléfono para que guarde JPEG.",
  "picture-item-damaged": "Los campos de `{file}` no pueden leerse: `npm run validate` dice por qué.",
} as const satisfies Translation<typeof EN>;
