/** Settings of the learned rule's training, and how the pieces' kinds are called in the product. */
import type { ClutterRule } from '../../lib/article/clutter.ts';
import type { Example } from './examples.ts';
import type { Weighted } from './model.ts';

/** Buckets of the weights and of the kinds, as powers of two. */
export const WEIGHT_BITS = 17;
export const KIND_BITS = 11;

/** The rule that each kind of the pieces is called by. */
export const RULE_OF: Readonly<Record<string, ClutterRule>> = {
  related: 'read-also',
  follow: 'follow-us',
  newsletter: 'newsletter',
  app: 'app-promo',
  share: 'share-bar',
  poll: 'poll',
  comments: 'comment-rules',
  ad: 'ad-label',
  support: 'support',
  site: 'site-note',
};
export const KINDS = Object.keys(RULE_OF);

/** A piece of clutter counts as three sentences of stories, one that looks like clutter and must stay as four. */
const CLUTTER_WEIGHT = 3;
const KEEP_WEIGHT = 4;

/** All examples with what they count. */
export function weighted(pieces: readonly Example[], stories: readonly Example[]): Weighted[] {
  return [
    ...pieces.map((example) => ({ example, weight: example.kind === 'keep' ? KEEP_WEIGHT : CLUTTER_WEIGHT })),
    ...stories.map((example) => ({ example, weight: 1 })),
  ];
}
