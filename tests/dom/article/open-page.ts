/** Puts a page into a frame of its own, as a reader's browser would hold it. */
import { onTestFinished } from 'vitest';

/** Loads HTML into an iframe and gives its document once the page has loaded; the frame goes with the test. */
export async function openPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  const { contentDocument } = frame;
  if (!contentDocument) throw new Error('The frame has no document');
  return contentDocument;
}

/** A plain page around some body markup. */
export function pageOf(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>صفحة</title></head><body>${body}</body></html>`;
}
