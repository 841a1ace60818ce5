import { yearOf } from '../../basics/index.ts';
import { lookup } from '../../record/index.ts';
import { joinWords } from '../../typography/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** Money said to come from bodies of a kind goes with an edition held with such bodies. */
export const funderKind: Rule = {
	code: 'FUNDER-KIND',
	severity: 'warning',
	title: { fr: 'Financeur de la nature annoncée', en: 'Funder of the kind announced' },
	source: USAGE,
	*find(record) {
		const { organisation } = lookup(record);
		for (const accounts of record.accounts) {
			if (accounts.stage !== 'actual') continue;
			for (const heading of accounts.headings)
				for (const line of heading.lines) {
					const kinds = line.funderKinds;
					if (kinds === undefined || (line.amount ?? 0) === 0) continue;
					const hosts = record.editions
						.filter((one) => one.programme === line.programme || one.id === line.programme)
						.filter((one) => one.from !== undefined && yearOf(one.from) <= accounts.year && accounts.year <= yearOf(one.to ?? one.from))
						.flatMap((one) => one.hosts.map((id) => organisation(id)))
						.filter((one) => one !== undefined);
					if (hosts.length === 0 || hosts.some((one) => kinds.includes(one.kind))) continue;
					const names = hosts.map((one) => `${one.name} (${one.kind})`);
					yield {
						path: ['accounts', accounts.id, 'headings', heading.id, 'lines', line.id],
						message: {
							fr: `« ${line.label} » : l'action de ${accounts.year} s'est tenue avec ${joinWords(names, 'fr')}.`,
							en: `“${line.label}”: the action of ${accounts.year} was held with ${joinWords(names, 'en')}.`,
						},
					};
				}
		}
	},
};
