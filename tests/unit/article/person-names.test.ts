import { describe, expect, it } from 'vitest';
import { isPersonName } from '../../../lib/article/person-names.ts';

describe('a line that is a name', () => {
  it.each(['سعيد البحري', 'د. سلمى أحمد خيّاط', 'عبد الله بن سالم الحارثي', 'نادية قنديل', 'الدكتورة هالة رمزي'])(
    '%s',
    (line) => {
      expect(isPersonName(line)).toBe(true);
    },
  );
});

describe('a line that is none', () => {
  it.each([
    'حكاية مكان',
    'حجم الخط',
    'شارك المقال',
    'محمد',
    'محمد علي كلاي يعود إلى الحلبة بعد غياب',
    'خالد العلي: لا نريد الحرب',
    'سالم 1998',
    'أحمد قال لنا',
  ])('%s', (line) => expect(isPersonName(line)).toBe(false));
});
