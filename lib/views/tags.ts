/** Tags for the views; their rules are the library's. */
export { cleanTag, completeTag, splitTags, uniqueTags } from '../library/tags.ts';
