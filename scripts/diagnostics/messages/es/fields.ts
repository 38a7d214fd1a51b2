import type { Translation } from "../../message-text.ts";
import type { FIELDS as EN } from "../en/fields.ts";

export const FIELDS = {
  "field-missing": "Falta el campo `{field}`.",
  "field-empty": "El campo `{field}` no tiene valor.",
  "member-empty": "Un valor de `{field}` está vacío.",
  "value-wrong": "`{field}` no puede ser `{value}`.",
  "member-wrong": "`{field}` no puede contener `{value}`.",
  "value-in-quotes": "Entre comillas, `{value}` es un texto.",
  "member-twice": "`{field}` contiene `{value}` dos veces: escríbalo una sola vez.",
  "key-wrong": "`{field}` no puede tener la clave `{key}`.",
  "list-found": "`{field}` es una lista de {count|# valor|# valores}.",
  "list-empty": "`{field}` es una lista vacía.",
  "braces-empty": "`{field}` solo tiene llaves vacías.",
  "fields-found": "`{field}` tiene los campos `{names}`.",
  "value-long": "`{field}` tiene {count|# carácter|# caracteres}.",
  "file-without-fields": "Este archivo no tiene campos: escriba cada uno en su propia línea, como `campo: valor`.",
  "field-unknown": "Campo desconocido: `{field}`. Aquí los campos son `{names}`.",
  "field-misnamed": "Campo desconocido: `{field}`.",
  "field-none": "Campo desconocido: `{field}`. Aquí no hay campos.",
  "one-or-several":
    "`{one}` y `{several}` se excluyen: escriba `{one}` para un valor, o `{several}` para varios, con el principal primero.",
  "expires-early": "Caduca, `{expires}`, antes de publicarse, `{from}`: escriba un momento posterior.",
  "covers-reversed": "El último día, `{to}`, es anterior al primero, `{from}`: escriba ese día u otro posterior.",
  "item-language-doubled":
    "`{language}` ya está en `languages`: quítelo de `itemLanguages`, pues las noticias pueden escribirse en él de todos modos.",
  "entries-none":
    "Este archivo no tiene entradas: escriba cada una como una clave y dos puntos, con sus campos debajo.",
  "entries-many": "Este archivo tiene {count|# entrada|# entradas}: deje {most} como máximo.",
  "key-of-entry-wrong": "`{key}` no puede ser una clave.",
  "place-key-year":
    "`{key}` no puede ser la clave de un lugar: en una dirección como `{address}`, el último paso es un año. Elija otra clave.",
  "place-key-country":
    "`{key}` no puede ser la clave de un lugar: `{address}` es la página del país `{code}`. Elija otra clave, o escriba `{code}` en `countries` sin entrada aquí.",
} as const satisfies Translation<typeof EN>;
