import type { Translation } from "../../message-text.ts";
import type { FAILURES as EN } from "../en/failures.ts";

export const FAILURES = {
  "machine-disk-full": "O disco está cheio.",
  "machine-quota": "A sua quota de disco está esgotada.",
  "machine-read-only": "O disco é só de leitura.",
  "machine-denied": "Falta a permissão para isso.",
  "machine-open-files": "Este utilizador tem demasiados ficheiros abertos: `ulimit -n` mostra o limite.",
  "machine-open-files-in-all": "Este computador tem demasiados ficheiros abertos.",
  "file-not-written": "Não é possível escrever `{file}`.",
  "file-not-read": "Não é possível ler `{file}`.",
  "build-file-changed": "`{file}` mudou enquanto o sítio era gerado: comece de novo.",
  "build-image": "Não foi possível codificar a imagem `{file}`: exporte-a de novo.",
  "build-project": "Há um erro num modelo ou na configuração: `{reason}`",
  "esbuild-missing":
    "Os scripts em TypeScript do tema precisam do esbuild: instale-o com `{command}` ou escreva-os em JavaScript.",
} as const satisfies Translation<typeof EN>;
