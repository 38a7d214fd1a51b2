import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const ES = { ...REFERENCES, ...REPORT } as const;
