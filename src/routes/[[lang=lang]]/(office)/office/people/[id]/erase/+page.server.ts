import { IDENTITY_REASONS } from '../../../../../../../domain/retention/index.ts';
import { formatDate } from '../../../../../../../domain/typography/index.ts';
import { ERASURE_WORDS } from '../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../answered.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = ERASURE_WORDS[language];
	const plan = await answered(locals, (office) => office.ask('members.preview_erasure', { person: params.id }));
	const { identity } = plan;
	return {
		name: plan.name,
		asked: plan.asked,
		obstacles: plan.obstacles.map((one) => words.obstacles[one]),
		goes: [
			words.goesName(plan.name),
			...plan.details.map((one) => words.details[one]),
			...(plan.account === 'none' ? [] : [words.accounts[plan.account]]),
			...(plan.representations > 0 ? [words.representations(plan.representations)] : []),
			...(plan.directory > 0 ? [words.directory(plan.directory)] : []),
			words.history,
		],
		stays: [
			...(plan.memberships > 0 ? [words.memberships(plan.memberships)] : []),
			...(plan.mandates > 0 ? [words.mandates(plan.mandates)] : []),
			...(plan.assemblies > 0 ? [words.assemblies(plan.assemblies)] : []),
			...plan.proofs.map(({ table, rows }) => words.proofs[table](rows)),
		],
		identity:
			identity === null
				? null
				: {
						until: formatDate(identity.until, language),
						reasons: identity.reasons.map((one) => ({ why: IDENTITY_REASONS[one][language], source: IDENTITY_REASONS[one].source })),
					},
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: { name: 'text' },
			run: (office, sent, key) => office.perform('members.erase_person', { ...sent, person: event.params.id }, key),
			next: () => inLanguage(event.locals, '/office/settings/privacy'),
		}),
};
