/**
 * Keeps a value under a key as the latest of a map, and lets the one go that was kept first where they are too many.
 * @param most values that are kept
 */
export function keepRecent<K, V>(kept: Map<K, V>, most: number, key: K, value: V): void {
	kept.delete(key);
	kept.set(key, value);
	const [first] = kept.keys();
	if (kept.size > most && first !== undefined) kept.delete(first);
}
