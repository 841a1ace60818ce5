import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DossierProblem } from './problem.ts';
import { shown } from './problem.ts';
import type { Source, Spot } from './source.ts';

/** Reads YAML 1.2. `firstLine` is where the text begins in its file, for front matter. */
export function readYaml(
	file: string,
	text: string,
	firstLine = 1,
): { readonly source?: Source; readonly problems: readonly DossierProblem[] } {
	const counter = new LineCounter();
	// All scalars stay the text that was written: article 12.10 is not 12.1, and no amount passes through a float.
	const document = parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false,
		uniqueKeys: true,
		strict: true,
		schema: 'failsafe',
		customTags: ['null'],
	});
	const spot = (offset: number): Spot => {
		const { line, col } = counter.linePos(offset);
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
	};
	if (document.errors.length > 0) {
		return {
			problems: document.errors.slice(0, 20).map((error) => {
				const start = error.pos[0];
				const { line, column } = spot(start);
				return {
					code: error.code === 'DUPLICATE_KEY' ? 'duplicate' : 'syntax',
					file,
					line,
					column,
					found: shown(text.slice(start, start + 40)),
					message:
						error.code === 'DUPLICATE_KEY'
							? {
									fr: 'cette clé est déjà donnée plus haut ; une seule est attendue.',
									en: 'this key is given above already; one is expected.',
								}
							: {
									fr: `le YAML est mal formé (${error.code}) ; vérifiez indentation, guillemets et deux-points.`,
									en: `malformed YAML (${error.code}): check indentation, quotes and colons.`,
								},
				};
			}),
		};
	}
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 50 }) ?? undefined;
	} catch {
		return {
			problems: [
				{
					code: 'syntax',
					file,
					line: firstLine,
					column: 1,
					found: '',
					message: { fr: 'trop d’alias YAML ; écrivez les valeurs en entier.', en: 'too many YAML aliases; write the values in full.' },
				},
			],
		};
	}
	const keys = (path: readonly PropertyKey[]) => path.map((step) => (typeof step === 'symbol' ? String(step) : step));
	const at = (path: readonly PropertyKey[]): Spot => {
		for (let length = path.length; length >= 0; length--) {
			const node = length === 0 ? document.contents : document.getIn(keys(path.slice(0, length)), true);
			if (isNode(node) && node.range) return spot(node.range[0]);
		}
		return { line: firstLine, column: 1 };
	};
	const keyAt = (path: readonly PropertyKey[], key: string): Spot => {
		const map = path.length === 0 ? document.contents : document.getIn(keys(path), true);
		if (isMap(map)) {
			const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
			if (pair !== undefined && isNode(pair.key) && pair.key.range) return spot(pair.key.range[0]);
		}
		return at(path);
	};
	return { source: { file, value, at, keyAt }, problems: [] };
}
