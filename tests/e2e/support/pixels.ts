/** Looking at screenshots: what is painted shows in pixels only, no style says it. */
import type { Page } from 'playwright-core';

/** Backgrounds that Khulasa paints; see lib/page/sheets.ts. */
export const YELLOW = [255, 227, 122] as const;
export const FLASH = [255, 180, 84] as const;
export const NEW_PARAGRAPH = [217, 242, 236] as const;
export const MARKED = [211, 194, 255] as const;

/**
 * How many pixels of a PNG have this colour (each channel within 3).
 *
 * @param page any page that may run scripts; it decodes the picture
 */
function pixelsOf(page: Page, png: Buffer, colour: readonly [number, number, number]): Promise<number> {
  return page.evaluate(
    async ([base64, [red, green, blue]]) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const near = (channel: number, value: number) => Math.abs((data[at + channel] ?? 0) - value) <= 3;
        if (near(0, red) && near(1, green) && near(2, blue)) count++;
      }
      return count;
    },
    [png.toString('base64'), colour] as const,
  );
}

/** How many pixels of what the window shows have this colour. */
export async function paintedPixels(page: Page, colour: readonly [number, number, number]): Promise<number> {
  return pixelsOf(page, await page.screenshot(), colour);
}
