import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import type { DossierProblem } from './problem.ts';
import { shown } from './problem.ts';
import type { Source, Spot } from './source.ts';

const MOST_LEVELS = 200;

/** Where a text opens more brackets than anyone means to: the parser needs memory for each, and a file may be all brackets. */
function tooDeep(text: string): number {
	let open = 0;
	for (let index = 0; index < text.length; index++) {
		const sign = text[index];
		if (sign === '[' || sign === '{') open += 1;
		else if (sign === ']' || sign === '}') open -= 1;
		if (open > MOST_LEVELS) return index;
	}
	return -1;
}

/** Errors of syntax that are told: the first ones make the rest. */
const MOST_ERRORS = 20;

/** The second of two equal keys in one map, for each such pair; the parser's own search compares each key with every other. */
function duplicateKeys(document: Document.Parsed): Scalar[] {
	const twice: Scalar[] = [];
	visit(document, {
		Map: (_key, map) => {
			const seen = new Set<unknown>();
			for (const { key } of map.items) {
				if (!isScalar(key)) continue;
				if (seen.has(key.value)) twice.push(key);
				seen.add(key.value);
			}
		},
	});
	return twice;
}

/** Reads YAML 1.2. `firstLine` is where the text begins in its file, for front matter. */
export function readYaml(
	file: string,
	text: string,
	firstLine = 1,
): { readonly source?: Source; readonly problems: readonly DossierProblem[] } {
	const counter = new LineCounter();
	// All scalars stay the text that was written: article 12.10 is not 12.1, and no amount passes through a float.
	const spot = (offset: number): Spot => {
		const { line, col } = counter.linePos(offset);
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
	};
	const problem = (code: 'syntax' | 'duplicate', start: number, fr: string, en: string): DossierProblem => {
		return { code, file, ...spot(start), found: shown(text.slice(start, start + 40)), message: { fr, en } };
	};
	const deep = tooDeep(text);
	if (deep !== -1) {
		counter.addNewLine(0);
		for (let at = text.indexOf('\n'); at !== -1 && at < deep; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
		const fr = `plus de ${MOST_LEVELS} crochets ou accolades l’un dans l’autre ; fermez-les, ou mettez le texte entre guillemets.`;
		const en = `more than ${MOST_LEVELS} brackets or braces inside one another: close them, or quote the text.`;
		return { problems: [problem('syntax', deep, fr, en)] };
	}
	const document = parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false,
		uniqueKeys: false,
		strict: true,
		schema: 'failsafe',
		customTags: ['null'],
	});
	const malformed = document.errors.slice(0, MOST_ERRORS).map(({ code, pos }) => {
		return problem(
			'syntax',
			pos[0],
			`le YAML est mal formé (${code}) ; vérifiez indentation, guillemets et deux-points.`,
			`malformed YAML (${code}): check indentation, quotes and colons.`,
		);
	});
	const duplicates = duplicateKeys(document).slice(0, MOST_ERRORS);
	if (malformed.length + duplicates.length > 0) {
		const fr = 'cette clé est déjà donnée plus haut ; une seule est attendue.';
		const en = 'this key is given above already; one is expected.';
		return { problems: [...malformed, ...duplicates.map(({ range }) => problem('duplicate', range?.[0] ?? 0, fr, en))] };
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
