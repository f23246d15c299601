/** Polls: boxes of radio buttons, or of short answers above a button to vote, with their question. */
import { type Page, wordCount } from './page.ts';
import { POLL } from './regions.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

const RADIO = 'input[type=radio],input[type=checkbox]';
/** Answers, question and button of a poll together are shorter; a form that wraps a whole page is longer. UTF-16 units. */
const LONGEST = 600;
/** What the elements around a poll may add to it: its heading and its question. */
const LONGEST_QUESTION = 160;

/** The lines of the page's polls. Empty on the pages without radio buttons and buttons to vote, which are most. */
export function findPollLines(page: Page): Set<PageBlock> {
  const lines = new Set<PageBlock>();
  const boxes = new Set<Element>();
  const roots = [page.body, ...page.roots];
  const radios = roots.flatMap((root) => [...root.querySelectorAll(RADIO)]);
  const votes = roots.flatMap((root) => [...root.querySelectorAll(PRESSED)].filter(isVote));
  for (const seed of [...radios, ...votes]) {
    if ([...boxes].some((box) => holds(box, seed))) continue;
    const box = pollAround(page, seed, votes.includes(seed) ? hasAnswers : isPoll);
    if (box) boxes.add(box);
  }
  for (const line of [...circledAnswers(page.blocks, radios), ...linkedPolls(page.blocks), ...buttonPolls(page.blocks)])
    lines.add(line);
  if (!boxes.size) return lines;
  for (const block of page.blocks) {
    if (block.text.length > LONGEST || isSentence(block)) continue;
    if ([...boxes].some((box) => holds(box, block.element))) lines.add(block);
  }
  return lines;
}

/** «هل تؤيد …؟», «○ نعم», «○ لا»: a question to the reader and short answers with a circle or a radio button, or their shares, without a box. */
function circledAnswers(blocks: readonly PageBlock[], radios: readonly Element[]): PageBlock[] {
  const found: PageBlock[] = [];
  const isAnswer = (block: PageBlock | undefined): block is PageBlock => block !== undefined && isOption(block, radios);
  // «من أين تتابع الأخبار؟ ○ الهاتف - ○ التلفزيون», all in one line; several such lines are a questionnaire that the story prints.
  const inLine = radios.length < 2 ? [] : blocks.filter((block) => isInLine(block));
  if (inLine.length === 1) found.push(...inLine);
  for (let i = 1; i < blocks.length; i++) {
    const question = blocks[i - 1];
    if (!question || !isAnswer(blocks[i]) || question.text.length > LONGEST_QUESTION || !asks(question, blocks[i]))
      continue;
    // «وهذا نصها:», «وكان السؤال:»
    if (/[:：]$/.test(blocks[i - 2]?.text ?? '') && wordCount(blocks[i - 2]?.text ?? '') > 2) continue;
    let end = i;
    while (isAnswer(blocks[end])) end++;
    if (end - i >= 2) {
      found.push(question, ...blocks.slice(i, end));
      for (const beside of [blocks[i - 2], blocks[end]])
        if (beside && POLL_LINE.test(bare(beside.text))) found.push(beside);
    }
    i = end;
  }
  return found;
}

/** «هل تؤيد …؟», «نعم / لا / لا أعرف», «نتائج التصويت»: a question, answers in one line or a list, and a link to vote or to the results. */
function linkedPolls(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.flatMap((link, i) => {
    if (link.linked < link.text.length * 0.8 || wordCount(link.text) > PRESS_WORDS) return [];
    let at = i - 1;
    const line = blocks[at];
    const isList = line?.box.tagName === 'LI';
    while (isList && at > i - MOST_ANSWERS && isPoint(blocks[at - 1])) at--;
    const answers = blocks.slice(at, i);
    const question = blocks[at - 1];
    if (!line || !question || question.text.length > LONGEST_QUESTION || !/[؟?]$/.test(question.text)) return [];
    const before = blocks[at - 2];
    const label = before && POLL_LINE.test(bare(before.text)) ? [before] : [];
    const votes = TO_VOTE.test(bare(link.text));
    const asksReader = label.length > 0 || POLL_QUESTION.test(bare(question.text));
    const areAnswers = isList
      ? asksReader &&
        answers.length >= 2 &&
        answers.length <= MOST_ANSWERS &&
        answers.every(({ text }) => isAnswer(text))
      : line.text.length <= LONGEST_ANSWERS && areInLine(line.text);
    const isSent = votes || (asksReader && SENDS.test(bare(link.text)));
    return areAnswers && isSent ? [...label, question, ...answers, link] : [];
  });
}

/** «استطلاع رأي», «هل تتوقع …؟», «[نعم] [لا]»: a poll's label, its question and a line of buttons. */
function buttonPolls(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.flatMap((line, i) => {
    const [label, question] = [blocks[i - 2], blocks[i - 1]];
    const buttons = new Set(line.nodes.map(({ parentElement }) => parentElement?.closest('button')));
    if (!question || buttons.size < 2 || buttons.has(undefined) || buttons.has(null)) return [];
    const isAsked = question.text.length <= LONGEST_QUESTION && /[؟?]$/.test(question.text);
    if (!isAsked) return [];
    if (label && POLL_LINE.test(bare(label.text))) return [label, question, line];
    return POLL_QUESTION.test(bare(question.text)) ? [question, line] : [];
  });
}

const isPoint = (block: PageBlock | undefined): boolean => block?.box.tagName === 'LI' && isAnswer(block.text);

/** «نعم | لا | لا أعرف» */
function areInLine(text: string): boolean {
  const answers = text.split(/\s[|/–—•○◯·-]\s/);
  return answers.length >= 2 && answers.length <= MOST_ANSWERS && answers.every(isAnswer);
}

/** What so many chose is told, not asked. */
const isAnswer = (text: string): boolean => wordCount(text) <= ANSWER_WORDS && !/[.؟!:،]$|[%٪]/.test(text.trim());

const bare = (text: string): string => text.replace(/[\u064b-\u0652]/g, '');

const TO_VOTE =
  /^(?:(?:عرض |شاهد |اعرض )?(?:ال)?(?:نتائج|نتيجة)(?: (?:التصويت|الاستطلاع|الاستفتاء|الاستبيان|حتى الآن))?|تصويت|صوت(?: الآن| لنرى النتيجة| وشاهد النتيجة)?|(?:شارك|صوت) في (?:ال)?(?:تصويت|استطلاع|استفتاء)|(?:سجل|أرسل) (?:رأيك|صوتك|اختيارك|إجابتك))$/;
/** What is pressed to send an answer. */
const SENDS = /(?:^|\s)(?:[إأا]رس[ا]?ل|اضغط|صوت|التصويت|النتائج|النتيجة|اختر)(?:\s|$)/;
/** «سؤال اليوم: …», «شارك برأيك: …», «ما مدى رضاك …»: what asks the reader. */
const POLL_QUESTION =
  /^(?:سؤال (?:اليوم|الأسبوع)|سؤالنا|نسألك[م]?|شارك(?:نا|ونا)? (?:بر[أا]يك|رأيك)|ر[أا]ي (?:القراء|الشارع|الجمهور)|ميزان القراء|(?:ال)?استطلاع(?: \S+){0,2}|تصويت|صوتوا?|استفتاء|رأيك يهمنا)\s*[:：|-]|رأيك|رضاك|تفضل|تؤيد|توافق|تقييمك/;
/** Answers in one line, UTF-16 units. */
const LONGEST_ANSWERS = 90;
const MOST_ANSWERS = 8;
const ANSWER_WORDS = 4;
/** Words of a link that sends an answer. */
const PRESS_WORDS = 4;

const CIRCLED = /^[○◯◌⚪⭕]\s*(?:\S+ ?){1,5}$/u;
const SHARE = /^\S+(?: \S+){0,4}\s*\d{1,3}\s?[%٪]$/;
/** Words around a poll without a box. */
const POLL_LINE =
  /^(?:سؤال (?:اليوم|الأسبوع|الاسبوع)|سؤالنا|نسألكم?|ر[أا]ي القراء|ميزان القراء|استطلاع(?: \S+){0,2}|شارك بر[أا]يك|صوت(?: الآن)?|(?:شاهد )?(?:ال)?نتائج|(?:شاهد )?النتيجة|تصويت)\s*[:.!]?$/;
const ASKS_READER =
  /^(?=.*[؟?])(?:.*(?:استطلاع|سؤال اليوم|صو[ّ]?ت|بر[أا]يك|ر[أا]يك|رد فعلك|تفضل|تتوقع|تؤيد|توافق)|\s*هل )/;

/** «قيّم هذا المقال» */
const RATES = /^(?:قيم|قيموا) (?:هذا |هذه )?(?:ال)?(?:مقال|خبر|موضوع|تقرير|مادة|محتوى)\s*:?$/;

function isOption(block: PageBlock, radios: readonly Element[]): boolean {
  const { text, regions, box } = block;
  if (CIRCLED.test(text) || (regions & POLL && SHARE.test(text))) return true;
  if (!radios.length || text.length > LONGEST_ANSWER || /[.؟:]$/.test(text)) return false;
  return radios.filter((radio) => holds(box, radio)).length === 1 || buttonsIn(block) === 1;
}

const isInLine = (block: PageBlock): boolean =>
  block.text.length <= LONGEST_QUESTION && /[؟?]/.test(block.text) && buttonsIn(block) >= 2;

/** Answers with a radio button in one line, where a box holds more than the line. */
function buttonsIn({ nodes }: PageBlock): number {
  const answers = new Set(nodes.map(({ parentElement }) => parentElement?.closest('label')));
  return [...answers].filter((label) => label?.querySelector('input[type=radio]')).length;
}

const asks = ({ text }: PageBlock, answer: PageBlock | undefined): boolean =>
  ASKS_READER.test(text) ||
  RATES.test(bare(text)) ||
  (/[؟?]$/.test(text) && answer !== undefined && !CIRCLED.test(answer.text));

/** A sentence that asks nothing: a poll may stand in one box with a line of the story. UTF-16 units. */
const isSentence = ({ text }: PageBlock): boolean =>
  text.length >= 60 && !/[؟?]/.test(text) && /[.!…]["»”)]?$/.test(text);

const PRESSED = 'button,[role=button],a[href^="#"],a[href^="javascript:"]';
const VOTE = /(?:^|\s)و?(?:(?:ال)?تصويت|صوت(?:وا|ي)?|vote)(?:\s|$)|^عرض النتائج$/i;

/** «صوّت الآن»: three words at most. */
function isVote({ textContent, parentElement }: Element): boolean {
  const text = (textContent ?? '').trim();
  if (text.length === 0 || text.length > 20 || !VOTE.test(bare(text))) return false;
  // A word of a sentence may lead to a note on it.
  return ![...(parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test((node as Text).data),
  );
}

/** What an answer stands in; the button to vote is one of them where the answers are buttons. */
const ANSWERS = 'li,label,button';

/** Two to eight answers of a few words under a question. */
function hasAnswers(element: Element): boolean {
  const answers = [...element.querySelectorAll(ANSWERS)].filter((one) => !one.querySelector(ANSWERS));
  if (answers.length < 2 || answers.length > 8 || !/[؟?]/.test(element.textContent ?? '')) return false;
  return answers.every(({ textContent }) => (textContent ?? '').trim().length <= LONGEST_ANSWER);
}

/** UTF-16 units. */
const LONGEST_ANSWER = 60;

function pollAround(page: Page, seed: Element, isPoll: (element: Element) => boolean): Element | null {
  let box: Element | null = null;
  for (let element = parentOf(seed); element && element !== page.body; element = parentOf(element)) {
    const length = textLength(page, element);
    if (length > LONGEST) break;
    if (box && (length > textLength(page, box) + LONGEST_QUESTION || addsSentence(page, element, box))) break;
    if (element.querySelector('h1,article,main')) break;
    if (isPoll(element)) box = element;
  }
  return box;
}

function addsSentence({ blocks }: Page, outer: Element, box: Element): boolean {
  return blocks.some((block) => isSentence(block) && holds(outer, block.element) && !holds(box, block.element));
}

/** Two answers to choose from; boxes to tick also stand in lists and forms, so there must be a question. */
function isPoll(element: Element): boolean {
  return [element, element.shadowRoot].some((root) => {
    const answers = [...(root?.querySelectorAll(RADIO) ?? [])];
    return (
      answers.length >= 2 &&
      !opensText(root, answers.length) &&
      (/[؟?]/.test(root?.textContent ?? '') || answers.every((one) => one.matches('[type=radio]')))
    );
  });
}

/** Whether what is ticked opens as many texts, as in tabs and accordions without a script. */
function opensText(root: ParentNode | null, count: number): boolean {
  const texts = [...(root?.querySelectorAll('p,div,td,figcaption,blockquote') ?? [])].filter(
    (one) =>
      !one.closest('label') &&
      !one.querySelector('p,div,table,ul,label,input,figcaption') &&
      (one.tagName === 'FIGCAPTION' || TEXT.test((one.textContent ?? '').trim())),
  );
  return texts.length >= count;
}

/** More than an answer to choose. */
const TEXT = /^[^؟?]{40,}$|^[^؟?]{6,}[.»]$/;

/** Units of text in an element, with that of the shadow roots in it. */
function textLength({ roots }: Page, element: Element): number {
  const inside = roots.filter(({ host }) => holds(element, host));
  return [element, ...inside].reduce(
    (sum, { textContent }) => sum + (textContent ?? '').replace(/\s+/g, ' ').length,
    0,
  );
}
