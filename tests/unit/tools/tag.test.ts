import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khulasa-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function tag(text: string | null): Promise<{ code: number; stdout: string; stderr: string }> {
  const file = join(folder, text === null ? 'none.conll' : 'sentences.conll');
  if (text !== null) await writeFile(file, text);
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'tools/tag.ts'), file], (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

describe('tag', () => {
  it('tags persons, places and organisations and keeps tokens and sentences as given', async () => {
    const { code, stdout } = await tag(
      'قال B-LOC\nالرئيس O\nكمال O\nمنصور O\nفي O\nالقاهرة O\n. O\n\nوزارة\tO\nالصحة\tO\n(بيان)\tO\n',
    );
    expect(code).toBe(0);
    expect(stdout).toBe(
      'قال\tO\nالرئيس\tO\nكمال\tB-PER\nمنصور\tI-PER\nفي\tO\nالقاهرة\tB-LOC\n.\tO\n\nوزارة\tB-ORG\nالصحة\tI-ORG\n(بيان)\tO\n',
    );
  });

  it('says on one line that a file is missing', async () => {
    const { code, stderr } = await tag(null);
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/none\.conll: no such file$/);
  });
});
