import { useId, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../lib/views/export-formats.ts';
import { useTranslator } from './translation.ts';

interface ExportControlProps {
  /** What the button says. */
  label: string;
  onExport: (format: ExportFormat) => void;
}

/** Names of formats and of programs that read them, the same in every language. */
const NAMES: Record<ExportFormat, string> = {
  markdown: 'Markdown (Obsidian)',
  html: 'HTML',
  csv: 'CSV',
  annotations: 'JSON-LD (W3C)',
  csl: 'CSL-JSON (Zotero)',
  ris: 'RIS (Zotero)',
};

/** The choice of a format, and the button that writes a file. */
export function ExportControl({ label, onExport }: ExportControlProps) {
  const { t } = useTranslator();
  const id = useId();
  const [format, setFormat] = useState<ExportFormat>('markdown');
  return (
    <div class="export">
      <label class="visually-hidden" htmlFor={id}>
        {t('exportFormat')}
      </label>
      <select id={id} value={format} onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}>
        {EXPORT_FORMATS.map((each) => (
          <option key={each} value={each}>
            {t(`format.${each}`, { name: NAMES[each] })}
          </option>
        ))}
      </select>
      <button type="button" class="small-button" onClick={() => onExport(format)}>
        {label}
      </button>
    </div>
  );
}
