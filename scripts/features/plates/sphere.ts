/*
 * Geometry on the unit sphere, with vectors in place of angles: after the vectors are made, only additions, multiplications and square
 * roots are left, which are exact to the last digit on every machine (IEEE 754).
 */

/** A point of the unit sphere: `x` points to 0° N 0° E, `y` to 0° N 90° E, and `z` to the North Pole. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A part of the sphere: all points at most so far from its middle, in radians. */
export interface Cap {
  readonly middle: Vector;
  readonly radius: number;
}

const RADIANS = Math.PI / 180;

/** The vector of a place, in degrees. */
export function vectorAt(longitude: number, latitude: number): Vector {
  const across = Math.cos(latitude * RADIANS);
  return {
    x: across * Math.cos(longitude * RADIANS),
    y: across * Math.sin(longitude * RADIANS),
    z: Math.sin(latitude * RADIANS),
  };
}

export function dot(a: Vector, b: Vector): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function cross(a: Vector, b: Vector): Vector {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

/** The vector of length 1 in this direction; the North Pole if it has none. */
export function unit({ x, y, z }: Vector): Vector {
  const length = Math.sqrt(x * x + y * y + z * z);
  return length < 1e-12 ? NORTH : { x: x / length, y: y / length, z: z / length };
}

const NORTH: Vector = { x: 0, y: 0, z: 1 };

/** In radians. */
export function distance(a: Vector, b: Vector): number {
  return angleOf(dot(a, b));
}

function angleOf(cosine: number): number {
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}

/** A cap around points, nearly the smallest. */
export function capAround(points: readonly Vector[]): Cap {
  const middle = unit(sumOf(points));
  return { middle, radius: reachFrom(middle, points) };
}

export function sumOf(vectors: readonly Vector[]): Vector {
  let [x, y, z] = [0, 0, 0];
  for (const vector of vectors) {
    x += vector.x;
    y += vector.y;
    z += vector.z;
  }
  return { x, y, z };
}

/** The distance of the farthest of these points, in radians. */
export function reachFrom(middle: Vector, points: readonly Vector[]): number {
  let least = 1;
  for (const point of points) least = Math.min(least, dot(middle, point));
  return angleOf(least);
}

/** The area within a ring, seen from above its middle: nearly the true area, for anything smaller than a continent. */
export function areaOf(ring: readonly Vector[]): number {
  let [x, y, z] = [0, 0, 0];
  let before = ring.at(-1);
  for (const point of ring) {
    if (before !== undefined) {
      const step = cross(before, point);
      x += step.x;
      y += step.y;
      z += step.z;
    }
    before = point;
  }
  return Math.sqrt(x * x + y * y + z * z) / 2;
}
