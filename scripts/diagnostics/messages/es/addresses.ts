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
  "unfinished-change": "Se interrumpió un cambio de varios archivos. `npm run validate` lo completa.",
  "addresses-line": "`{line}` no es una dirección. Escriba una por línea, como `/2021/10/quito/`.",
  "published-address":
    "`{address}` se publicó y ahora no responde nada en ella. Escríbala en `formerly` de lo que ocupa su lugar, o en `withdrawn` de publication.yaml: `{line}`.",
} as const satisfies Translation<typeof EN>;
