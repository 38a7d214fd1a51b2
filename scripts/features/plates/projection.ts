import { geoEqualEarthRaw } from "d3-geo";
import type { Point } from "../../assets/maps/path-data.ts";
import { cross, dot, unit, type Vector } from "./sphere.ts";

/** A plane that touches the sphere in the middle of a region, for Lambert's azimuthal equal-area projection: no antimeridian, no pole. */
export interface Plane {
  readonly project: (place: Vector) => Point;
  /** The inverse of `project`. */
  readonly invert: (point: Point) => Vector;
}

/** The plane that touches the sphere at a place, with north above. The length of 1 is the radius of the Earth. */
export function planeAt(middle: Vector): Plane {
  const east = unit(isPole(middle) ? { x: 0, y: 1, z: 0 } : { x: -middle.y, y: middle.x, z: 0 });
  const north = cross(middle, east);
  return {
    project(place) {
      const stretch = Math.sqrt(2 / Math.max(NEARLY_OPPOSITE, 1 + dot(place, middle)));
      return { x: stretch * dot(place, east), y: -stretch * dot(place, north) };
    },
    invert({ x, y }) {
      const square = x * x + y * y;
      const [depth, stretch] = [1 - square / 2, Math.sqrt(Math.max(0, 1 - square / 4))];
      const at = (axis: keyof Vector) => depth * middle[axis] + stretch * (x * east[axis] - y * north[axis]);
      return unit({ x: at("x"), y: at("y"), z: at("z") });
    },
  };
}

/** The place opposite to the middle is a circle and no point. */
const NEARLY_OPPOSITE = 1e-6;

function isPole({ x, y }: Vector): boolean {
  return Math.abs(x) + Math.abs(y) < 1e-9;
}

/** In radians. */
export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

export function coordinatesOf({ x, y, z }: Vector): Coordinates {
  return { longitude: Math.atan2(y, x), latitude: Math.asin(Math.max(-1, Math.min(1, z))) };
}

/** The longitude seen from a meridian, from -π to π. */
export function seenFrom(meridian: number, longitude: number): number {
  const turned = longitude - meridian;
  return turned - 2 * Math.PI * Math.floor((turned + Math.PI) / (2 * Math.PI));
}

/** The Equal Earth projection, which shows the whole world with areas in their true proportion. */
export function equalEarth({ longitude, latitude }: Coordinates): Point {
  const [x = 0, y = 0] = geoEqualEarthRaw(longitude, latitude);
  return { x, y: -y };
}
