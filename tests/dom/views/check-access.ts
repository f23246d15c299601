import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with what axe-core finds on the page: contrast, names, roles, landmarks. */
export async function checkAccess(): Promise<void> {
  // A view fades in: contrast is that of its end.
  await Promise.all(document.getAnimations().map((animation) => animation.finish()));
  const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
  expect(passes.length).toBeGreaterThan(0);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
  checkTargets();
}

/** Everything that can be pressed is at least 24 × 24 px, links inside text apart (WCAG 2.5.8). */
function checkTargets(): void {
  const targets = [...document.querySelectorAll<HTMLElement>('button, select, summary, label.choice, [role="switch"]')];
  const small = targets.filter((target) => {
    const { width, height } = target.getBoundingClientRect();
    return width > 0 && (width < 24 || height < 24);
  });
  expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
}
