import type { Language } from '../basics/index.ts';
import { type Block, type DocumentTree, inlineText, list, paragraph, section, text } from '../document/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { frenchSpacing } from '../typography/index.ts';
import type { Division } from './division.ts';
import { departmentsFigure, regionsFigure, type Saying, withCode } from './figures.ts';
import { type MembersMap, mapMembers } from './members_map.ts';
import { WORDINGS } from './wording.ts';

function leadOf(map: MembersMap, { words, say }: Saying): Block[] {
	const drawn = (some: MembersMap['regions']) => some.filter((one) => one.zone !== 'overseasCollectivity');
	const held = (some: MembersMap['regions']) => drawn(some).filter((one) => one.members.length > 0).length;
	if (map.placed.length === 0) return [paragraph(say(words.none), 'lead')];
	const lead = words.lead({
		members: map.placed.length,
		regions: held(map.regions),
		allRegions: drawn(map.regions).length,
		departments: held(map.departments),
		allDepartments: drawn(map.departments).length,
	});
	return [paragraph(say(lead), 'lead'), ...(map.people === 0 ? [] : [paragraph(say(words.people(map.people)), 'note')])];
}

/** The territories left aside: regions without anybody, then departments without anybody, region by region. */
function nobodyOf(map: MembersMap, { words, say }: Saying): Block {
	const empty = (some: MembersMap['regions']) => some.filter((one) => one.members.length === 0);
	const regions = empty(map.regions).map((one) => text(one.name));
	const departments = empty(map.departments);
	const byRegion = map.regions.flatMap((region) => {
		const within = departments.filter((one) => one.region === region.code).map(withCode);
		return within.length === 0 ? [] : [[{ type: 'strong' as const, children: text(region.name) }, ...text(` – ${within.join(', ')}`)]];
	});
	return section('nobody', say(words.nobody), [
		...(regions.length === 0 ? [] : [section('nobody-regions', say(words.nobodyRegions), [list(regions, 'names')])]),
		...(byRegion.length === 0
			? [paragraph(say(words.everywhere))]
			: [section('nobody-departments', say(words.nobodyDepartments), [list(byRegion)])]),
	]);
}

/** Members that no map shows: those that are no territory, and those whose name does not tell which. */
function asideOf(map: MembersMap, { words, say }: Saying): Block[] {
	const names = map.elsewhere.map((one) => text(one.name));
	const unplaced = map.unplaced.map(({ organisation, candidates }) => {
		const among = candidates.map(withCode).join(` ${words.or} `);
		return [...text(organisation.name), ...say(` – ${among === '' ? words.unknown : among}`)];
	});
	return [
		...(names.length === 0 ? [] : [section('elsewhere', say(words.elsewhere), [list(names, 'names')])]),
		...(unplaced.length === 0 ? [] : [section('unplaced', say(words.unplaced), [paragraph(say(words.unplacedHow)), list(unplaced)])]),
	];
}

/**
 * Where the members of a year are, by region and by department, and where the network has nobody: maps with their tables.
 * @param options.year the latest year on record where not given
 */
export function composeMembersMap(
	record: AssociationRecord,
	division: Division,
	options: { readonly language?: Language; readonly year?: number } = {},
): DocumentTree {
	const language = options.language ?? 'fr';
	const words = WORDINGS[language];
	const saying: Saying = { language, words, say: (generated) => text(language === 'fr' ? frenchSpacing(generated) : generated) };
	const { say } = saying;
	const year = options.year ?? Math.max(0, ...record.memberships.map((one) => one.year));
	const map = mapMembers(record, division, year);
	const { association } = record;
	const subtitle = say(words.subtitle(association.name, year));
	return {
		kind: 'membersMap',
		language,
		title: say(words.title),
		subtitle,
		metadata: {
			title: `${words.title} – ${inlineText(subtitle)}`,
			author: association.name,
			subject: words.title,
			keywords: [...words.keywords, association.name],
			date: `${String(year).padStart(4, '0')}-12-31`,
			fileName: `${words.fileName}-${year}`,
		},
		...(association.logo === undefined ? {} : { logo: association.logo }),
		children: [
			...leadOf(map, saying),
			section('regions', say(words.regions), [regionsFigure(map, saying), paragraph(say(words.regionsRule), 'note')]),
			section('departments', say(words.departments), [departmentsFigure(map, saying), paragraph(say(words.departmentsRule), 'note')]),
			nobodyOf(map, saying),
			...asideOf(map, saying),
			paragraph(say(words.source(division.year)), 'note'),
		],
	};
}
