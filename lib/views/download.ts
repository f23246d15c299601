/** Giving the reader a file, without a request: a link to a Blob. */

/** @param name the file's name, with its extension */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken the file by the next minute; before, the address must stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
