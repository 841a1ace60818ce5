import { countMembers } from '../../members/index.ts';
import type { AssociationRecord } from '../../record/index.ts';
import { ARITHMETIC, type Rule } from '../finding.ts';

/** Members of a category in a year; where only the year after is known, from its count and change. */
function membersOf(record: AssociationRecord, category: string, year: number): number | undefined {
	const of = (on: number) => countMembers(record, on).find((one) => one.category.id === category);
	const here = of(year);
	if (here !== undefined) return here.count;
	const after = of(year + 1);
	return after?.change === undefined ? undefined : after.count - after.change;
}

/** The number of members that a line of dues announces is that of the categories it comes from. */
export const duesMembers: Rule = {
	code: 'DUES-MEMBERS',
	severity: 'warning',
	title: { fr: 'Membres annoncés au budget = membres comptés', en: 'Members announced in the budget = members counted' },
	source: ARITHMETIC,
	*find(record) {
		for (const accounts of record.accounts)
			for (const heading of accounts.headings)
				for (const line of heading.lines) {
					const announced = line.dues?.announcedMembers;
					if (line.dues === undefined || announced === undefined) continue;
					const counts = line.dues.categories.map((id) => membersOf(record, id, accounts.year));
					const known = counts.filter((count) => count !== undefined);
					if (known.length !== counts.length || known.length === 0) continue;
					const sum = known.reduce((total, count) => total + count, 0);
					if (sum === announced) continue;
					const parts = known.length > 1 ? `${known.join(' + ')} = ${sum}` : String(sum);
					yield {
						path: ['accounts', accounts.id, 'headings', heading.id, 'lines', line.id],
						message: {
							fr: `« ${line.label} » annonce ${announced} membres en ${accounts.year} ; le dossier en compte ${parts}.`,
							en: `“${line.label}” announces ${announced} members in ${accounts.year}; the record counts ${parts}.`,
						},
					};
				}
	},
};
