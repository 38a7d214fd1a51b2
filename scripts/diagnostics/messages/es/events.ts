import type { Translation } from "../../message-text.ts";
import type { EVENTS as EN } from "../en/events.ts";

export const EVENTS = {
  "end-of-unknown": "`end` no tiene sentido mientras `start` sea `unknown`: quítelo.",
  "date-beside-dates":
    "`{name}` y `dates` se excluyen: escriba `start` y `end` para una fecha, `dates` para una serie.",
  "dates-unknown": "Una serie no puede tener la fecha `unknown`: escriba las fechas conocidas y omita las demás.",
  "end-not-month": "`end` no puede ser `{end}`: escriba un mes, como el inicio, `{start}`.",
  "end-not-day": "`end` no puede ser `{end}`: escriba un día, como el inicio, `{start}`.",
  "end-not-minute": "`end` no puede ser `{end}`: escriba un día y una hora, como el inicio, `{start}`.",
  "end-before-month": "El final, `{end}`, es anterior al primer mes, `{start}`: escriba ese mes u otro posterior.",
  "end-before-day": "El final, `{end}`, es anterior al primer día, `{start}`: escriba ese día u otro posterior.",
  "end-before-minute": "El final, `{end}`, no es posterior al inicio, `{start}`: escriba una hora posterior.",
  "dates-unordered":
    "La fecha `{date}` no es posterior a la anterior, `{before}`: escriba primero la fecha más temprana.",
  "zone-missing":
    "Falta el campo `timeZone`, y así no se sabe a qué hora es: escríbalo aquí, por ejemplo `Europe/Madrid`, o para todos los eventos en `publication.yaml`.",
  "time-skipped":
    "`{field}` no puede ser `{time}`: entonces se adelantan los relojes en `{zone}` y esa hora no existe.",
  "event-doubled":
    "Otro evento tiene el mismo nombre en los mismos días: `{file}`. Deje un solo archivo por evento, o deles nombres que los distingan.",
} as const satisfies Translation<typeof EN>;
