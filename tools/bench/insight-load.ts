/** Run as a process of its own: loads the model when nothing is compiled yet and says, as JSON, what that took and holds. */
import { readFileSync } from 'node:fs';
import { loadTagger } from '../../lib/insight/tagger/tagger.ts';

const collect = (globalThis as { gc?: () => void }).gc;
const held = () => {
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const file = process.argv[2] ?? '';
const before = held();
const bytes = readFileSync(file);
const cpu = process.cpuUsage();
const start = performance.now();
const tagger = loadTagger(bytes);
const wallMs = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({ wallMs, cpuMs: (user + system) / 1_000, bytes: held() - before, loaded: tagger !== undefined }),
);
