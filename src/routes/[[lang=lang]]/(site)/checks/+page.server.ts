import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { language } = locals;
	return {
		findings: locals.core.findings.map(({ code, severity, message, source, place, title }) => ({
			code,
			severity,
			title: title[language],
			message: message[language],
			source: source[language],
			place,
		})),
	};
};
