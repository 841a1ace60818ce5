import type { CheckedClosing } from '../accounts/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { frenchSpacing } from '../typography/index.ts';
import type { Finding, Rule } from './finding.ts';
import { RULES } from './registry.ts';

/**
 * All that does not add up in a record, in the order of the rules. Pure.
 * @param rules all of them where not given
 * @param closings the closed years of its books beside what they give today; none: the books are not looked at
 */
export function checkRecord(
	record: AssociationRecord,
	{ rules = RULES, closings = [] }: { readonly rules?: readonly Rule[]; readonly closings?: readonly CheckedClosing[] } = {},
): readonly Finding[] {
	return rules.flatMap((rule) =>
		[...rule.find(record, closings)].map(
			(found): Finding => ({
				severity: rule.severity,
				...found,
				code: rule.code,
				title: rule.title,
				source:
					found.article === undefined
						? rule.source
						: { fr: `${rule.source.fr}, article ${found.article}`, en: `${rule.source.en}, article ${found.article}` },
				message: { fr: frenchSpacing(found.message.fr), en: found.message.en },
			}),
		),
	);
}
