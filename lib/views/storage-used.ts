/** What the library takes of the device's storage. */
import { type KindSize, librarySize, type SizeKind } from '../library/size.ts';
import { library } from './library.ts';

export interface StorageUsed {
  kinds: Record<SizeKind, KindSize>;
  /** Bytes that the browser counts for the whole extension, null where it does not say. */
  total: number | null;
}

/** Weighs the library. Not in a private window. Throws LibraryError. */
export async function storageUsed(): Promise<StorageUsed> {
  const kinds = await librarySize(library());
  const total = await navigator.storage?.estimate?.().then(
    ({ usage }) => usage ?? null,
    () => null,
  );
  return { kinds, total: total ?? null };
}
