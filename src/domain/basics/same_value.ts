/** Whether two values that JSON can hold are the same, whatever the order of their fields; what is undefined is absent. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
	const [old, now] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	return [...new Set([...old.keys(), ...now.keys()])].every((key) => sameValue(old.get(key), now.get(key)));
}
