import type { Translation } from "../../message-text.ts";
import type { ADDRESSES as EN } from "../en/addresses.ts";

export const ADDRESSES = {
  "former-address-taken":
    "`{owner}` tiene ahora la dirección `{address}`, así que no puede ser una dirección anterior de otra cosa.",
  "former-address-own":
    "`{address}` es una dirección de la propia publicación, así que no puede ser una dirección anterior de otra cosa.",
  "former-address-twice": "`{address}` ya es una dirección anterior de `{owner}`. Solo puede llevar a un lugar.",
  "former-name-present": "`{name}` es su nombre actual. En `formerly` solo van otros nombres.",
  "former-name-in-translation":
    "`{name}` es un nombre anterior. Escríbalo en el original, donde vale para todos los idiomas; una traducción solo indica direcciones.",
  "unfinished-change":
    "Se interrumpió un cambio de varios archivos en `{folder}`. `npm run validate -- --fix` lo completa.",
  "change-large": "El cambio tiene {size} MB, más de {most} MB. Cambie menos archivos a la vez.",
  "journal-unreadable":
    "`{file}` debería ser un cambio de varios archivos que se interrumpió, y no puede leerse. Elimínelo y mire qué cambios muestra git.",
  "addresses-line": "`{line}` no es una dirección. Escriba una por línea, como `/2021/10/quito/`.",
  "published-address":
    "`{address}` se publicó y ahora no responde nada en ella. Escríbala en `formerly` de lo que ocupa su lugar, o en `withdrawn` de publication.yaml: `{line}`.",
  "changed-fact":
    "`{field}` se publicó como `{before}`. Escriba en `corrections` lo que estaba mal, o en `updated` el día del cambio, para que los lectores lo sepan.",
  "changed-event":
    "`{field}` se publicó como `{before}`. Escriba en `updated` el día del cambio y aumente `sequence`, para que los calendarios lo muestren.",
  "withdrawn-undated":
    "Ya se había publicado. Escriba en `updated` el día en que se retiró, para que los canales web y la página de correcciones lo indiquen.",
} as const satisfies Translation<typeof EN>;
