import type { Translation } from "../../message-text.ts";
import type { REPORT as EN } from "../en/report.ts";

export const REPORT = {
  error: "error",
  warning: "aviso",
  "did-you-mean": "¿Quiso decir `{suggestion}`?",
  "same-in-others": "El mismo error está en {count|# archivo más|# archivos más}.",
  "nothing-found": "No hay errores ni avisos; {checked|# archivo revisado|# archivos revisados}",
  "errors-found":
    "{errors|# error|# errores} en {files|# archivo|# archivos}; {checked|# archivo revisado|# archivos revisados}",
  "warnings-found":
    "{warnings|# aviso|# avisos} en {files|# archivo|# archivos}; {checked|# archivo revisado|# archivos revisados}",
  "errors-and-warnings-found":
    "{errors|# error|# errores} y {warnings|# aviso|# avisos} en {files|# archivo|# archivos}; {checked|# archivo revisado|# archivos revisados}",
} as const satisfies Translation<typeof EN>;
