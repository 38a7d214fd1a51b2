import { OUTPUT } from "./output.ts";
import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const PT = { ...REFERENCES, ...OUTPUT, ...REPORT } as const;
