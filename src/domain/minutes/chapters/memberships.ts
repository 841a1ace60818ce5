import { type Block, list, row, section, type Table, text } from '../../document/index.ts';
import { type CategoryCount, countMembers } from '../../members/index.ts';
import { compareNames, formatChange, formatCount } from '../../typography/index.ts';
import { composeChart } from '../charts.ts';
import { joined, type Scene } from '../scene.ts';

/** Members of a year by category: count, change, names; those pending are marked. */
export function membershipsChapter(scene: Scene): Block[] {
	const { record, assembly, words, language } = scene;
	const year = assembly.presented.membershipYear;
	if (year === undefined) return [];
	const counts = countMembers(record, year);
	if (counts.length === 0) return [];
	const nameOf = (count: CategoryCount) => (language === 'en' ? count.category.nameEn : undefined) ?? count.category.name;
	const change = (count: CategoryCount) => (count.change === undefined ? '' : formatChange(count.change, language));
	const total = counts.reduce((sum, count) => sum + count.count, 0);
	const table: Table = {
		type: 'table',
		id: 'memberships-by-category',
		caption: text(words.memberships(String(year))),
		columns: [
			{ header: text(words.category), align: 'start' },
			{ header: text(words.members), align: 'end' },
			{ header: text(words.change), align: 'end' },
		],
		rows: [
			...counts.map((count) => row('line', scene.tell(nameOf(count)), formatCount(count.count, language), change(count))),
			row('total', words.total, formatCount(total, language), ''),
		],
	};
	const lists = counts.flatMap((count): Block[] => {
		if (count.listed.length === 0) return [];
		const names = count.listed
			.map((one) => ({
				name: one.organisation === undefined ? scene.sheetName(one.person ?? '') : scene.organisationName(one.organisation),
				pending: one.status === 'pending',
			}))
			.sort((a, b) => compareNames(a.name, b.name))
			.map((one) => [...scene.tell(one.name), ...text(one.pending ? ` (${words.pending})` : '')]);
		const about = [
			count.change === undefined ? undefined : words.sinceLastYear(formatChange(count.change, language)),
			count.pending === undefined || count.pending === 0 ? undefined : words.pendingCount(formatCount(count.pending, language)),
		].filter((part) => part !== undefined);
		const title = [
			...text(`${formatCount(count.count, language)} `),
			...scene.tell(nameOf(count)),
			...text(about.length === 0 ? '' : ` (${about.join(', ')})`),
		];
		return [section(`members-${count.category.id}`, title, [list(names, 'names')])];
	});
	const chart = composeChart(record, assembly, 'memberships', language);
	const title =
		assembly.headings?.memberships === undefined ? text(words.memberships(String(year))) : scene.tell(assembly.headings.memberships);
	// The chart carries the same table; without a chart the table stands alone.
	return [section('memberships', title, [...(chart === undefined ? [table] : [chart]), ...lists])];
}

/** Bodies presented, with who sits in them, for whom and until when. */
export function governanceChapter(scene: Scene): Block[] {
	const { record, assembly, words, language } = scene;
	const running = record.mandates.filter(
		(mandate) =>
			(mandate.from ?? '').slice(0, 4) <= assembly.date.slice(0, 4) &&
			(mandate.to === undefined || mandate.to >= assembly.date.slice(0, mandate.to.length)),
	);
	const bodies = record.bodies
		.filter((body) => body.kind !== 'staff')
		.map((body) => ({ body, mandates: running.filter((mandate) => mandate.body === body.id) }));
	const sections = bodies.flatMap(({ body, mandates }): Block[] => {
		const narrative = body.narrative === undefined ? [] : scene.narrative(body.narrative);
		if (mandates.length === 0 && narrative.length === 0) return [];
		const name = (language === 'en' ? body.nameEn : undefined) ?? body.name;
		const people = mandates.map((mandate) => {
			const affiliation = scene.affiliation(mandate);
			return joined(
				[
					text(scene.fullName(mandate.person)),
					mandate.title === undefined ? [] : scene.tell(mandate.title),
					affiliation === '' ? [] : scene.tell(affiliation),
					mandate.isNew === true ? text(words.isNew) : [],
				],
				' – ',
			);
		});
		const terms = new Set(mandates.map((mandate) => `${(mandate.from ?? '').slice(0, 4)}–${(mandate.to ?? '').slice(0, 4)}`));
		const only = terms.size === 1 ? mandates[0] : undefined;
		const term = only?.to === undefined ? '' : `, ${words.term(only.from?.slice(0, 4), only.to.slice(0, 4))}`;
		const title = [
			...scene.tell(name),
			...(mandates.length === 0 ? [] : text(` (${words.countPeople(formatCount(mandates.length, language), mandates.length)}${term})`)),
		];
		return [section(`body-${body.id}`, title, [...narrative, ...(people.length === 0 ? [] : [list(people, 'names')])])];
	});
	if (sections.length === 0) return [];
	const title = assembly.headings?.governance === undefined ? text(words.governance(undefined)) : scene.tell(assembly.headings.governance);
	return [section('governance', title, sections)];
}
