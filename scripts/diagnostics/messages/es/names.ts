import type { Translation } from "../../message-text.ts";
import type { NAMES as EN } from "../en/names.ts";

export const NAMES = {
  "name-of-text":
    "Un texto no puede llamarse `{file}`: escriba su nombre, un punto, su idioma y `.md`, por ejemplo `quito.es.md`. El nombre solo admite minúsculas a–z, cifras y guiones sueltos, 80 signos como máximo.",
  "name-of-event":
    "El archivo de un evento no puede llamarse `{file}`: escriba su clave y `.yaml`. La clave solo admite minúsculas a–z, cifras y guiones sueltos, 80 signos como máximo.",
  "name-of-media":
    "Una imagen, un documento o una grabación no puede llamarse `{file}`: escriba un nombre con minúsculas a–z, cifras y guiones, y una de estas extensiones: `{endings}`.",
  "name-of-reserved": "`{file}` no puede tener este nombre: Windows reserva `{name}`. Elija otro.",
  "file-beside-bulletins":
    "`{file}` no pertenece a ningún número: póngalo en la carpeta de uno, que lleva por nombre su período: `{periods}`.",
  "file-at-top": "`{file}` no es un archivo de la carpeta de contenidos, que tiene `{names}`.",
  "folder-at-top": "`{folder}` no es una carpeta de los contenidos, que tienen `{names}`.",
  "folder-of-bulletin": "`{folder}` no es un período: la carpeta de un número se llama `{periods}`.",
  "folder-of-week": "`{folder}` no es un período: el año {year} tiene las semanas w01 a w{last}.",
  "folder-of-quarter": "`{folder}` no es un período: un año tiene los trimestres q1 a q4.",
  "folder-of-half-year": "`{folder}` no es un período: un semestre se nombra por su primer mes, -01 o -07.",
  "folder-of-day": "`{folder}` no es un período: el mes `{month}` tiene los días 01 a {last}.",
  "folder-in-bulletin":
    "Un número no tiene la carpeta `{folder}`: tiene sus archivos y una carpeta `media` para imágenes, documentos y grabaciones.",
  "name-of-own-picture":
    "Una imagen de la publicación no puede llamarse `{file}`: escriba un nombre con minúsculas a–z, cifras y guiones, y una de estas extensiones: `{endings}`.",
  "name-of-office":
    "`{file}` es un documento de un procesador de textos: copie el texto en un archivo de texto llamado `{text}` y bórrelo.",
  "name-of-journal":
    "`{file}` es un cambio de archivos que ningún comando completa ya, o que otra persona ha puesto ahí. Elimínelo y mire qué cambios muestra git.",
  "name-of-lock":
    "`{file}` es de un editor de texto que tiene abierto un archivo, o lo dejó un programa que se detuvo. Cierre el archivo en el editor o elimine `{file}`.",
  "name-of-temporary": "`{file}` lo dejó un programa que se detuvo. Elimínelo.",
} as const satisfies Translation<typeof EN>;
