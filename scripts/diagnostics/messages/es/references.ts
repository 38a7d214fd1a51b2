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
  "menu-unknown":
    "No existe la página ni la sección `{name}`. Las secciones son `{sections}`; las páginas están en content/pages/.",
  "menu-twice": "`{name}` está dos veces en el menú.",
  "menu-omitted": "`{name}` no tiene página, porque publication.yaml dice `{field}`: quite una de las dos cosas.",
  "page-is-draft":
    "La página `{page}` es un borrador, así que ningún enlace lleva todavía a ella: quite su línea `draft: true` cuando esté lista.",
  "page-folder-empty":
    "La carpeta `{folder}` tiene páginas, pero no es una página: escriba `{file}`, para que su dirección lleve a alguna parte.",
} as const satisfies Translation<typeof EN>;
