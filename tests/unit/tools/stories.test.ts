import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const TOOL = resolve(import.meta.dirname, '../../../tools/stories.ts');

const REPORT =
  'وصلت أول قافلة من القمح إلى مرفأ المدينة القديمة صباح الثلاثاء بعد توقف دام أربعة أشهر بسبب العواصف وأعمال الصيانة في الرصيف الجنوبي.';
const OTHER =
  'افتتح متحف الخط العربي قاعة جديدة تعرض مخطوطات نادرة من القرن العاشر جمعها هواة من ثلاث قارات على مدى نصف قرن.';

function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [TOOL, ...args], (_, out, err) =>
      done({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

function file(...lines: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'articles.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

it('matches each article against earlier ones, with what is new', async () => {
  const { status, out, err } = await run(
    file(
      JSON.stringify({ id: 'a', paragraphs: [REPORT] }),
      JSON.stringify({ id: 'b', paragraphs: [OTHER] }),
      JSON.stringify({ id: 3, title: 'قافلة', paragraphs: [OTHER, REPORT] }),
    ),
  );
  expect([status, err]).toEqual([0, '']);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: 'a', matches: [] },
    { id: 'b', matches: [] },
    {
      id: 3,
      matches: [
        { id: 'b', containment: 1, newParagraphs: [1] },
        { id: 'a', containment: 1, newParagraphs: [0] },
      ],
    },
  ]);
  expect(answers.every(({ ms }) => typeof ms === 'number')).toBe(true);
});

it('answers the good lines, and says which are bad and why', async () => {
  const path = file('{"id":"a"', '', JSON.stringify({ id: 'b' }), JSON.stringify({ id: 'c', paragraphs: [REPORT] }));
  const { status, out, err } = await run(path);
  expect(status).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({ id: 'c', matches: [] });
  expect(err.trim().split('\n')).toEqual([`${path}:1: not JSON`, `${path}:3: no paragraphs`]);
});

it('says that there is no such file', async () => {
  const { status, out, err } = await run('/nowhere/articles.jsonl');
  expect([status, out, err]).toEqual([1, '', '/nowhere/articles.jsonl: no such file\n']);
});
