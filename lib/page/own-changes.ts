/** What this program itself changed in the page, so that watching for the site's changes can leave it out. */

const texts = new WeakMap<Text, string>();
const hosts = new WeakSet<Node>();

/** Remembers that `node.data`, as it is now, is our doing. */
export function noteOwnText(node: Text): void {
  texts.set(node, node.data);
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
  return texts.get(node) === node.data;
}
