import { OUTPUT } from "./output.ts";
import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const EN = { ...REFERENCES, ...OUTPUT, ...REPORT } as const;
