import type { Config } from "./extension.ts";

/** Returns a config unchanged: an editor then knows its type. `export default defineConfig({ extensions: [...] })`. */
export function defineConfig(config: Config): Config {
  return config;
}
