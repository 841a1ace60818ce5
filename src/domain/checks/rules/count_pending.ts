import { countMembers } from '../../members/index.ts';
import { lookup } from '../../record/index.ts';
import { joinWords } from '../../typography/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** Memberships still pending are counted in the members that the budget takes dues from. */
export const countPending: Rule = {
	code: 'COUNT-PENDING',
	severity: 'notice',
	title: { fr: 'Adhésions en cours comptées comme acquises', en: 'Pending memberships counted as gained' },
	source: USAGE,
	*find(record) {
		const { organisation, person } = lookup(record);
		for (const accounts of record.accounts)
			for (const heading of accounts.headings)
				for (const line of heading.lines) {
					const { dues } = line;
					if (dues?.announcedMembers === undefined) continue;
					const counts = countMembers(record, accounts.year).filter((one) => dues.categories.includes(one.category.id));
					const pending = counts.flatMap((one) => one.listed).filter((one) => one.status === 'pending');
					if (pending.length === 0) continue;
					const names = pending.map(
						(one) => organisation(one.organisation ?? '')?.name ?? person(one.person ?? '')?.familyName ?? one.category,
					);
					const parts = counts.map((one) => one.count).join(' + ');
					yield {
						path: ['accounts', accounts.id, 'headings', heading.id, 'lines', line.id],
						message: {
							fr: `« ${line.label} » : ${parts} membres, dont ${pending.length} en cours (${joinWords(names, 'fr')}).`,
							en: `“${line.label}”: ${parts} members, ${pending.length} of them pending (${joinWords(names, 'en')}).`,
						},
					};
				}
	},
};
