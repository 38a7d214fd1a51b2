import type { Translation } from "../../message-text.ts";
import type { IMPORT_REPORT as EN } from "../en/import-report.ts";

export const IMPORT_REPORT = {
  "import-heading": "Importation",
  "import-of-source": "La source",
  "import-skipped": "Non importés",
  "import-drafts": "Brouillons",
  "import-noted": "Omis ou à vérifier",
  "import-kept": "Non réécrits",
  "import-addresses": "Adresses",
  "import-count-items":
    "{items|# article|# articles} dans {bulletins|# numéro|# numéros} : {written|# écrit|# écrits}, {unchanged|# inchangé|# inchangés}, {kept|# modifié ou supprimé|# modifiés ou supprimés} depuis la dernière importation.",
  "import-count-drafts": "{count|# brouillon|# brouillons}.",
  "import-count-skipped": "{count|# non importé|# non importés}.",
  "import-stopped": "L’importation a été arrêtée : la même commande la reprend.",
  "import-edited": "Il a été modifié depuis la dernière importation et reste donc tel quel.",
  "import-removed": "Il a été supprimé, renommé ou déplacé depuis la dernière importation et n’est donc pas réécrit.",
} as const satisfies Translation<typeof EN>;
