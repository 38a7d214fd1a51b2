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
  "place-linked":
    "`{path}` é uma ligação simbólica, e nada se escreve através dela. Coloque no seu lugar a própria pasta ou o próprio ficheiro.",
  "place-occupied":
    "`{path}` não é a pasta nem o ficheiro normal que deveria estar ali. Mova-o para outro lugar ou elimine-o.",
  "disk-took-part": "O disco só aceitou uma parte de um ficheiro, que não foi conservada. Veja se o disco está cheio.",
  "build-file-changed": "`{file}` mudou enquanto o sítio era gerado: comece de novo.",
  "address-outside":
    "`{address}` seria escrito fora do sítio, portanto alguém alterou a cache: elimine a pasta `{folder}`.",
  "build-image": "Não foi possível codificar a imagem `{file}`: exporte-a de novo.",
  "build-project": "Há um erro num modelo ou na configuração: `{reason}`",
  "esbuild-missing":
    "Os scripts em TypeScript do tema precisam do esbuild: instale-o com `{command}` ou escreva-os em JavaScript.",
} as const satisfies Translation<typeof EN>;
