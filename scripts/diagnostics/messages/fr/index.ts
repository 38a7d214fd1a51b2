import { OUTPUT } from "./output.ts";
import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const FR = { ...REFERENCES, ...OUTPUT, ...REPORT } as const;
