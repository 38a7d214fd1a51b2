import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Tema desconocido: `{topic}`. Los temas están en content/topics.yaml.",
  "page-unknown": "No existe la página `{page}`. Las páginas están en content/pages/.",
  "event-unknown": "Evento desconocido: `{event}`. Los eventos son los archivos de content/events/, sin `.yaml`.",
  "country-unknown": "País desconocido: `{country}`. Escriba el código de dos letras (ISO 3166-1), por ejemplo `EC`.",
  "place-unknown":
    "País o lugar desconocido: `{country}`. Escriba el código de dos letras (ISO 3166-1), por ejemplo `EC`, o una clave de content/places.yaml.",
  "item-unknown":
    "Noticia desconocida: `{item}`. Escriba el nombre de un archivo de `{folder}`, sin idioma ni extensión.",
  "item-is-draft": "La noticia `{item}` es un borrador: nombre una sin `draft: true`.",
  "language-unknown": "`{language}` no es un idioma de la publicación, que tiene `{languages}`.",
  "language-of-file": "El nombre del archivo tiene el idioma `{language}`, pero la publicación tiene `{languages}`.",
  "add-item-language": "O escriba `{line}` en publication.yaml, para noticias en un idioma sin páginas propias.",
  "label-languages": "Falta el nombre de `{key}` en `{missing}`: la publicación tiene los idiomas `{languages}`.",
  "name-languages": "Falta el nombre del evento en `{missing}`: la publicación tiene los idiomas `{languages}`.",
} as const satisfies Translation<typeof EN>;
