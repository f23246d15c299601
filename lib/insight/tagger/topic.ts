/** Whether a stretch of text speaks of sport, where the names of towns and countries mean teams. */

import { withoutArticle } from '../../arabic/clitics.ts';
import { fold } from '../../arabic/fold.ts';
import { remember } from '../../arabic/remember.ts';

const WORDS = `
مباراة مباريات فريق لاعب لاعبين لاعبو لاعبي هدف هدفين أهداف دوري كأس بطولة منتخب مدرب ملعب استاد نادي أندية دقيقة شوط تعادل مونديال
مهاجم مدافع حارس مرمى ركلة جزاء نقاط نقطة تصفيات نهائي ربع كرة قدم سلة ترتيب صدارة بطل أبطال وصيف رياضي رياضية أولمبي أولمبية
حكم تسجيل سجل فوز خسارة هزيمة تأهل مرحلة ذهاب إياب انتقالات موسم جماهير تنس سباق
`;

const SPORT: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(fold));

/** True for a folded word that is common in news of sport. */
export const isSportWord = remember(
  (folded: string): boolean =>
    SPORT.has(folded) || SPORT.has(withoutArticle(folded.replace(/^[وفبل](?=ال)/, '').replace(/^لل/, 'ال'))),
);

/** Tokens to either side that are looked at. */
const REACH = 60;

/** A level from 0, no sport, to 3 for every token, by the words of sport around it. */
export function sportLevels(isSport: Uint8Array): Uint8Array {
  const levels = new Uint8Array(isSport.length);
  let count = 0;
  for (let i = 0; i < Math.min(REACH, isSport.length); i++) count += isSport[i] as number;
  for (let i = 0; i < isSport.length; i++) {
    count += isSport[i + REACH] ?? 0;
    count -= isSport[i - REACH - 1] ?? 0;
    levels[i] = count >= 8 ? 3 : count >= 4 ? 2 : count >= 2 ? 1 : 0;
  }
  return levels;
}
