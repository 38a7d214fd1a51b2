import type { Translation } from "../../message-text.ts";
import type { LINKS as EN } from "../en/links.ts";

export const LINKS = {
  "link-without-address": "Este enlace no tiene dirección.",
  "image-without-address": "Esta imagen no tiene dirección.",
  "address-with-code": "`{address}` contiene código de una plantilla.",
  "link-to-embargoed":
    "`{link}` no es público hasta `{moment}`, más tarde que este texto: quite el enlace o dé a este texto el mismo `publishFrom`.",
  "link-refused": "Un enlace no puede llevar a `{address}`.",
  "image-refused": "Una imagen no puede tener la dirección `{address}`.",
  "write-link": "Escriba una dirección https, http, mailto o tel, o la ruta de un archivo de los contenidos.",
  "write-image": "Escriba la ruta de un archivo de este número, por ejemplo `media/photo.jpg`.",
  "address-with-space":
    "`{address}` contiene un espacio o un carácter invisible: bórrelo, o escriba %20 en lugar del espacio.",
  "address-with-backslash": "`{address}` contiene una barra inversa: escriba barras normales.",
  "image-elsewhere":
    "Las páginas no muestran imágenes de otro lugar, como `{address}`: cópiela en la carpeta `media/` de este número y escriba `{copy}`.",
  "mail-address-wrong": "`{address}` no es una dirección de correo: escriba una como `mailto:name@example.org`.",
  "phone-wrong": "`{address}` no es un número de teléfono: escriba uno como `tel:+43-1-26060`.",
  "address-of-doi": "Los navegadores no abren `{address}`: escriba su dirección https.",
  "address-of-old-scheme":
    "Los navegadores no abren `{address}`: escriba una dirección https que lleve allí, o muestre esta como código.",
  "address-incomplete": "`{address}` no es una dirección completa: escriba una como `https://example.org/page`.",
  "address-with-name": "`{address}` tiene un nombre delante del servidor: escriba solo el servidor.",
  "address-without-scheme": "A `{address}` le falta `https:` al principio: escríbalo.",
  "address-from-root":
    "`{address}` empieza en la raíz: escriba la ruta del archivo, por ejemplo `../2021-06/lisbon.es.md`, o la dirección completa con https://.",
  "address-of-mailbox": "`{address}` es una dirección de correo: escriba `mailto:` delante.",
  "path-encoded": "`{address}` no es el nombre simple de un archivo: escríbalo sin `%` ni `?`.",
  "link-shown-as-text":
    "Este enlace no tiene dirección, y se muestra como texto: escriba `[texto que dice adónde lleva](dirección)`.",
  "link-without-text": "Este enlace no tiene texto: escriba `[texto que dice adónde lleva](dirección)`.",
  "image-without-alt": "Falta el texto alternativo de la imagen: escriba `![lo que muestra](media/photo.jpg)`.",
  "heading-unknown":
    "Ningún título de este texto se llama `{address}`, y el enlace se muestra como texto: escriba # y las palabras del título, unidas con guiones.",
  "heading-unknown-there":
    "Ningún título de `{file}` se llama `{address}`, y el enlace lleva al principio de su página: escriba # y las palabras del título, unidas con guiones.",
  "definition-missing":
    "Falta la definición `{label}`, y el enlace se muestra como texto: añada una línea como `{line}`.",
  "footnote-missing": "Falta la nota `{label}`, y su llamada se muestra como texto: añada una línea como `{line}`.",
  "address-with-spaces":
    "Hay espacios en la dirección `{address}`, y se muestra como texto: bórrelos, o escriba %20 en lugar de cada uno.",
  "footnote-unused": "Nada remite a la nota `{label}`, y no se muestra: escriba `{mark}` en el texto.",
  "footnote-twice": "Una segunda nota se llama `{label}`, y no se muestra: dele una etiqueta propia.",
  "footnote-empty": "La nota `{label}` no tiene texto: escríbalo después de `{mark}`.",
  "heading-without-text": "Este título no tiene texto, y no se muestra: escríbalo después de `#`.",
  "nesting-deep": "Las listas y citas están anidadas en {count} niveles: hágalas más fáciles de seguir.",
  "entity-hidden": "`{entity}` representa el carácter oculto `{character}`: bórrelo.",
  "link-target-unknown":
    "El enlace `{link}` no lleva a ningún archivo de los contenidos: escriba la ruta de uno, por ejemplo `../2021-06/lisbon.es.md`.",
  "image-target-unknown":
    "No existe la imagen `{link}`: escriba la ruta de una del número, por ejemplo `media/quito.jpg`.",
  "link-to-draft": "`{link}` es un borrador, y los lectores no encontrarían ninguna página: enlace con algo publicado.",
  "link-to-www": "`{link}` es una dirección de la web: escriba https:// delante.",
} as const satisfies Translation<typeof EN>;
