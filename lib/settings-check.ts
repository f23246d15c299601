/** Settings that come from a file: every field is checked, unknown ones are left out. */
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** UTF-16 units; the reader's site rules are the longest text. */
const MAX_TEXT = 1_000_000;

/** The values that a field with a fixed choice may have. */
const CHOICES: { [K in keyof Settings]?: readonly Settings[K][] } = {
  mode: ['everywhere', 'chosen-sites', 'off'],
  interfaceLanguage: ['browser', 'ar', 'en'],
  theme: ['system', 'light', 'dark'],
  keepDays: [0, 30, 90, 365],
  backupEvery: [0, 7, 30],
};

/**
 * A copy of the settings in a value. Fields that are missing stay as they are.
 *
 * @throws TypeError that names the first bad field
 */
export function checkSettings(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) throw new TypeError('settings are no record');
  const given = new Map(Object.entries(value));
  const checked = (Object.keys(DEFAULT_SETTINGS) as Array<keyof Settings>)
    .filter((field) => given.has(field))
    .map((field) => {
      if (!isLike(DEFAULT_SETTINGS[field], given.get(field), CHOICES[field])) {
        throw new TypeError(`settings.${field} is none of Khulasa's`);
      }
      return [field, copy(given.get(field))] as const;
    });
  return Object.fromEntries(checked);
}

/** Whether a value is of the kind of another: one of the choices, a flag, a text, a list of texts, a record of flags. */
function isLike(model: unknown, value: unknown, choices: readonly unknown[] | undefined): boolean {
  if (choices) return choices.includes(value);
  if (typeof model === 'boolean') return typeof value === 'boolean';
  if (typeof model === 'number') return Number.isSafeInteger(value);
  if (typeof model === 'string') return isText(value);
  if (Array.isArray(model)) return Array.isArray(value) && value.every(isText);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, flag]) => isText(key) && typeof flag === 'boolean');
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_TEXT;

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : value;
}
