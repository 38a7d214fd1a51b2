import { OUTPUT } from "./output.ts";
import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const ES = { ...REFERENCES, ...OUTPUT, ...REPORT } as const;
