/** The formats that highlights are written in. */
export { EXPORT_FORMATS, type ExportFormat } from '../library/export/export.ts';
