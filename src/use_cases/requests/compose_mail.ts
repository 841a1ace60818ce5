import { memberName } from '../../domain/members/index.ts';
import { composeRequestApproved, composeRequestReceived, composeRequestRefused } from '../../mail/index.ts';
import { membershipRequest, type RecordReader, type RequestMail } from '../../store/index.ts';
import type { Unwritten, Written } from '../mail/index.ts';
import { admissionOn } from './decide.ts';
import { requestMonths } from './kept_months.ts';

/** Writes to an applicant: that the request has come and who decides, or what was decided. */
export async function composeRequestMail(
	record: RecordReader,
	task: RequestMail,
	{ origin, now }: { readonly origin: string; readonly now: string },
): Promise<Written | Unwritten> {
	const request = await membershipRequest(record, task.about);
	const association = await record.get('association', { id: record.association });
	if (request === undefined || association === undefined) return 'gone';
	const { applicant, decision, language } = request;
	const common = {
		...{ association: association.value, language, request: request.id },
		to: { email: applicant.email, name: memberName({ id: '', ...applicant }) },
	};
	if (task.sequence === 0) {
		const { body, silent } = await admissionOn(record, now.slice(0, 10));
		return { message: composeRequestReceived({ ...common, ...(body === undefined || silent ? {} : { decidedBy: body.name }) }) };
	}
	if (decision === null) return 'gone';
	const decidedBy = decision.body === undefined ? {} : { decidedBy: decision.by };
	const told = { ...common, decidedOn: decision.on, ...decidedBy };
	const url = `${origin}${language === 'en' ? '/en' : ''}/sign-in`;
	return {
		message:
			request.status === 'approved'
				? composeRequestApproved({ ...told, url })
				: composeRequestRefused({ ...told, keptMonths: await requestMonths(record) }),
	};
}
