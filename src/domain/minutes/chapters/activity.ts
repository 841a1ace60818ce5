import { type Block, type Facts, type Inline, list, type Picture, paragraph, section, text } from '../../document/index.ts';
import { currentVersion } from '../../kept_documents/index.ts';
import { readNarrative } from '../../narrative/index.ts';
import type { Edition, Link, Programme } from '../../programmes/index.ts';
import { formatCount, formatPartialDate } from '../../typography/index.ts';
import { joined, type Scene, type Telling } from '../scene.ts';

type Fact = Facts['items'][number];

/** What is shown beside what is told. */
interface Shown {
	/** The pictures of editions: a report has them, minutes do not. */
	readonly pictures?: boolean;
}

const link = ({ url, label }: Link): Inline => ({ type: 'link', href: url, children: text(label ?? url) });

function links(scene: Telling, some: readonly Link[]): Block[] {
	if (some.length === 0) return [];
	return [
		paragraph(
			[
				...scene.say(`${scene.words.edition.links} : `),
				...joined(
					some.map((one) => [link(one)]),
					', ',
				),
			],
			'note',
		),
	];
}

function fact(term: string, description: readonly Inline[]): Fact[] {
	return description.length === 0 ? [] : [{ term: text(term), description }];
}

function organisations(scene: Telling, ids: readonly string[]): readonly Inline[] {
	return joined(
		ids.map((id) => scene.tell(scene.organisationName(id))),
		', ',
	);
}

function editionFacts(scene: Telling, edition: Edition): Fact[] {
	const { words, language } = scene;
	const label = words.edition;
	const members = edition.consortium?.members ?? [];
	return [
		...fact(label.period, text(words.period(edition.from, edition.to))),
		...fact(label.status, edition.status === undefined ? [] : text(words.status[edition.status])),
		...fact(label.places, scene.tell(edition.places.join(', '))),
		...fact(label.hosts, organisations(scene, edition.hosts)),
		...fact(label.partners, organisations(scene, edition.partners)),
		...fact(label.funders, organisations(scene, edition.funders)),
		...fact(label.people, text(edition.people.map(scene.fullName).join(', '))),
		...fact(label.leads, organisations(scene, edition.consortium?.leads ?? [])),
		...fact(label.members(formatCount(members.length, language)), organisations(scene, members)),
		...fact(
			label.areas,
			joined(
				edition.areas.map((area) => [
					...scene.tell(area.place),
					...text(` (${words.squareMetres(formatCount(area.squareMetres, language))})`),
				]),
				', ',
			),
		),
		...fact(label.capacity, edition.capacity === undefined ? [] : text(words.places(formatCount(edition.capacity, language)))),
		...edition.quantities.flatMap((quantity) => fact(quantity.label, text(formatCount(quantity.value, language)))),
	];
}

function programmeFacts(scene: Telling, programme: Programme): Fact[] {
	const { words, language } = scene;
	const { duration } = programme;
	return [
		...fact(
			words.edition.duration,
			duration === undefined ? [] : text(words.months(formatCount(duration.minimum, language), formatCount(duration.maximum, language))),
		),
		...fact(words.edition.duration, programme.weeks === undefined ? [] : text(words.weeks(formatCount(programme.weeks, language)))),
		...fact(
			words.edition.groupSize,
			programme.groupSize === undefined ? [] : text(words.volunteers(formatCount(programme.groupSize, language))),
		),
		...fact(words.edition.partners, organisations(scene, programme.partners)),
		...fact(words.edition.funders, organisations(scene, programme.funders)),
	];
}

const facts = (items: readonly Fact[]): Block[] => (items.length === 0 ? [] : [{ type: 'facts', items }]);

/** The pictures of an edition that anyone may see. */
function pictures(scene: Telling, edition: Edition): Block[] {
	const items = (edition.pictures ?? []).flatMap(({ document: id, alternative, credit, width, height }): readonly Picture[] => {
		const document = scene.record.documents.find((one) => one.id === id);
		const version = document?.access === 'public' ? currentVersion(document) : undefined;
		if (version === undefined) return [];
		const caption = credit === undefined ? [] : [...scene.say(`${scene.words.edition.picture} : `), ...scene.tell(credit)];
		return [{ document: id, sha256: version.sha256, mediaType: version.type, alternative, width, height, caption }];
	});
	return items.length === 0 ? [] : [{ type: 'pictures', items }];
}

function editionSection(scene: Telling, edition: Edition, shown: Shown): Block {
	const { language } = scene;
	const events = edition.events.map((event) =>
		joined(
			[
				scene.tell(event.title),
				scene.tell(event.place ?? ''),
				event.date === undefined ? [] : text(formatPartialDate(event.date, language)),
			],
			', ',
		),
	);
	const deliverables = edition.deliverables.map((one) =>
		joined(
			[
				one.url === undefined ? scene.tell(one.title) : [{ type: 'link', href: one.url, children: scene.tell(one.title) }],
				one.status === undefined ? [] : text(scene.words.status[one.status]),
			],
			', ',
		),
	);
	return section(`edition-${edition.id}`, scene.tell(edition.title), [
		...facts(editionFacts(scene, edition)),
		...readNarrative(edition.narrative, language),
		...(shown.pictures === true ? pictures(scene, edition) : []),
		...(events.length === 0 ? [] : [list(events)]),
		...(deliverables.length === 0 ? [] : [paragraph(scene.say(`${scene.words.edition.deliverables} :`)), list(deliverables)]),
		...links(scene, edition.links),
	]);
}

/** Whether an edition belongs to the years told: it touches one of them, or its dates are not known. */
function told(edition: Edition, years: readonly number[]): boolean {
	if (years.length === 0) return true;
	const from = edition.from === undefined ? undefined : Number(edition.from.slice(0, 4));
	const to = edition.to === undefined ? undefined : Number(edition.to.slice(0, 4));
	return (
		years.some((year) => (from ?? year) <= year && year <= (to ?? Number.POSITIVE_INFINITY)) ||
		edition.status === 'planned' ||
		edition.status === 'preparing'
	);
}

/** The programmes as they were in some years: in their order, those within them beneath, then their editions. */
export function programmesTold(scene: Telling, years: readonly number[], shown: Shown = {}): Block[] {
	const { record, language } = scene;
	const editions = new Map<string, Edition[]>();
	for (const edition of record.editions.filter((one) => told(one, years))) {
		editions.set(edition.programme, [...(editions.get(edition.programme) ?? []), edition]);
	}
	const known = new Set(record.programmes.map((programme) => programme.id));
	const programmeSections = (parent: string | undefined, seen: ReadonlySet<string>): Block[] =>
		record.programmes
			.filter(
				(one) => !seen.has(one.id) && (parent === undefined ? one.parent === undefined || !known.has(one.parent) : one.parent === parent),
			)
			.sort((a, b) => a.order - b.order)
			.map((programme) =>
				section(`programme-${programme.id}`, scene.tell(programme.name), [
					...readNarrative(programme.narrative, language),
					...facts(programmeFacts(scene, programme)),
					...links(scene, programme.links),
					...programmeSections(programme.id, new Set([...seen, programme.id])),
					...(editions.get(programme.id) ?? []).sort((a, b) => a.order - b.order).map((edition) => editionSection(scene, edition, shown)),
				]),
			);
	return programmeSections(undefined, new Set());
}

/** The activity report of the years presented to an assembly. */
export function activityChapter(scene: Scene): Block[] {
	const { assembly, words } = scene;
	const years = assembly.presented.activityYears;
	if (years.length === 0 && assembly.headings?.activity === undefined) return [];
	const title = assembly.headings?.activity === undefined ? text(words.activity(years.join('–'))) : scene.tell(assembly.headings.activity);
	return [section('activity', title, programmesTold(scene, years))];
}
