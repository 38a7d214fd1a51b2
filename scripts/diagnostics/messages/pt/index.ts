import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const PT = { ...REFERENCES, ...REPORT } as const;
