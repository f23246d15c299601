/**
 * A fresh random identifier (128 bits, hexadecimal). Not `crypto.randomUUID`: that is missing on plain http pages,
 * where the reader script runs too.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
