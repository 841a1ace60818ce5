import { lookup } from '../../record/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** A holder carries no more proxies than the statutes allow. */
export const proxyLimit: Rule = {
	code: 'PROXY-LIMIT',
	severity: 'error',
	title: { fr: 'Nombre de pouvoirs par mandataire', en: 'Proxies for one holder' },
	source: STATUTES,
	*find(record) {
		const { person } = lookup(record);
		for (const assembly of record.assemblies) {
			const rule = statutesInForce(record.statutes, assembly.date)?.proxies;
			if (rule === undefined) continue;
			const limit = rule.allowed ? rule.maximumPerHolder : 0;
			if (limit === undefined) continue;
			const carried = new Map<string, number>();
			for (const [index, one] of assembly.attendance.entries()) {
				if (one.status !== 'represented' || one.representedBy === undefined) continue;
				const count = (carried.get(one.representedBy) ?? 0) + 1;
				carried.set(one.representedBy, count);
				if (count !== limit + 1) continue;
				const total = assembly.attendance.filter(
					(other) => other.status === 'represented' && other.representedBy === one.representedBy,
				).length;
				const holder = person(one.representedBy);
				const name = holder === undefined ? one.representedBy : `${holder.givenName} ${holder.familyName}`;
				yield {
					path: ['assemblies', assembly.id, 'attendance', index, 'representedBy'],
					message: {
						fr: `${name} porte ${total} pouvoirs ; les statuts en permettent ${limit}.`,
						en: `${name} carries ${total} proxies; the statutes allow ${limit}.`,
					},
					...(rule.article === undefined ? {} : { article: rule.article }),
				};
			}
		}
	},
};
