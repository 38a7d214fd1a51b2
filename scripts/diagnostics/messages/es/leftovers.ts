import type { Translation } from "../../message-text.ts";
import type { LEFTOVERS as EN } from "../en/leftovers.ts";

export const LEFTOVERS = {
  "leftover-comment": "`{written}` se mostraría a los lectores, porque un texto no tiene comentarios: bórrelo.",
  "leftover-tag":
    "La etiqueta HTML `{written}` se mostraría a los lectores: escriba Markdown en su lugar, como `**bold**`, `*italic*`, `[text](address)` o una línea vacía entre párrafos.",
  "leftover-template":
    "`{written}` es código de otro sistema y se mostraría a los lectores: bórrelo, o escriba aquello que representaba.",
  "leftover-note": "`{written}` parece una nota para usted: termine el texto o borre la nota.",
  "leftover-spaced-link": "`{written}` no es un enlace por el espacio delante del paréntesis: borre el espacio.",
  "leftover-bullet": "`{written}` no forma una lista en Markdown: comience cada entrada con `- `.",
  "leftover-task":
    "La casilla `{written}` se mostraría como texto, porque Dateline no tiene listas de tareas: bórrela.",
  "leftover-conflict":
    "`{written}` es una línea que escribió git porque dos personas cambiaron este texto: conserve una versión y borre las líneas que comienzan por `<<<<<<<`, `=======` y `>>>>>>>`.",
  "leftover-placeholder": "`{written}` es el texto provisional de un archivo nuevo: escriba el texto en su lugar.",
  "leftover-markdown": "`{written}` es Markdown, y este campo se muestra tal como está escrito: borre los signos.",
  "leftover-quotes": "Las comillas que rodean `{written}` se mostrarían: YAML necesita comillas rectas, o ninguna.",
  "translation-copied":
    "Esta traducción tiene el texto de su original, palabra por palabra: tradúzcalo o borre el archivo.",
  "updated-early": "`updated` es anterior a la fecha de la noticia, `{date}`.",
  "updated-late": "`updated` está en el futuro: hoy es `{today}`.",
  "address-local":
    "`{address}` lleva a un equipo o a una vista previa que los lectores no pueden abrir: escriba la dirección publicada.",
  "address-own":
    "`{address}` es una dirección de este mismo sitio: enlace con su archivo, como `quito.en.md`; así el enlace se comprueba y se conserva si el archivo cambia de nombre.",
  "address-own-nowhere":
    "`{address}` es una dirección de este mismo sitio en la que no hay ninguna página: escriba una que exista, salvo que en ella responda otra cosa.",
} as const satisfies Translation<typeof EN>;
