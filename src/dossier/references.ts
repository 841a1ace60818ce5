import { pointer, type RecordPath } from '../domain/basics/index.ts';
import { announcedFigures, parseFigure, resolveFigure } from '../domain/figures/index.ts';
import {
	type AssociationRecord,
	idOf,
	isOfAssembly,
	OF_ASSEMBLY,
	type OfAssembly,
	REFERENCES,
	type Target,
	UNIQUE_IDS,
	valuesAt,
} from '../domain/record/index.ts';
import type { Kind } from './layout.ts';
import { nearest } from './nearest.ts';
import type { Places } from './places.ts';
import { type DossierProblem, shown } from './problem.ts';

const NOUNS: { readonly [T in Target]: { readonly fr: string; readonly en: string } } = {
	person: { fr: 'une personne (people.csv)', en: 'a person (people.csv)' },
	organisation: { fr: 'une organisation (organisations.csv)', en: 'an organisation (organisations.csv)' },
	category: { fr: 'une catégorie (members/categories.yaml)', en: 'a category (members/categories.yaml)' },
	body: { fr: 'une instance (bodies.yaml)', en: 'a body (bodies.yaml)' },
	programme: { fr: 'un programme (programmes/)', en: 'a programme (programmes/)' },
	programmeOrEdition: { fr: 'un programme ou une édition (programmes/)', en: 'a programme or an edition (programmes/)' },
	provision: { fr: 'une provision (accounts/provisions.yaml)', en: 'a provision (accounts/provisions.yaml)' },
	resolution: { fr: 'une résolution de l’assemblée', en: 'a resolution of the assembly' },
	agendaItem: { fr: 'un point de l’ordre du jour', en: 'an item of the agenda' },
	accounts: { fr: 'des comptes (accounts/)', en: 'accounts (accounts/)' },
	assembly: { fr: 'une assemblée (assemblies/)', en: 'an assembly (assemblies/)' },
	document: { fr: 'un document (documents.yaml)', en: 'a document (documents.yaml)' },
	college: { fr: 'un collège des statuts', en: 'a college of the statutes' },
};

/** The kinds of files that say what there is to refer to; for an agenda and resolutions, the assembly's own. */
const HELD_IN: { readonly [T in Target]: readonly Kind[] } = {
	person: ['people'],
	organisation: ['organisations'],
	category: ['categories'],
	body: ['bodies'],
	programme: ['programme'],
	programmeOrEdition: ['programme', 'edition'],
	provision: ['provisions'],
	agendaItem: ['assembly'],
	resolution: ['resolutions'],
	accounts: ['accounts', 'accountRows'],
	assembly: ['assembly'],
	document: ['documents'],
	college: ['statutes'],
};

/** Problems of references that are told of one file before the rest is but counted. */
const MOST_OF_A_FILE = 100;

/**
 * References that point nowhere, ids that stand twice, members that are neither or both of person and organisation.
 * What is in files that did not read is not said to be missing: their own problems say why.
 */
export function checkReferences(
	record: AssociationRecord,
	places: Places,
	{ broken, whole }: { readonly broken: ReadonlySet<Kind>; readonly whole: boolean },
): DossierProblem[] {
	const judged = (target: Target) => !HELD_IN[target].some((kind) => broken.has(kind));
	const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
	const known: { readonly [T in Exclude<Target, OfAssembly>]: ReadonlySet<string> } = {
		person: ids(record.people),
		organisation: ids(record.organisations),
		category: ids(record.categories),
		body: ids(record.bodies),
		programme: ids(record.programmes),
		programmeOrEdition: new Set([...ids(record.programmes), ...ids(record.editions)]),
		provision: ids(record.provisions),
		accounts: ids(record.accounts),
		assembly: ids(record.assemblies),
		document: ids(record.documents),
		college: ids(record.statutes.flatMap((version) => version.colleges ?? [])),
	};
	const problems: DossierProblem[] = [];
	const told = new Map<string, number>();
	const add = (code: DossierProblem['code'], path: RecordPath, found: string, fr: string, en: string, known?: Iterable<string>) => {
		const place = places.locate(path) ?? { file: 'association.yaml', line: 1, column: 1 };
		const count = (told.get(place.file) ?? 0) + 1;
		told.set(place.file, count);
		// Looking for the nearest of many names takes a while; what is not told needs none.
		const suggestion = known === undefined || count > MOST_OF_A_FILE ? undefined : nearest(found, known);
		problems.push({ code, ...place, found: shown(found), message: { fr, en }, ...(suggestion === undefined ? {} : { suggestion }) });
	};
	for (const [pattern, target] of REFERENCES) {
		if (!judged(target)) continue;
		for (const { path, value } of valuesAt(record, pattern)) {
			const set = isOfAssembly(target)
				? ids(record.assemblies.find((one) => one.id === path[1])?.[OF_ASSEMBLY[target]] ?? [])
				: known[target];
			const id = String(value);
			if (set.has(id)) continue;
			const noun = NOUNS[target];
			add(
				'reference',
				path,
				id,
				`« ${shown(id)} » ne désigne rien ; attendu : l’identifiant d’${noun.fr}.`.replace('d’des', 'de'),
				`“${shown(id)}” refers to nothing; expected: the id of ${noun.en}.`,
				set,
			);
		}
	}
	for (const pattern of UNIQUE_IDS) {
		const lists = valuesAt(record, pattern);
		for (const { path, value } of lists) {
			const seen = new Set<string>();
			for (const one of Array.isArray(value) ? value : []) {
				const id = idOf(one) ?? '';
				if (seen.has(id))
					add(
						'duplicate',
						[...path, id],
						id,
						`l’identifiant « ${shown(id)} » est donné deux fois.`,
						`the id “${shown(id)}” is given twice.`,
					);
				seen.add(id);
			}
		}
	}
	record.memberships.forEach((membership, index) => {
		const holds = record.categories.find((category) => category.id === membership.category)?.holds;
		const right =
			holds === 'people'
				? membership.person !== undefined && membership.organisation === undefined
				: membership.organisation !== undefined && membership.person === undefined;
		if (holds !== undefined && !right) {
			const key = holds === 'people' ? 'person' : 'organisation';
			add(
				'value',
				['memberships', index],
				'',
				`cette catégorie veut « ${key} », et lui seul.`,
				`this category wants “${key}”, and it alone.`,
			);
		}
	});
	for (const { comparedWith, id } of record.provisions) {
		if (comparedWith === undefined || !judged('accounts')) continue;
		const heading = record.accounts
			.find((one) => one.id === comparedWith.accounts)
			?.headings.find((one) => one.id === comparedWith.heading);
		if (known.accounts.has(comparedWith.accounts) && heading?.lines.some((line) => line.id === comparedWith.line) !== true) {
			const path = ['provisions', id, 'comparedWith', 'line'];
			add(
				'reference',
				path,
				comparedWith.line,
				`ces comptes n’ont pas de ligne ${comparedWith.heading}/${comparedWith.line}.`,
				`these accounts have no line ${comparedWith.heading}/${comparedWith.line}.`,
				heading?.lines.map((line) => line.id) ?? [],
			);
		}
	}
	const resolved = (path: RecordPath, by: { readonly assembly: string; readonly resolution: string } | undefined, elections: boolean) => {
		const assembly = record.assemblies.find((one) => one.id === by?.assembly);
		if (by === undefined || assembly === undefined || broken.has('resolutions')) return;
		const among = [...assembly.resolutions, ...(elections ? (assembly.elections ?? []) : [])];
		if (among.some((one) => one.id === by.resolution)) return;
		const id = shown(by.resolution);
		add(
			'reference',
			path,
			by.resolution,
			`l’assemblée ${assembly.id} n’a ${elections ? 'ni résolution ni élection' : 'pas de résolution'} « ${id} ».`,
			`assembly ${assembly.id} has no resolution ${elections ? 'and no election ' : ''}“${id}”.`,
		);
	};
	record.mandates.forEach(({ elected }, index) => {
		resolved(['mandates', index], elected, true);
	});
	for (const { id, adopted } of record.accounts) resolved(['accounts', id, 'adopted'], adopted, false);
	// A figure may be the sum of anything, so it is judged where all is there.
	for (const { path, shown: figure, name, context } of whole ? announcedFigures(record) : []) {
		if (resolveFigure(record, context, name).status === 'unknown')
			add(
				'figure',
				path,
				name,
				`« ${shown(name)} » n’est pas le nom d’un chiffre du dossier ; les noms sont dans docs/dossier.md.`,
				`“${shown(name)}” is not the name of a figure of the dossier; docs/dossier.md lists the names.`,
			);
		else if (parseFigure(figure) === undefined)
			add(
				'figure',
				path,
				figure,
				`« ${shown(figure)} » n’est pas un chiffre ; attendu : un nombre, une somme en euros ou un nombre en lettres jusqu’à vingt.`,
				`“${shown(figure)}” is not a figure; expected: a number, an amount in euros or a number in words up to twenty.`,
			);
	}
	const seen = new Set<string>();
	return problems.filter((problem) => {
		const key = pointer([problem.file, problem.line, problem.column, problem.message.en]);
		return seen.has(key) ? false : seen.add(key);
	});
}
