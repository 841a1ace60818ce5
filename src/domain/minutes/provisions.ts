import type { Provision } from '../accounts/index.ts';
import type { Language } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { formatMoney, formatShare, joinWords } from '../typography/index.ts';
import { wording } from './wording/index.ts';

/** An amount set aside, each way in which the documents speak of it, and its share of the line that it is compared with. */
export function tellProvision(record: AssociationRecord, provision: Provision, language: Language): string {
	const words = wording(language);
	const amount = provision.amount === undefined ? words.missing : formatMoney(provision.amount, language);
	const stated = joinWords(
		provision.stated.map((one) => words.provisionStated[one]),
		language,
	);
	const compared = provision.comparedWith;
	const line = record.accounts
		.find((accounts) => accounts.id === compared?.accounts)
		?.headings.find((heading) => heading.id === compared?.heading)
		?.lines.find((one) => one.id === compared?.line);
	const share =
		line?.amount === undefined || provision.amount === undefined
			? ''
			: `, ${words.provisionShare(formatShare(provision.amount, line.amount, language, 2), line.label)}`;
	return `${words.provision(provision.label, amount, String(provision.year))}${stated === '' ? '' : ` (${stated})`}${share}`;
}
