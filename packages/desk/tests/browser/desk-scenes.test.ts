import { KEYS, MOUSE } from "./scenes/hands.ts";
import { HOMES } from "./scenes/homes.ts";
import { actMonth } from "./scenes/month.ts";
import { ENGLISH, SPANISH } from "./scenes/words.ts";

/* The ten scenes of an editor's month, at both homes of the desk. `npm run scenes` runs them in the other ways. */

actMonth("on this computer, in Spanish with a mouse", HOMES.local, MOUSE, SPANISH);
actMonth("in a repository, in English by keyboard", HOMES.repository, KEYS, ENGLISH);
