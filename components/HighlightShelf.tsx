import { useRef, useState } from 'preact/hooks';
import type { Highlight } from '../lib/types.ts';
import type { ExportFormat } from '../lib/views/export-formats.ts';
import type { ImportState } from '../lib/views/highlight-files.ts';
import type { HighlightFacets, HighlightFilter } from '../lib/views/highlight-shelf.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { ExportControl } from './ExportControl.tsx';
import { HighlightCollection } from './HighlightCollection.tsx';
import { HighlightFilters } from './HighlightFilters.tsx';
import type { HighlightActions } from './HighlightItem.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { SearchField } from './SearchField.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

export interface HighlightShelfData {
  query: string;
  found: Loaded<Excerpt<Highlight>>;
  filter: HighlightFilter;
  facets: HighlightFacets;
  importing: ImportState;
}

export interface HighlightShelfActions {
  highlight: HighlightActions;
  onFilter: (filter: HighlightFilter) => void;
  /** Ids of all that the search and the filter find. */
  onSelectAll: () => Promise<string[]>;
  /** @param ids null for all of the library */
  onExport: (ids: ReadonlySet<string> | null, format: ExportFormat) => void;
  onDeleteSelected: (ids: readonly string[]) => void;
  onImport: (file: File) => void;
  onConfirmImport: () => void;
  onCancelImport: () => void;
}

interface HighlightShelfProps {
  data: HighlightShelfData;
  /** Milliseconds since the epoch. */
  now: number;
  actions: HighlightShelfActions;
  onSearch: (query: string) => void;
  onOpen: (url: string) => void;
  onShowMore: () => void;
}

/** All highlights: searched, narrowed down, selected, written to files and taken out of files. */
export function HighlightShelf({ data, now, actions, onSearch, onOpen, onShowMore }: HighlightShelfProps) {
  const { t } = useTranslator();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const file = useRef<HTMLInputElement>(null);
  const shown = data.found.status === 'ready' ? data.found.value.items : [];
  const isAll = shown.length > 0 && shown.every(({ id }) => selected.has(id));
  // What the reader cannot see any more must not be deleted or exported with the rest.
  const clear = () => setSelected(new Set());
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  return (
    <Section title={t('allHighlights')}>
      <SearchField
        label={t('searchHighlights')}
        value={data.query}
        onInput={(query) => {
          clear();
          onSearch(query);
        }}
      />
      <HighlightFilters
        filter={data.filter}
        facets={data.facets}
        onFilter={(filter) => {
          clear();
          actions.onFilter(filter);
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a toolbar has no element of its own */}
      <div class="shelf-bar" role="group" aria-label={t('selection')}>
        {shown.length > 0 && (
          <label class="shelf-bar__all">
            <input
              type="checkbox"
              checked={isAll}
              indeterminate={!isAll && selected.size > 0}
              onChange={() => (isAll ? clear() : void actions.onSelectAll().then((ids) => setSelected(new Set(ids))))}
            />
            <span aria-live="polite">
              {selected.size > 0 ? t('selectedCount', { count: selected.size }) : t('selectAll')}
            </span>
          </label>
        )}
        {selected.size > 0 && (
          <button
            type="button"
            class="small-button"
            onClick={() => {
              actions.onDeleteSelected([...selected]);
              clear();
            }}
          >
            {t('deleteSelected')}
          </button>
        )}
        <span class="shelf-bar__gap" />
        {shown.length > 0 && (
          <ExportControl
            label={t(selected.size > 0 ? 'exportSelected' : 'exportAll')}
            onExport={(format) => actions.onExport(selected.size > 0 ? selected : null, format)}
          />
        )}
        <button type="button" class="small-button" onClick={() => file.current?.click()}>
          {t('import')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('import')}
          accept=".json,.jsonld,.khulasa,application/json,application/ld+json,application/gzip"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            // The same file again must be a change too.
            event.currentTarget.value = '';
            if (chosen) actions.onImport(chosen);
          }}
        />
      </div>
      <ImportPreview state={data.importing} onConfirm={actions.onConfirmImport} onCancel={actions.onCancelImport} />
      <HighlightCollection
        highlights={data.found}
        isNarrow={Object.values(data.filter).some((value) => value !== undefined)}
        knownTags={data.facets.tags}
        now={now}
        selected={selected}
        onSelect={toggle}
        actions={actions.highlight}
        onOpen={onOpen}
        onShowMore={onShowMore}
      />
    </Section>
  );
}
