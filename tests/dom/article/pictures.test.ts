/** Pictures beside clutter: the story's stay, what belongs to the clutter goes with it. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, document as documentOf, newsStory } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

/** Reads a story with a piece that holds the picture `#p`, and says whether that is hidden. */
async function isHidden(piece: string): Promise<boolean> {
  const { headline, paragraphs } = newsStory(new Dice(21), 6);
  const lines = paragraphs.map((text) => `<p>${text}</p>`);
  const body = `<main><article><h1>${headline}</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div><div>${piece}${lines.join('')}</div></article></main>`;
  const page = await openPage(documentOf({ title: `${headline} - الميناء`, body }));
  const { verdict, noise } = readPage(page);
  expect(verdict).toBe('article');
  expect(noise.length).toBeGreaterThan(0);
  const picture = page.querySelector('#p');
  expect(picture).not.toBeNull();
  return noise.some(({ target }) => 'element' in target && target.element.contains(picture));
}

const PHOTO = '<img id="p" src="/j.jpg" width="800" height="500" alt="">';
const BARE = '<img id="p" src="/j.jpg" alt="">';

describe('the story’s picture stays', () => {
  it.each([
    [
      'above a share bar',
      `<div>${PHOTO}<div><a href="#">فيسبوك</a> <a href="#">تويتر</a> <a href="#">واتساب</a></div></div>`,
    ],
    ['under buttons', `<figure>${BARE}<div><button>شارك</button><button>حفظ</button></div></figure>`],
    ['that opens large', `<div><a href="/j-large.jpg">${BARE}</a><p>تابعونا على فيسبوك</p></div>`],
    [
      'beside a poll',
      `<div>${BARE}<div><p>ما رأيك في الجسر؟</p><label><input type="radio" name="a"> جيد</label><label><input type="radio" name="a"> سيئ</label><button>صوّت</button></div></div>`,
    ],
    ['above the label of an ad', `<div>${PHOTO}<small>إعلان</small></div>`],
    ['beside an invitation', `<div>${BARE}<p>اشترك في نشرتنا البريدية لتصلك الأخبار</p></div>`],
    [
      'above a link to another story',
      `<div>${PHOTO}<p><a href="/2">اقرأ أيضا: عودة القطار إلى السهل بعد غياب طويل</a></p></div>`,
    ],
  ])('%s', async (_where, piece) => expect(await isHidden(piece)).toBe(false));
});

describe('a picture of the clutter goes with it', () => {
  it.each([
    ['linked with a teaser', `<div><p>اقرأ أيضا</p><a href="/2">${BARE} عودة القطار إلى السهل بعد غياب طويل</a></div>`],
    [
      'beside a teaser',
      `<div><div>${BARE}</div><div><b>اقرأ أيضا:</b> <a href="/2">عودة القطار إلى السهل بعد غياب طويل</a></div></div>`,
    ],
    ['an icon', '<div><img id="p" src="/icons/mail.png"><p>اشترك في نشرتنا البريدية لتصلك الأخبار</p></div>'],
    ['a face', '<div><img id="p" src="/u/7.jpg" width="64"><p>تابعونا على فيسبوك</p></div>'],
    [
      'in a box that says what it is',
      `<div class="newsletter-box">${BARE}<p>اشترك في نشرتنا البريدية لتصلك الأخبار</p></div>`,
    ],
  ])('%s', async (_what, piece) => expect(await isHidden(piece)).toBe(true));
});
