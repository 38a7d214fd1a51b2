import type { Translation } from "../../message-text.ts";
import type { NEW_FILES as EN } from "../en/new-files.ts";

export const NEW_FILES = {
  "new-exists": "`{file}` ya existe.",
  "new-exists-translate": "`{file}` ya existe: `{command}` crea una traducción.",
  "new-irregular":
    "Falta el nombre del número, pues publication.yaml no tiene una periodicidad regular: escriba uno como `{periods}`.",
  "new-first":
    "Falta el nombre del número, pues no hay ninguno al que pueda seguir uno `{frequency}`: escriba uno como `{periods}`.",
  "new-topic-unknown": "Tema desconocido: `{topic}`. Los temas son `{topics}`.",
  "new-no-bulletin":
    "Falta la opción `--bulletin`, pues ningún número abarca `{date}` ni hay ninguno en borrador: `{command}` crea el siguiente.",
  "new-original-faulty": "`{file}` tiene errores: `{command}` los muestra.",
} as const satisfies Translation<typeof EN>;
