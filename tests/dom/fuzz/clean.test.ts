/** Any page, any edits: cleaning gives everything back, never throws, loses no sentence and does not flicker. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fold } from '../../../lib/arabic/fold.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { Hider } from '../../../lib/page/hide.ts';
import { HIDDEN_ATTRIBUTE, HIDE_SHEET, TEXT_ATTRIBUTE } from '../../../lib/page/sheets.ts';
import { doEdit, randomBody, randomEdit, SENTENCES } from './random-page.ts';

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A document of its own with the body, shadow trees attached. */
function documentOf(body: string): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frames.push(frame);
  const { contentDocument } = frame;
  if (!contentDocument) throw new Error('The frame has no document');
  contentDocument.title = 'افتتاح الجسر الجديد فوق النهر';
  contentDocument.body.innerHTML = body;
  for (const host of contentDocument.querySelectorAll('[data-shadow]')) {
    if (!host.shadowRoot) host.attachShadow({ mode: 'open' }).innerHTML = `<p>${SENTENCES[0]}</p><slot></slot>`;
  }
  const sheet = contentDocument.createElement('style');
  sheet.textContent = HIDE_SHEET;
  contentDocument.head.append(sheet);
  return contentDocument;
}

function dropFrames(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** What is hidden, and what was taken out of sentences. */
function hiddenHtml(target: Document): string[] {
  return [...target.querySelectorAll(`[${HIDDEN_ATTRIBUTE}],[${TEXT_ATTRIBUTE}]`)].map((element) => element.outerHTML);
}

/** Words of what a reader sees, folded. */
function seen(target: Document): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts.
  const text = target.body.innerText;
  return wordsOf(text.replace(/\{\{ name \}\}|%AUTHOR%|\{0\}/g, ' '));
}
const wordsOf = (text: string): string => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const WANTED = SENTENCES.map(wordsOf);

const RUNS = { numRuns: 120, seed: 91753140, interruptAfterTimeLimit: 25_000 };

describe('cleaning any page', () => {
  it('gives the same page back, and hides the same when it reads again', () => {
    let articles = 0;
    fc.assert(
      fc.property(randomBody, (body) => {
        dropFrames();
        const page = documentOf(body);
        const before = page.documentElement.outerHTML;
        const hider = new Hider(page);
        const content = readPage(page);
        articles += content.verdict === 'article' ? 1 : 0;
        expect(page.documentElement.outerHTML).toBe(before);
        hider.apply(content.noise);
        const hidden = hiddenHtml(page);
        hider.apply(readPage(page).noise);
        expect(hiddenHtml(page)).toEqual(hidden);
        hider.undo();
        expect(page.documentElement.outerHTML).toBe(before);
      }),
      RUNS,
    );
    expect(articles).toBeGreaterThan(20);
  });

  it('keeps one visible copy of every sentence of the story', () => {
    fc.assert(
      fc.property(randomBody, (body) => {
        dropFrames();
        const page = documentOf(body);
        const before = seen(page);
        const hider = new Hider(page);
        for (let reading = 0; reading < 3; reading++) {
          hider.apply(readPage(page).noise);
          const after = seen(page);
          const lost = WANTED.filter((sentence) => before.includes(sentence) && !after.includes(sentence));
          expect(lost).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('gives the site its own changes back, and nothing else', () => {
    fc.assert(
      fc.property(randomBody, fc.array(randomEdit, { minLength: 1, maxLength: 5 }), (body, edits) => {
        dropFrames();
        const page = documentOf(body);
        const twin = documentOf(body);
        const hider = new Hider(page);
        hider.apply(readPage(page).noise);
        for (const edit of edits) {
          doEdit(page, edit);
          doEdit(twin, edit);
          hider.apply(readPage(page).noise);
          const hidden = hiddenHtml(page);
          hider.apply(readPage(page).noise);
          expect(hiddenHtml(page)).toEqual(hidden);
        }
        hider.undo();
        expect(page.body.outerHTML).toBe(twin.body.outerHTML);
      }),
      RUNS,
    );
  });
});
