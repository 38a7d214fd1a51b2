import type { Translation } from "../../message-text.ts";
import type { REPORT as EN } from "../en/report.ts";

export const REPORT = {
  error: "erro",
  warning: "aviso",
  "did-you-mean": "Queria dizer `{suggestion}`?",
  "same-in-others": "O mesmo erro está em mais {count|# ficheiro|# ficheiros}.",
  "nothing-found": "Sem erros nem avisos; {checked|# ficheiro verificado|# ficheiros verificados}",
  "errors-found":
    "{errors|# erro|# erros} em {files|# ficheiro|# ficheiros}; {checked|# ficheiro verificado|# ficheiros verificados}",
  "warnings-found":
    "{warnings|# aviso|# avisos} em {files|# ficheiro|# ficheiros}; {checked|# ficheiro verificado|# ficheiros verificados}",
  "errors-and-warnings-found":
    "{errors|# erro|# erros} e {warnings|# aviso|# avisos} em {files|# ficheiro|# ficheiros}; {checked|# ficheiro verificado|# ficheiros verificados}",
} as const satisfies Translation<typeof EN>;
