import type { Translation } from "../../message-text.ts";
import type { BULLETINS as EN } from "../en/bulletins.ts";

export const BULLETINS = {
  "number-not-higher": "El número `{number}` no es mayor que `{before}`, que tiene `{period}`: escriba uno mayor.",
  "number-taken": "`{period}` ya tiene el número `{number}`: escriba otro.",
  "number-missing": "Falta el campo `number`: en esta serie, `{period}` tiene el número `{before}`.",
  "number-skips": "El número `{number}` deja un hueco: `{period}` tiene `{before}`, así que sigue `{next}`.",
  "number-skips-several":
    "El número `{number}` deja un hueco: `{period}` tiene `{before}`, así que sigue uno del `{next}` al `{highest}`.",
  "order-of-day":
    "Falta el campo `order`: {count|# noticia|# noticias} de `{date}` van en el orden de los nombres de sus archivos.",
  "order-without-day":
    "Falta el campo `order`: {count|# noticia|# noticias} sin día van en el orden de los nombres de sus archivos.",
  "date-future":
    "La noticia tiene la fecha `{date}`, posterior al día a cuya fecha se genera el sitio, `{today}`, y se publica ahora: escriba `{line}` si espera hasta ese día, o corrija la fecha.",
  "date-outside":
    "La fecha `{date}` está fuera de los días del número `{period}`, del `{from}` al `{to}`: corríjala, o pase la noticia a otro número.",
  "address-reserved": "La dirección `{address}` es de la propia publicación: dele otro nombre a este archivo.",
  "address-reserved-folder": "La dirección `{address}` es de la propia publicación: dele otro nombre a esta carpeta.",
  "address-of-agenda": "La dirección `{address}` es la agenda de `{year}`: dele otro nombre a este evento.",
  "address-taken": "`{owner}` ya tiene la dirección `{address}`: escriba otro `slug`.",
  "address-taken-by-bulletin": "El número `{owner}` ya tiene la dirección `{address}`: escriba otro `slug`.",
} as const satisfies Translation<typeof EN>;
