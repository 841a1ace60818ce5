import type { z } from 'zod';
import type { AccountHeading, AccountLine, YearAccounts } from '../domain/accounts/index.ts';
import type { Assembly, Attendance, Resolution } from '../domain/assembly/index.ts';
import { type Association, isInertSvg } from '../domain/association/index.ts';
import type { DirectoryEntry } from '../domain/directory/index.ts';
import type { Body, Mandate } from '../domain/governance/index.ts';
import type { KeptDocument } from '../domain/kept_documents/index.ts';
import type { Membership, MembershipCategory, MembershipCount, Organisation, Person, Representation } from '../domain/members/index.ts';
import type { Edition, Programme } from '../domain/programmes/index.ts';
import {
	type AssociationRecord,
	compareById,
	compareRepresentations,
	compareText,
	membershipCountOrder,
	membershipOrder,
} from '../domain/record/index.ts';
import type { Statutes } from '../domain/statutes/index.ts';
import type { Workshop } from '../domain/workshops/index.ts';
import type { DossierFiles } from './files.ts';
import type { Kind } from './layout.ts';
import type { Loaded } from './load.ts';
import { nearest } from './nearest.ts';
import { PlaceBook } from './places.ts';
import { type DossierProblem, shown } from './problem.ts';
import type { schema } from './schema/index.ts';

type Row = z.infer<typeof schema.accountRow>;
type AccountsHead = z.infer<typeof schema.yearAccounts>;
type AssemblyHead = z.infer<typeof schema.assembly>;

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] => [...list].sort(compareById);

/**
 * The record that loaded files make, with the place of each part. Where it has problems, the record holds what did read,
 * so that the rest can be judged; it is not to be used for more.
 */
export function assemble(
	files: DossierFiles,
	loaded: readonly Loaded[],
): { readonly record: AssociationRecord; readonly places: PlaceBook; readonly problems: readonly DossierProblem[] } {
	const places = new PlaceBook();
	const problems: DossierProblem[] = [];
	const of = (kind: Kind): Loaded[] => loaded.filter((one) => one.kind === kind);

	/** The elements of list files, each noted at its path. */
	const elements = <T>(kind: Kind, path: (value: T, one: Loaded) => readonly (string | number)[] | undefined): T[] =>
		of(kind).flatMap((one) => {
			const list = one.value as T[];
			list.forEach((value, index) => {
				const at = path(value, one);
				if (at !== undefined) places.note(at, one.source, [index]);
			});
			return list;
		});
	const named = <T extends { readonly id: string }>(kind: Kind, collection: string): T[] => {
		for (const one of of(kind)) places.note([collection], one.source);
		return elements<T>(kind, (value) => [collection, value.id]);
	};
	/** Things of which each has a file; the id is the last part of its name. */
	const filed = <T extends { readonly id: string }>(kind: Kind, collection: string, more: (one: Loaded) => object = () => ({})): T[] =>
		byId(
			of(kind).map((one) => {
				const id = one.parts.at(-1) ?? '';
				places.note([collection, id], one.source);
				return { id, ...(one.value as object), ...more(one) } as unknown as T;
			}),
		);

	const [head] = of('association');
	if (head === undefined) {
		if (!files.has('association.yaml')) {
			problems.push({
				code: 'file',
				file: 'association.yaml',
				line: 1,
				column: 1,
				found: '',
				message: {
					fr: 'ce fichier manque ; il dit qui est l’association (id, name, fiscalYearStart, timeZone, languages).',
					en: 'this file is missing; it says who the association is (id, name, fiscalYearStart, timeZone, languages).',
				},
			});
		}
	} else places.note(['association'], head.source);
	const association = head === undefined ? NOBODY : withLogo(head, files, problems);

	const representations = of('representations').flatMap((one) =>
		(one.value as Representation[]).map((value, index) => ({ value, one, index })),
	);
	representations.sort((a, b) => compareRepresentations(a.value, b.value));
	representations.forEach(({ one, index }, sorted) => {
		places.note(['representations', sorted], one.source, [index]);
	});

	const categories = named<MembershipCategory>('categories', 'categories');
	const [byMember, byCategory] = [membershipOrder(categories), membershipCountOrder(categories)];
	const memberships = of('memberships')
		.flatMap((one) =>
			(one.value as Omit<Membership, 'year'>[]).map((value, index) => ({ value: { year: Number(one.parts[0]), ...value }, one, index })),
		)
		.sort((a, b) => byMember(a.value, b.value));
	memberships.forEach(({ one, index }, sorted) => {
		places.note(['memberships', sorted], one.source, [index]);
	});
	for (const one of of('memberships')) places.note(['memberships', `year-${one.parts[0]}`], one.source);
	const counts = of('membershipCounts')
		.flatMap((one) => (one.value as MembershipCount[]).map((value, index) => ({ value, one, index })))
		.sort((a, b) => byCategory(a.value, b.value));
	counts.forEach(({ one, index }, sorted) => {
		places.note(['membershipCounts', sorted], one.source, [index]);
	});

	const mandates = of('mandates').flatMap((one) => (one.value as Mandate[]).map((value, index) => ({ value, one, index })));
	mandates.forEach(({ one, index }, sorted) => {
		places.note(['mandates', sorted], one.source, [index]);
	});
	const yearTotals = of('yearTotals').flatMap((one) => (one.value as { year: number }[]).map((value, index) => ({ value, one, index })));
	yearTotals.sort((a, b) => a.value.year - b.value.year);
	yearTotals.forEach(({ one, index }, sorted) => {
		places.note(['yearTotals', sorted], one.source, [index]);
	});

	const accounts = filed<YearAccounts>('accounts', 'accounts', (one) => ({ headings: headingsOf(one, loaded, places, problems) }));
	for (const rows of of('accountRows')) {
		if (!accounts.some((one) => one.id === rows.parts[0])) problems.push(orphan(rows, `accounts/${rows.parts[0]}.yaml`));
	}
	const assemblies = filed<Assembly>('assembly', 'assemblies', (one) => assemblyParts(one, loaded, places));
	for (const kind of ['attendance', 'resolutions', 'workshop'] as const) {
		for (const part of of(kind)) {
			if (!assemblies.some((one) => one.id === part.parts[0])) problems.push(orphan(part, `assemblies/${part.parts[0]}/assembly.yaml`));
		}
	}
	const programmes = filed<Programme>('programme', 'programmes', (one) => ({ narrative: one.narrative ?? '' }));
	const editions = filed<Edition>('edition', 'editions', (one) => ({ programme: one.parts[0] ?? '', narrative: one.narrative ?? '' }));
	const record: AssociationRecord = {
		association,
		people: byId(named<Person>('people', 'people')),
		organisations: byId(named<Organisation>('organisations', 'organisations')),
		representations: representations.map(({ value }) => value),
		categories,
		memberships: memberships.map(({ value }) => value),
		membershipCounts: counts.map(({ value }) => value),
		statutes: filed<Statutes>('statutes', 'statutes'),
		bodies: named<Body>('bodies', 'bodies'),
		mandates: mandates.map(({ value }) => value),
		programmes,
		editions,
		accounts,
		yearTotals: yearTotals.map(({ value }) => value),
		provisions: named('provisions', 'provisions'),
		directory: byId(named<DirectoryEntry>('directory', 'directory')),
		assemblies,
		documents: byId(named<KeptDocument>('documents', 'documents')),
	};
	return { record, places, problems };
}

/** Stands for the association whose file did not read. */
const NOBODY: Association = { id: 'x', name: '?', fiscalYearStart: '01-01', timeZone: 'UTC', languages: [] };

function orphan(part: Loaded, wanted: string): DossierProblem {
	return {
		code: 'reference',
		file: part.source.file,
		line: 1,
		column: 1,
		found: '',
		message: { fr: `ce fichier complète « ${wanted} », qui manque.`, en: `this file completes “${wanted}”, which is missing.` },
	};
}

function withLogo(head: Loaded, files: DossierFiles, problems: DossierProblem[]): Association {
	const { logo, ...rest } = head.value as z.infer<typeof schema.association>;
	if (logo === undefined) return rest;
	const svg = files.get(logo.file);
	if (typeof svg === 'string' && isInertSvg(svg)) {
		return { ...rest, logo: { svg, alternative: logo.alternative } };
	}
	const suggestion = nearest(logo.file, files.keys());
	problems.push({
		code: 'reference',
		file: head.source.file,
		...head.source.at(['logo', 'file']),
		found: shown(logo.file),
		message: {
			fr: `« ${shown(logo.file)} » n’est pas une image SVG du dossier, sans script.`,
			en: `“${shown(logo.file)}” is no SVG image of the dossier, without script.`,
		},
		...(suggestion === undefined ? {} : { suggestion }),
	});
	return rest;
}

function headingsOf(one: Loaded, loaded: readonly Loaded[], places: PlaceBook, problems: DossierProblem[]): AccountHeading[] {
	const id = one.parts[0] ?? '';
	const head = one.value as AccountsHead;
	const named = `${head.year}-${head.stage}`;
	// A year has one set of actual accounts, and as many budgets as were drawn up.
	if (id !== named && !(head.stage === 'forecast' && id.startsWith(`${named}-`))) {
		problems.push({
			code: 'value',
			file: one.source.file,
			...one.source.at(['year']),
			found: id,
			message: {
				fr: `le nom du fichier doit dire l’exercice et l’état : ${named}.yaml.`,
				en: `the file's name must say the year and the stage: ${named}.yaml.`,
			},
		});
	}
	const rows = loaded.find((part) => part.kind === 'accountRows' && part.parts[0] === id);
	if (rows === undefined) return [];
	const headings: { id: string; label: string; side: 'expense' | 'income'; amount?: number; lines: AccountLine[] }[] = [];
	const problem = (index: number, key: string, fr: string, en: string) =>
		problems.push({ code: 'reference', file: rows.source.file, ...rows.source.at([index, key]), found: '', message: { fr, en } });
	(rows.value as Row[]).forEach((row, index) => {
		const heading = headings.find((known) => known.id === row.heading && known.side === row.side);
		if (row.line === undefined) {
			if (heading !== undefined) {
				problem(
					index,
					'heading',
					`la rubrique « ${row.heading} » est déjà donnée plus haut.`,
					`heading “${row.heading}” is given above already.`,
				);
				return;
			}
			places.note(['accounts', id, 'headings', row.heading], rows.source, [index]);
			headings.push({
				id: row.heading,
				label: row.label,
				side: row.side,
				...(row.amount === undefined ? {} : { amount: row.amount }),
				lines: [],
			});
			return;
		}
		if (heading === undefined) {
			problem(
				index,
				'heading',
				`la rubrique « ${row.heading} » de ce côté doit avoir sa propre ligne, sans « line », avant ses sous-lignes.`,
				`heading “${row.heading}” of this side needs a row of its own, without “line”, before its lines.`,
			);
			return;
		}
		if (heading.lines.some((line) => line.id === row.line)) {
			problem(
				index,
				'line',
				`la sous-ligne « ${row.line} » est déjà donnée dans cette rubrique.`,
				`line “${row.line}” is given already in this heading.`,
			);
			return;
		}
		places.note(['accounts', id, 'headings', row.heading, 'lines', row.line], rows.source, [index]);
		const { side: _side, heading: _heading, line, label, duesCategories, announcedMembers, ...rest } = row;
		heading.lines.push({
			id: line,
			label,
			...rest,
			...(duesCategories === undefined
				? {}
				: { dues: { categories: duesCategories, ...(announcedMembers === undefined ? {} : { announcedMembers }) } }),
		});
	});
	return headings;
}

function assemblyParts(
	one: Loaded,
	loaded: readonly Loaded[],
	places: PlaceBook,
): Pick<Assembly, 'attendance' | 'resolutions' | 'workshops'> & AssemblyHead {
	const id = one.parts[0] ?? '';
	const part = (kind: Kind) => loaded.filter((candidate) => candidate.kind === kind && candidate.parts[0] === id);
	const attendance = part('attendance').flatMap((file) => {
		places.note(['assemblies', id, 'attendance'], file.source);
		return (file.value as Attendance[]).map((value, index) => {
			places.note(['assemblies', id, 'attendance', index], file.source, [index]);
			return value;
		});
	});
	const resolutions = part('resolutions').flatMap((file) => {
		places.note(['assemblies', id, 'resolutions'], file.source);
		return file.value as Resolution[];
	});
	const workshops = part('workshop')
		.map((file) => {
			const workshop = file.parts[1] ?? '';
			places.note(['assemblies', id, 'workshops', workshop], file.source);
			return { id: workshop, ...(file.value as Omit<Workshop, 'id'>) };
		})
		.sort((a, b) => a.group - b.group || compareText(a.id, b.id));
	return { ...(one.value as AssemblyHead), attendance, resolutions, workshops };
}
