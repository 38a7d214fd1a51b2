import type { Translation } from "../../message-text.ts";
import type { IMPORT_REPORT as EN } from "../en/import-report.ts";

export const IMPORT_REPORT = {
  "import-heading": "Importação",
  "import-of-source": "A fonte",
  "import-skipped": "Não importadas",
  "import-drafts": "Rascunhos",
  "import-noted": "Omitido ou por verificar",
  "import-kept": "Não escritas de novo",
  "import-addresses": "Endereços",
  "import-count-items":
    "{items|# notícia|# notícias} em {bulletins|# número|# números}: {written|# escrita|# escritas}, {unchanged} sem alterações, {kept|# editada ou removida|# editadas ou removidas} desde a última importação.",
  "import-count-drafts": "{count|# rascunho|# rascunhos}.",
  "import-count-skipped": "{count|# não importada|# não importadas}.",
  "import-stopped": "A importação foi parada: o mesmo comando continua-a.",
  "import-edited": "Foi editada depois da última importação, pelo que fica como está.",
  "import-removed":
    "Foi removida, renomeada ou mudada de lugar depois da última importação, pelo que não é escrita de novo.",
} as const satisfies Translation<typeof EN>;
