import type { Language } from '../../basics/index.ts';
import { type Block, list } from '../../document/index.ts';
import type { OptionId, SeatQuota } from '../../tally/index.ts';
import { atLeastAtMost, joinWords, writingOf } from '../../typography/index.ts';
import { type Telling, tableOf } from './telling.ts';

/** What the group of a quota is called: women and men in the language, another as the statutes have it. */
export function groupName(name: string, quotas: readonly SeatQuota[] | undefined, language: Language): string {
	const { say } = writingOf(language);
	const gender = quotas?.find((one) => one.name === name)?.gender;
	if (gender === undefined) return name;
	return gender === 'woman' ? say('femmes', 'women') : say('hommes', 'men');
}

/** `Sièges réservés – femmes, au moins 2 (article 15). Candidatures : A et B.` */
export function quotaSentence(quota: SeatQuota, nameOf: (option: OptionId) => string, language: Language): string {
	const writing = writingOf(language);
	const { say, n } = writing;
	const { name, members, article, already = 0, sitting = [] } = quota;
	const bounds = atLeastAtMost(quota, writing);
	const who = (options: readonly OptionId[]) => joinWords(options.map(nameOf), language);
	const notes = [
		...(article === undefined ? [] : [`article ${article}`]),
		...(sitting.length === 0
			? []
			: [
					say(
						`en plus de ${who(sitting)}, qui ${sitting.length > 1 ? 'siègent' : 'siège'} déjà`,
						`beside ${who(sitting)}, in office already`,
					),
				]),
		...(already === 0 ? [] : [say(`déjà ${n(already)} à un tour précédent`, `${n(already)} already by an earlier round`)]),
	];
	const source = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
	const standing = members.length === 0 ? say('aucune', 'none') : who(members);
	return say(
		`Sièges réservés – ${groupName(name, [quota], language)}, ${bounds}${source}. Candidatures : ${standing}.`,
		`Reserved seats – ${groupName(name, [quota], language)}, ${bounds}${source}. Candidates: ${standing}.`,
	);
}

/** The seats that were reserved, told before the figures. */
export function quotasBefore({ quotas = [], nameOf, language }: Telling): readonly Block[] {
	return quotas.length === 0 ? [] : [list(quotas.map((quota) => quotaSentence(quota, nameOf, language)))];
}

/** What was kept of each quota: who of its group is elected, beside what was wanted. */
export function quotasAfter(telling: Telling): readonly Block[] {
	const { quotas = [], result, say, n, names, language } = telling;
	if (quotas.length === 0) return [];
	const none = '–';
	const lines = quotas.map(({ name, members, minimum, maximum }) => {
		const elected = result.elected.filter((option) => members.includes(option));
		return [
			groupName(name, quotas, language),
			minimum === undefined ? none : n(minimum),
			maximum === undefined ? none : n(maximum),
			n(members.length),
			n(elected.length),
			elected.length === 0 ? none : names(elected),
		];
	});
	const columns = [
		say('Groupe', 'Group'),
		...[say('Au moins', 'At least'), say('Au plus', 'At most'), say('Candidatures', 'Candidates'), say('Élus', 'Elected')],
		{ header: say('Qui', 'Who'), align: 'start' as const },
	];
	return [tableOf(telling, 'reserved', say('Sièges réservés', 'Reserved seats'), columns, lines)];
}
