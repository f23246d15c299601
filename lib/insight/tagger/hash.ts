/** Hashes of words and features: 32 bits, the same on every machine. */

/** FNV-1a over UTF-16 units from `from` to before `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One number from three; the finisher is that of MurmurHash3 (Austin Appleby, public domain). */
export function mix(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ c ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
