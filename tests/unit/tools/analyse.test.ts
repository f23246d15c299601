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

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

function analyseFile(file: string): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'tools/analyse.ts'), file], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

async function analyseText(text: string): Promise<Run> {
  const file = join(folder, 'articles.jsonl');
  await writeFile(file, text);
  return analyseFile(file);
}

const rows = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const article = (id: string) =>
  JSON.stringify({
    id,
    title: 'لقاء',
    paragraphs: ['قال الوزير سمير حداد أمس إن المشروع الجديد سيبدأ قريبا في جميع المدن.'],
    publishedAt: '2026-11-18',
  });

describe('analyse', () => {
  it('prints the fields of the contract, in file order', async () => {
    const { code, stdout, stderr } = await analyseText(`${article('b')}\n\n${article('a')}\n`);
    expect([code, stderr]).toEqual([0, '']);
    expect(rows(stdout).map(({ id }) => id)).toEqual(['b', 'a']);
    const [first] = rows(stdout);
    expect(Object.keys(first ?? {})).toEqual(['id', 'actors', 'quotes', 'summary', 'dates', 'ms']);
    expect(first?.actors).toContainEqual({
      name: 'سمير حداد',
      kind: 'person',
      role: 'الوزير',
      aliases: [],
      mentions: [{ paragraph: 0, start: 11, end: 20 }],
    });
    expect(first?.quotes).toEqual([
      { speaker: 'سمير حداد', kind: 'indirect', text: 'المشروع الجديد سيبدأ قريبا في جميع المدن' },
    ]);
    expect(first?.dates).toEqual([{ surface: 'أمس', start: '2026-11-17', end: '2026-11-17' }]);
    expect(first?.summary).toHaveLength(1);
    expect(first?.ms).toEqual(expect.any(Number));
  });

  it('says which line is wrong and why, and still answers the others', async () => {
    const { code, stdout, stderr } = await analyseText(
      `{"id": 1,\n${article('good')}\n{"id":"x"}\n[]\n{"id":"y","paragraphs":[3]}`,
    );
    expect(code).toBe(1);
    expect(rows(stdout).map(({ id }) => id)).toEqual(['good']);
    const complaints = stderr.trim().split('\n');
    expect(complaints.map((line) => /:(\d+): (.*)/.exec(line)?.slice(1))).toEqual([
      ['1', 'not JSON'],
      ['3', 'no paragraphs'],
      ['4', 'not a JSON object'],
      ['5', 'a paragraph is no text'],
    ]);
  });

  it('says on one line that a file is missing', async () => {
    const { code, stdout, stderr } = await analyseFile(join(folder, 'none.jsonl'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim()).toMatch(/none\.jsonl: no such file$/);
  });

  it('reads separators that JSON allows inside a string, a byte order mark and Windows line ends', async () => {
    const text = JSON.stringify({ id: 'u', paragraphs: ['سطر أول طويل بما يكفي للقراءة.X سطر ثان.'] }).replace(
      'X',
      '\u2028',
    );
    const { code, stdout } = await analyseText(`\ufeff${text}\r\n${article('w')}\r\n`);
    expect(code).toBe(0);
    expect(rows(stdout).map(({ id }) => id)).toEqual(['u', 'w']);
  });

  it('gives as many sentences as the line asks for', async () => {
    const paragraphs = [
      'افتتحت المدينة حديقة عامة واسعة تضم سبعة ملاعب للأطفال.',
      'ويتوقع المهندسون أن يستقبل الجسر الجديد آلاف السيارات يوميا.',
      'وكان العمال أنهوا طلاء المدارس قبل بدء الفصل الدراسي الثاني.',
    ];
    const { stdout } = await analyseText(JSON.stringify({ id: 1, paragraphs, sentences: 2 }));
    expect(rows(stdout)[0]?.summary).toHaveLength(2);
  });
});
