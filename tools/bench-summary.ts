/**
 * `npm run bench:summary`: how much processor time the summary of 1,000 and of 20,000 words takes, median of several runs of warm
 * code; other work on the machine does not count. Exit status 1 when a bound is missed.
 */
import { loadavg } from 'node:os';
import { analyse } from '../lib/insight/analyse.ts';
import { findDates } from '../lib/insight/dates.ts';
import { readStory } from '../lib/insight/story.ts';
import { summarise } from '../lib/insight/summary.ts';
import { readTagger } from './tagger.ts';

const BOUNDS = [
  { words: 1_000, ms: 5 },
  { words: 20_000, ms: 150 },
];
const RUNS = 15;

const WHO = ['وزيرة النقل', 'رئيس البلدية', 'نقيب المزارعين', 'المتحدثة باسم الشركة', 'مدير المتحف', 'لجنة التجار'];
const DID = ['أعلنت', 'أوضح', 'أكد', 'كشفت', 'ذكر', 'أضاف'];
const WHAT = [
  'أن أعمال الترميم في الحي القديم ستبدأ قبل نهاية العام الجاري على ثلاث مراحل',
  'أن شبكة المياه الجديدة تخدم ألفي بيت في القرى الواقعة شرق النهر',
  'أن عدد الزوار ارتفع بنسبة سبعة في المئة منذ افتتاح الجناح الشمالي',
  'أن محصول القمح تراجع بسبب تأخر الأمطار وارتفاع كلفة النقل',
  'أن الخط الحديدي بين الميناء والعاصمة يفتح أمام الركاب في منتصف يوليو',
];
const WHERE = ['في القاهرة', 'في بيروت', 'في الرباط', 'في عمّان', 'في تونس', 'في الكويت', 'في بغداد'];
const WHEN = ['أمس', 'يوم الثلاثاء', 'مساء الأحد', 'الأسبوع الماضي', 'في 14 سبتمبر 2026'];

/** A story of at least so many words; no two of its sentences in a row are alike. */
function storyOf(words: number): string[] {
  const paragraphs: string[] = [];
  let count = 0;
  const pick = (list: readonly string[], i: number) => list[i % list.length] ?? '';
  for (let i = 0; count < words; i++) {
    const sentence = `${pick(DID, i)} ${pick(WHO, i * 5 + 1)} ${pick(WHERE, i * 3)} ${pick(WHEN, i * 7)} ${pick(WHAT, i)}، وفق البيان رقم ${i}.`;
    count += sentence.split(' ').length;
    if (i % 3 === 0) paragraphs.push(sentence);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${sentence}`);
  }
  return paragraphs;
}

function median(run: () => void): number {
  for (let i = 0; i < 5; i++) run();
  const times = Array.from({ length: RUNS }, () => {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const tagger = readTagger();
let missed = false;
console.log(`Load of the machine: ${loadavg()[0]?.toFixed(1)}`);
for (const { words, ms } of BOUNDS) {
  const input = { title: 'ترميم الحي القديم', byline: '', paragraphs: storyOf(words), publishedAt: '2026-11-18' };
  const { actors } = analyse(input, tagger);
  const story = readStory(input);
  const summary = median(() => summarise({ ...story, sentences: 7 }, actors));
  const dates = median(() => findDates(story));
  missed ||= summary > ms;
  console.log(
    `${words} words: summary ${summary.toFixed(1)} ms (bound ${ms}${summary > ms ? ', MISSED' : ''}), dates ${dates.toFixed(1)} ms`,
  );
}
process.exitCode = missed ? 1 : 0;
