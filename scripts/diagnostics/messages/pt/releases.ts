import type { Translation } from "../../message-text.ts";
import type { RELEASES as EN } from "../en/releases.ts";

export const RELEASES = {
  "publish-nothing-changes": "Versão `{release}`: nada muda.",
  "publish-changes": "Versão `{release}`, ficheiros que mudam:",
  "publish-nothing-there": "Ainda não foi publicado nada ali.",
  "publish-releases": "Versões que se conservam:",
  "publish-in-place": "em linha",
  "publish-not-ours-there": "No destino há ficheiros que o Dateline não publicou",
  "publish-release-unknown": "Não existe a versão `{release}`: escreva os primeiros algarismos de uma que se conserve.",
  "publish-site-changed": "`{file}` não é o ficheiro que `{release}` nomeia: gere de novo o sítio.",
  "publish-file-changed": "`{file}` mudou enquanto era publicado: publique de novo.",
  "publish-still-running": "Outro processo ainda está a publicar no destino: tente mais tarde.",
  "record-damaged": "Um registo de uma versão está danificado: falta `{part}` ou está errado.",
  "store-lost": "`{key}` perdeu-se no armazém e não há outra cópia.",
  "store-other-bytes": "`{key}` não está no armazém como foi escrito.",
  "store-denied": "O armazém recusou `{call}` (`{answer}`): as credenciais estão erradas ou não o permitem.",
  "store-answered": "O armazém recusou `{call}`: `{answer}`",
  "store-silent": "O armazém não respondeu a `{call}`: `{reason}`",
  "store-endless": "A lista do armazém para `{call}` não tem fim: verifique a configuração do armazém.",
  "store-large": "O armazém respondeu a `{call}` com mais de {most} bytes: verifique a configuração do armazém.",
  "store-taken": "Outro processo ocupou o armazém.",
  "store-without-conditions":
    "O armazém não respeita as escritas condicionais (`If-None-Match`), por isso dois processos não se notariam: use outro.",
  "live-without-release": "O sítio não tem `{file}`.",
  "fetch-late": "O servidor demorou mais de {seconds} segundos.",
  "live-unread": "Não é possível ler `{address}`: `{reason}`",
  "live-large":
    "O `{file}` do sítio tem mais de {most} bytes: o servidor envia outra coisa. Verifique a sua configuração.",
  "live-elsewhere": "`{address}` redireciona para outro servidor, para `{target}`: verifique o sítio nesse endereço.",
  "live-right": "Versão `{release}`: {files|o seu único ficheiro está|os seus # ficheiros estão} como foram gerados.",
  "live-wrong": "Versão `{release}`: {wrong|# ficheiro não está bem|# ficheiros não estão bem}, de {files}.",
  "live-nothing": "`{file}` não está lá.",
  "live-other-release": "`{file}` é uma página de outra versão.",
  "live-other-bytes": "`{file}` não é o que foi gerado.",
  "live-other-host": "`{file}` redireciona para outro servidor: `{target}`",
  "live-changed": "Durante a verificação foi publicada outra versão: verifique de novo.",
} as const satisfies Translation<typeof EN>;
