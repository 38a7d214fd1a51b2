import type { Translation } from "../../message-text.ts";
import type { RENAME as EN } from "../en/rename.ts";

export const RENAME = {
  "rename-content-faulty": "El contenido tiene errores: corríjalos antes de cambiar un nombre.",
  "rename-would-fail": "No se cambió ningún nombre, pues el contenido tendría errores.",
  "rename-unknown": "No existe `{name}` en `{place}`.",
  "rename-taken": "Ya existe `{name}` en `{place}`: elija otro nombre.",
  "rename-folder":
    "Hay páginas en `{folder}`: mueva esa carpeta a mano y nombre las direcciones anteriores en `formerly`.",
  "rename-link":
    "Un enlace de `{file}` no se puede cambiar por separado: escríbalo como una ruta sin caracteres codificados, por ejemplo `../2021-10/quito.en.md`.",
  "rename-fields":
    "Los campos de `{file}` no se pueden cambiar por separado: escriba las listas entre corchetes o con un elemento por línea.",
  renamed: "`{from}` se llama ahora `{to}`.",
  "rename-would": "`{from}` pasaría a llamarse `{to}`.",
  changed: "Se cambió `{file}`.",
  "change-would": "Cambiaría `{file}`:",
  "write-rename-kind": "Escriba `topic`, `event`, `page` o una noticia como `2021-10/quito`.",
} as const satisfies Translation<typeof EN>;
