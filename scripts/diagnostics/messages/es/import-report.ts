import type { Translation } from "../../message-text.ts";
import type { IMPORT_REPORT as EN } from "../en/import-report.ts";

export const IMPORT_REPORT = {
  "import-heading": "Importación",
  "import-of-source": "La fuente",
  "import-skipped": "No importadas",
  "import-drafts": "Borradores",
  "import-noted": "Omitido o por comprobar",
  "import-kept": "No escritas de nuevo",
  "import-addresses": "Direcciones",
  "import-count-items":
    "{items|# noticia|# noticias} en {bulletins|# número|# números}: {written|# escrita|# escritas}, {unchanged} sin cambios, {kept|# editada o eliminada|# editadas o eliminadas} desde la última importación.",
  "import-count-drafts": "{count|# borrador|# borradores}.",
  "import-count-skipped": "{count|# no importada|# no importadas}.",
  "import-stopped": "La importación se detuvo: la misma orden la continúa.",
  "import-edited": "Se editó después de la última importación, así que queda como está.",
  "import-removed": "Se eliminó, renombró o trasladó después de la última importación, así que no se escribe de nuevo.",
} as const satisfies Translation<typeof EN>;
