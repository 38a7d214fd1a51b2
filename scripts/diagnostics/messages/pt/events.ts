import type { Translation } from "../../message-text.ts";
import type { EVENTS as EN } from "../en/events.ts";

export const EVENTS = {
  "end-of-unknown": "`end` não faz sentido enquanto `start` for `unknown`: retire-o.",
  "date-beside-dates": "`{name}` e `dates` excluem-se: escreva `start` e `end` para uma data, `dates` para uma série.",
  "dates-unknown": "Uma série não pode ter a data `unknown`: escreva as datas conhecidas e omita as restantes.",
  "end-not-month": "`end` não pode ser `{end}`: escreva um mês, como o início, `{start}`.",
  "end-not-day": "`end` não pode ser `{end}`: escreva um dia, como o início, `{start}`.",
  "end-not-minute": "`end` não pode ser `{end}`: escreva um dia e uma hora, como o início, `{start}`.",
  "end-before-month": "O fim, `{end}`, é anterior ao primeiro mês, `{start}`: escreva esse mês ou outro posterior.",
  "end-before-day": "O fim, `{end}`, é anterior ao primeiro dia, `{start}`: escreva esse dia ou outro posterior.",
  "end-before-minute": "O fim, `{end}`, não é posterior ao início, `{start}`: escreva uma hora posterior.",
  "dates-unordered": "A data `{date}` não é posterior à anterior, `{before}`: escreva primeiro a data mais antiga.",
  "zone-missing":
    "Falta o campo `timeZone`, e assim não se sabe a que horas é: escreva-o aqui, por exemplo `Europe/Madrid`, ou para todos os eventos em `publication.yaml`.",
  "time-skipped":
    "`{field}` não pode ser `{time}`: nesse momento adiantam-se os relógios em `{zone}` e essa hora não existe.",
  "event-doubled":
    "Outro evento tem o mesmo nome nos mesmos dias: `{file}`. Deixe um só ficheiro por evento, ou dê-lhes nomes que os distingam.",
} as const satisfies Translation<typeof EN>;
