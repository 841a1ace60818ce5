import { REFERENCES, type Target } from './references.ts';

function mapAt(value: unknown, [step, ...rest]: readonly string[], change: (id: unknown) => unknown): unknown {
	if (step === undefined) return change(value);
	if (step === '*') {
		if (!Array.isArray(value)) return value;
		const mapped = value.map((one: unknown) => mapAt(one, rest, change));
		// Of ids alone none stands twice.
		return rest.length === 0 ? [...new Set(mapped)] : mapped;
	}
	if (typeof value !== 'object' || value === null || !(step in value)) return value;
	return { ...value, [step]: mapAt((value as Record<string, unknown>)[step], rest, change) };
}

/**
 * A thing of a list of the record with each of its references to one thing made to another.
 * @param collection the record's list: `mandates`
 */
export function replaceReference<T>(collection: string, thing: T, target: Target, from: string, to: string): T {
	const paths = REFERENCES.filter(([path, kind]) => kind === target && path.startsWith(`${collection}/*/`)).map(([path]) =>
		path.split('/').slice(2),
	);
	return paths.reduce<unknown>((made, path) => mapAt(made, path, (id) => (id === from ? to : id)), thing) as T;
}
