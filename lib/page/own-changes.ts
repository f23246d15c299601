/** What this program itself changed in the page, so that watching for the site's changes can leave it out. */

/** Cleaner and reader are two scripts of one isolated world: one of them writes the texts, the other asks. */
const TEXTS = Symbol.for('khulasa.ownTexts');
const world = globalThis as { [TEXTS]?: WeakMap<Text, string> };

const hosts = new WeakSet<Node>();

/** Remembers that `node.data`, as it is now, is our doing. */
export function noteOwnText(node: Text): void {
  world[TEXTS] ??= new WeakMap();
  world[TEXTS].set(node, node.data);
}

/** Remembers a node of ours, before it enters the page. */
export function noteOwnHost(node: Node): void {
  hosts.add(node);
}

export function isOwnHost(node: Node): boolean {
  return hosts.has(node);
}

/** Whether a Text node still says what we last wrote into it. */
export function isOwnText(node: Text): boolean {
  return world[TEXTS]?.get(node) === node.data;
}
