import { KEYS, MOUSE } from "./hands.ts";
import { HOMES } from "./homes.ts";
import { actMonth } from "./month.ts";
import { ENGLISH, SPANISH } from "./words.ts";

/* The scenes in the ways that `npm test` leaves out. */

actMonth("on this computer, in English by keyboard", HOMES.local, KEYS, ENGLISH);
actMonth("on this computer, in Spanish by keyboard", HOMES.local, KEYS, SPANISH);
actMonth("on this computer, in English with a mouse", HOMES.local, MOUSE, ENGLISH);
actMonth("in a repository, in Spanish with a mouse", HOMES.repository, MOUSE, SPANISH);
actMonth("in a repository, in Spanish by keyboard", HOMES.repository, KEYS, SPANISH);
actMonth("in a repository, in English with a mouse", HOMES.repository, MOUSE, ENGLISH);
