/** Tables that state no facts: a poll with its shares, and a call beside the platforms or shops that it names. */
import type { ClutterRule } from './clutter.ts';
import { foldedText, type Page, wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { holds } from './tree.ts';
import { collapse, type PageBlock } from './walk.ts';
import { SHARE_WORD } from './wording.ts';

/** A poll has no more rows, and its question no more UTF-16 units. */
const MOST_ROWS = 9;
const LONGEST_QUESTION = 160;
/** Words of an answer, of what is pressed, of a call, and of the name of a platform or shop. */
const [ANSWER_WORDS, PRESS_WORDS, CALL_WORDS, NAME_WORDS] = [5, 4, 4, 3];

/** The lines of such tables, with their rule. Empty on the pages without a table, which are most. */
export function findCallTables({ blocks }: Page): Map<PageBlock, ClutterRule> {
  const found = new Map<PageBlock, ClutterRule>();
  const tables = new Map<Element, PageBlock[]>();
  for (const block of blocks) {
    const table = /^T[DH]$/.test(block.box.tagName) ? block.box.closest('table') : null;
    if (table) tables.set(table, [...(tables.get(table) ?? []), block]);
  }
  for (const [table, lines] of tables) {
    if (table.querySelector('table,p,form,iframe,video')) continue;
    const rows = [...table.querySelectorAll('tr')].map((row) => lines.filter(({ box }) => holds(row, box)));
    const rule = isPoll(rows.filter((row) => row.length > 0)) ? 'poll' : ruleOfCall(rows);
    if (rule) for (const line of lines) found.set(line, rule);
  }
  return found;
}

/** «تصويت: هل تقرأ …؟» over answers with their shares; what a survey found is told of without a call or a button. */
function isPoll(rows: ReadonlyArray<readonly PageBlock[]>): boolean {
  const [[question] = [], ...answers] = rows;
  if (!question || rows[0]?.length !== 1 || rows.length < 3 || rows.length > MOST_ROWS) return false;
  if (question.text.length > LONGEST_QUESTION || !/[؟?]/.test(question.text)) return false;
  const last = answers[answers.length - 1] ?? [];
  const isSent = last.length === 1 && last.every(isPressed);
  const shares = isSent ? answers.slice(0, -1) : answers;
  if (!isSent && !OF_SITE.test(foldedText(question))) return false;
  return (
    shares.length >= 2 &&
    shares.every(
      ([answer, share, more]) =>
        answer !== undefined && wordCount(answer.text) <= ANSWER_WORDS && SHARE.test(share?.text ?? '') && !more,
    )
  );
}

/** A question of the site's own to its readers; folded. */
const OF_SITE =
  /موقعنا|صحيفتنا|هذا (?:المقال|الخبر)|صوت(?:وا)? الان|رايك يهمنا|رايكم يهمنا|^شارك(?:نا|ونا|وا)? (?:برايك|رايك|برايكم)\s*:/;

const SHARE = /^[\d٠-٩]{1,3}(?:[.,٫][\d٠-٩]+)?\s?[%٪]$/;

/** «انتخب», «إرسال التقييم»; below what a survey found a link leads to who asked. */
const isPressed = (block: PageBlock): boolean =>
  wordCount(block.text) <= PRESS_WORDS &&
  (block.box.querySelector('button,input') !== null ||
    (block.linked >= block.text.length * 0.9 && VOTES.test(foldedText(block))));

const VOTES = /^[^ء-ي]*(?:ال)?(?:صوت|تصويت|انتخب|اعتمد|ارسل|ارسال|شارك|اختر|اجب|عرض النتائج|شاهد النتائج|سجل)/;

/** «تابعونا: | فيسبوك | تيك توك», all in one row. */
function ruleOfCall([row, ...others]: ReadonlyArray<readonly PageBlock[]>): ClutterRule | null {
  const [label, ...names] = row ?? [];
  if (others.length || !label || names.length < 2 || label.linked || wordCount(label.text) > CALL_WORDS) return null;
  const call = CALL.exec(foldedText(label));
  if (!call || !names.every((line) => line.linked >= line.text.length * 0.9 && isOutlet(line))) return null;
  return call[1] ? 'share-bar' : call[2] ? 'follow-us' : 'app-promo';
}

/** «شارك في التحدي:» is of the story. */
const CALL = /^(?!.* في )(?:(ل?مشارك|شارك|انشر|ارسل)|(تابع|متابع|انضم|اشترك)|(?:حمل|نزل|تحميل|تنزيل))/;

/** Where something is shared, followed or loaded from. */
function isOutlet({ text }: PageBlock): boolean {
  const folded = quickFold(collapse(text)).trim();
  return wordCount(text) <= NAME_WORDS && (SHARE_WORD.test(folded) || SHOP.test(folded));
}

const SHOP =
  /^(?:ال)?(?:ios|android|huawei|iphone|ipad|google play|app ?store|app ?gallery|اندرويد|ايفون|ايباد|هواوي|(?:جوجل|غوغل) ?بلاي|(?:اب|ابل|ايل) ستور|متجر \S+)$/;
