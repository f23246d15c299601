/** The dates inside what somebody said: each with its absolute date for pointer, keyboard and screen reader. */
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { QuoteItem } from '../../../components/QuoteItem.tsx';
import { StoryDatesProvider } from '../../../components/story-dates.ts';
import type { DateCalendar } from '../../../lib/settings.ts';
import { INSIGHT } from './data.ts';
import { hide, show } from './show.tsx';

afterEach(hide);

const SAID = 'العمل سيبدأ مطلع الشهر المقبل';

async function showQuote(calendar: DateCalendar) {
  const quote = INSIGHT.quotes.find(({ text }) => text === SAID);
  if (!quote) throw new Error('The data has no such quote.');
  return show(
    <main class="panel">
      <ul class="snippets">
        <li>
          <StoryDatesProvider value={{ dates: INSIGHT.dates, calendar }}>
            <QuoteItem quote={quote} language="ar" onShow={() => undefined} />
          </StoryDatesProvider>
        </li>
      </ul>
    </main>,
    'en',
  );
}

it('says what a date in a quote means while the quote has the keyboard, and changes no word', async () => {
  const { app } = await showQuote('gregorian');
  const dated = app.querySelector('time');
  expect(dated?.textContent).toBe('مطلع الشهر المقبل');
  expect(dated?.dateTime).toBe('2026-12-01/2026-12-10');
  expect(app.querySelector('.snippet__text')?.textContent).toBe(SAID);
  await expect.element(page.getByText(/December 2026|Dec .*2026/)).not.toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(/December 2026|Dec .*2026/)).toBeVisible();
});

it('says it in the calendar of the reader', async () => {
  const { app } = await showQuote('hijri');
  expect(app.querySelector('time')?.title).toContain('1448');
});
