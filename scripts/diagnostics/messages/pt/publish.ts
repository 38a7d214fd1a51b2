import type { Translation } from "../../message-text.ts";
import type { PUBLISH as EN } from "../en/publish.ts";

export const PUBLISH = {
  "publish-target-missing": "Falta a opção `--target`: escreva depois `s3://BUCKET/PREFIX` ou `dir:PATH`.",
  "publish-target-wrong": "`{target}` não é um destino: escreva `s3://BUCKET/PREFIX` ou `dir:PATH`.",
  "publish-endpoint-wrong":
    "`{address}` não é o endereço de um armazém: escreva um como `https://storage.example.org`.",
  "publish-time-wrong": "`{time}` não é um prazo: escreva um como `30d`, `12h` ou `0`.",
  "publish-lease-wrong": "`{lease}` não é um número de segundos: escreva um de 1 a 9999.",
  "publish-adopt": "Use outro prefixo, ou `--adopt` para substituir estes ficheiros.",
  "publish-target-files":
    "Há ficheiros em `{folder}`: escolha um nome novo, uma pasta vazia ou uma ligação criada ao publicar.",
  "publish-disk": "Não é possível ler ou escrever no disco: `{reason}`",
  "publish-not-ours": "Ficheiros que o Dateline não publicou (`--adopt` substitui-os)",
  "publish-replaces": "São substituídos ficheiros que o Dateline não publicou",
  published: "Foi publicada a versão `{release}`.",
  "published-after": "Foi publicada a versão `{release}`, depois de `{before}`.",
  "publish-not-live":
    "`{url}` não tem nenhuma versão que possa ser lida, pelo que nenhum endereço foi acrescentado a `{file}`.",
  "publish-addresses":
    "{count|Foi acrescentado # endereço novo|Foram acrescentados # endereços novos} a `{file}`: registe-o em git.",
  "publish-waiting": "À espera de outra execução, que publica no mesmo destino ou foi interrompida.",
  "due-next": "A próxima alteração com o tempo chega neste momento: `{moment}`.",
  "due-nothing-to-come": "Não haverá nenhuma alteração com o tempo.",
  "due-now": "Pendente: o sítio mudou desde a última versão publicada. Gere-o e publique-o.",
  "due-unknown": "Pendente: a última versão publicada não diz a que data foi gerada. Gere e publique o sítio.",
  "due-published": "`{moment}`: `{file}` passa a ser público.",
  "due-expired": "`{moment}`: `{file}` deixa de estar em vigor.",
  "due-over": "`{moment}`: `{file}` terminou.",
  "due-release-unread": "A última versão publicada não foi lida: `{reason}`",
} as const satisfies Translation<typeof EN>;
