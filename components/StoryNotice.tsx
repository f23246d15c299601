import { useState } from 'preact/hooks';
import type { ArticleText, EarlierReading, StoryMarks as Marks, StoryNotice as Story, TextSpan } from '../lib/types.ts';
import { whenText } from '../lib/views/dates.ts';
import { publishedFirst } from '../lib/views/published-first.ts';
import { OpenLink } from './OpenLink.tsx';
import { Section } from './Section.tsx';
import { StoryMarks } from './StoryMarks.tsx';
import { useTranslator } from './translation.ts';

interface StoryNoticeProps {
  story: Story;
  article: ArticleText;
  marks: Marks | null;
  /** Whether the reader knows that a site can see marks in its page. */
  isTold: boolean;
  onMark: (marks: Marks | null) => void;
  onShow: (span: TextSpan) => void;
  onOpen: (url: string) => void;
}

/** Earlier articles in sight at first. */
const SHOWN = 3;

/** "You have read this story before": where, when, how much of it, and what is new. */
export function StoryNotice({ story, article, marks, isTold, onMark, onShow, onOpen }: StoryNoticeProps) {
  const { t } = useTranslator();
  const [all, setAll] = useState(false);
  const { earlier, newParagraphs } = story;
  const first = publishedFirst([article.publishedAt, ...earlier.map(({ publishedAt }) => publishedAt)]);
  const shown = all ? earlier : earlier.slice(0, SHOWN);
  return (
    <Section title={t('storyReadBefore')}>
      <ul class="story">
        {shown.map((reading, i) => (
          <li key={reading.pageKey}>
            <Reading reading={reading} isFirst={first === i + 1} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {earlier.length > shown.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {t('storyMore', { count: earlier.length - shown.length })}
        </button>
      )}
      {first === 0 && <p class="hint">{t('storyThisFirst')}</p>}
      <NewParagraphs indices={newParagraphs} article={article} onShow={onShow} />
      <StoryMarks hasNew={newParagraphs.length > 0} marks={marks} isTold={isTold} onMark={onMark} />
    </Section>
  );
}

interface ReadingProps {
  reading: EarlierReading;
  /** Whether it was published before all others that were read. */
  isFirst: boolean;
  onOpen: (url: string) => void;
}

function Reading({ reading, isFirst, onOpen }: ReadingProps) {
  const { t, locale } = useTranslator();
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(reading.sharedPart);
  return (
    <>
      <OpenLink url={reading.url} class="story__headline" lang="ar" onOpen={onOpen}>
        {reading.headline}
      </OpenLink>
      <p class="story__facts">
        <span>
          {t('storyReadAt', { site: reading.siteName, when: whenText(reading.visitedAt, locale, Date.now()) })}
        </span>
        <span>{t('storyShared', { share })}</span>
        {isFirst && <span class="label label--on">{t('storyFirst')}</span>}
      </p>
    </>
  );
}

interface NewParagraphsProps {
  indices: readonly number[];
  article: ArticleText;
  onShow: (span: TextSpan) => void;
}

function NewParagraphs({ indices, article, onShow }: NewParagraphsProps) {
  const { t } = useTranslator();
  const texts = indices.flatMap((paragraph) => {
    const text = article.paragraphs[paragraph]?.text;
    return text ? [{ paragraph, text }] : [];
  });
  return (
    <>
      <h3 class="minor-title">{texts.length > 0 ? t('storyNew', { count: texts.length }) : t('storyNothingNew')}</h3>
      {texts.length > 0 && (
        <ol class="snippets">
          {texts.map(({ paragraph, text }) => (
            <li key={paragraph}>
              <button
                type="button"
                class="snippet story__new"
                lang={article.language}
                dir="auto"
                title={t('showInPage')}
                onClick={() => onShow({ paragraph, start: 0, end: text.length })}
              >
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
