import { describe, expect, it } from 'vitest';
import { quotedPassages } from '../../../lib/arabic/quotation-marks.ts';
import { sentences } from '../../../lib/arabic/sentences.ts';

const texts = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each<[why: string, parts: string[]]>([
    ['full stop, question and exclamation', ['وصل الوفد مساء.', 'هل نجح؟', 'لا أحد يعرف!']],
    ['marks in a run', ['أحقا قالها؟!', 'نعم قالها.']],
    ['a title with its full stop', ['أشرف د. سمير حداد على العملية.', 'وقد نجحت.']],
    ['initials of an agency', ['نقلت وكالة أ. ف. ب. الخبر أمس.', 'ثم نفته.']],
    ['agency initials in brackets', ['ذكرت الوكالة (د. ب. أ.) أن المطار أغلق.']],
    ['decimals and times', ['ارتفع السعر 3.5 في المئة عند 10.30 صباحا.', 'ثم هبط.']],
    ['an address of the web', ['نشر الموقع example.com النتائج.', 'وهي أولية.']],
    ['an ellipsis inside a sentence', ['كان يريد أن يقول... ثم سكت.', 'وانصرف.']],
    ['an era behind a year', ['تأسست عام 1350 هـ.', 'واتسعت بعد ذلك.']],
    ['list items', ['1. الأول في السباق.']],
    ['a full stop inside a quotation', ['قال «انتهى الأمر. لن نعود.»، ثم غادر القاعة.']],
    ['a quotation that ends the sentence', ['قال: «انتهى الأمر.»', 'ثم غادر.']],
    ['Arabic commas', ['جاء الوزير، وجلس، وتحدث، ثم خرج.']],
  ])('%s', (_why, parts) => expect(texts(parts.join(' '))).toEqual(parts));

  it('parts two sentences where the blank was forgotten', () => {
    expect(texts('بلغ العجز مليارا.وزاد البنك الفائدة.')).toEqual(['بلغ العجز مليارا.', 'وزاد البنك الفائدة.']);
  });

  it('parts at line breaks and gives places in the source', () => {
    const text = '  سطر أول\n\nسطر ثان. ';
    expect(texts(text)).toEqual(['سطر أول', 'سطر ثان.']);
    for (const sentence of sentences(text)) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });

  it('parts a long speech in quotation marks into its sentences', () => {
    const speech = Array.from({ length: 20 }, (_, i) => `هذه هي الجملة رقم ${i + 1} من خطاب طويل جدا.`).join(' ');
    expect(sentences(`قال: «${speech}»`).length).toBeGreaterThan(10);
  });

  it('gives nothing for no text', () => expect(sentences(' \n ')).toEqual([]));
});

describe('quotedPassages', () => {
  const inner = (text: string) => quotedPassages(text).map((p) => text.slice(p.innerStart, p.innerEnd));

  it.each([
    ['قال «نعم» ثم "لا" ثم “ربما”', ['نعم', 'لا', 'ربما']],
    ['كتب: ” ألف مبروك “.', ['ألف مبروك']],
    ['على صلة بـ"الجيش الجديد" وحده', ['الجيش الجديد']],
    ['علامة « وحيدة ثم «كلمة» أخرى', ['كلمة']],
    ['كلمة» وحدها', []],
  ])('%s', (text, expected) => expect(inner(text)).toEqual(expected));
});
