import type { Translation } from "../../message-text.ts";
import type { SERVER as EN } from "../en/server.ts";

export const SERVER = {
  "server-building": "A gerar o sítio. As páginas já se podem abrir:",
  "server-built": "Sítio gerado em {seconds} s:",
  "server-refused": "O sítio não foi gerado: `{address}` mostra porquê.",
  "server-failed": "A geração falhou. `{address}` continua a mostrar o sítio anterior.",
  "server-changed-file": "Mudou `{file}`.",
  "server-changed-files": "{count|Mudou # ficheiro|Mudaram # ficheiros}.",
  "server-code-changed": "Mudou o código do próprio servidor: inicie-o de novo para o usar.",
  "server-too-many-files":
    "O sistema não pode vigiar mais ficheiros: em Linux, aumente `fs.inotify.max_user_watches` ou `fs.inotify.max_user_instances`.",
  "port-wrong": "`{port}` não é uma porta: escreva um número de 0 a 65535.",
  "port-in-use": "A porta `{port}` está ocupada: `{command}` usa outra.",
  "port-forbidden": "A porta `{port}` exige permissões de administrador: `{command}` usa outra.",
  "host-wrong": "`{host}` não é um nome de servidor: escreva um sem porta, por exemplo `preview.example.org`.",
  "panel-failed": "A geração falhou. O sítio voltará a mudar quando isto for corrigido.",
  "panel-errors":
    "{count|# erro. O sítio voltará a mudar quando for corrigido.|# erros. O sítio voltará a mudar quando forem corrigidos.}",
  "site-not-built": "O sítio não foi gerado.",
  "host-refused": "Este servidor só responde como `{names}`: `{command}` permite outro nome.",
  "address-refused": "O endereço tem de começar por /.",
  "origin-refused": "Só as páginas de `{address}` podem perguntar a este servidor.",
} as const satisfies Translation<typeof EN>;
