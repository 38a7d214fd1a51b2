/**
 * SHA-256 (FIPS 180-4), as hexadecimal digits. The browser's own is asynchronous, and the code that calls this one is not.
 */
export function sha256(bytes: Uint8Array): string {
  const hash = [...INITIAL];
  const padded = pad(bytes);
  for (let start = 0; start < padded.byteLength; start += 64) {
    const words = schedule(new DataView(padded.buffer, start, 64));
    const mixed = mix(hash, words);
    for (let index = 0; index < 8; index += 1) hash[index] = ((hash[index] ?? 0) + (mixed[index] ?? 0)) >>> 0;
  }
  return hash.map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** The message with a 1 bit, zeros, and its length in bits (§5.1.1). */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

/** The 64 words of a block (§6.2.2, step 1). */
function schedule(block: DataView): readonly number[] {
  const words = Array.from({ length: 16 }, (_, index) => block.getUint32(index * 4));
  for (let index = 16; index < 64; index += 1) {
    const [a = 0, b = 0] = [words[index - 15], words[index - 2]];
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words.push(((words[index - 16] ?? 0) + small + (words[index - 7] ?? 0) + large) >>> 0);
  }
  return words;
}

/** The eight working variables after 64 rounds (§6.2.2, step 3). */
function mix(hash: readonly number[], words: readonly number[]): readonly number[] {
  let state = hash;
  for (const [index, word] of words.entries()) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUNDS[index] ?? 0) + word;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    state = [(first + second) >>> 0, a, b, c, (d + first) >>> 0, e, f, g];
  }
  return state;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

const PRIMES = firstPrimes(64);

/** The fractional parts of the square roots of the first eight primes, and of the cube roots of the first 64. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0;
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
