import { z } from 'zod';
import { type IsoDate, ok, type Result, refused, runsOn, yearOf } from '../../domain/basics/index.ts';
import { newMembership } from '../../domain/dues/index.ts';
import { admissionOf } from '../../domain/governance/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	type AdmissionDecision,
	decideMembershipRequest,
	type MembershipRequest,
	membershipRequest,
	queueMail,
	type RecordReader,
	type RecordWriter,
} from '../../store/index.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { freeId } from '../put_thing.ts';

const id = held(values.id);
const decided = z.strictObject({
	request: z.string().min(1).max(40),
	on: held(values.date).describe('The day on which it was decided.'),
	holder: z.exactOptional(id.describe('Id of a person who holds a mandate of the body that decides.')),
	assembly: z.exactOptional(id.describe('Id of the assembly, where it is the assembly that decides.')),
});
type Decided = z.output<typeof decided>;

/** Who may decide of requests on a date: the body that the statutes in force name, or the assembly. */
export async function admissionOn(record: RecordReader, on: IsoDate) {
	const statutes = (await record.list('statutes')).map(({ value }) => value);
	const bodies = (await record.list('body')).map(({ value }) => value);
	return admissionOf({ statutes, bodies }, on);
}

/** Who holds a mandate of a body on a date, by name. */
export async function holdersOn(record: RecordReader, body: string, on: IsoDate) {
	const mandates = (await record.list('mandate')).map(({ value }) => value).filter((one) => one.body === body && runsOn(one, on));
	const holders = [];
	for (const { person, title } of mandates) {
		const found = await record.get('person', { id: person });
		holders.push({ person, name: found === undefined ? person : memberName(found.value), title: title ?? null });
	}
	return holders;
}

/** The decision, where the body that the statutes name took it and one of its holders says so. */
async function decisionOf(
	{ record, today }: ActionContext,
	{ on, holder, assembly }: Decided,
): Promise<Result<AdmissionDecision, Refusal>> {
	if (on > today) return refused(refusal('decided-later'));
	const { body, silent } = await admissionOn(record, on);
	if (body === undefined) {
		const held = assembly === undefined ? undefined : await record.get('assembly', { id: assembly });
		if (held === undefined || held.value.date !== on) return refused(refusal('assembly-decides'));
		return ok({ on, assembly: held.value.id, by: held.value.id, silent });
	}
	const found = (await holdersOn(record, body.id, on)).find(({ person }) => person === holder);
	if (found === undefined) return refused(refusal('body-decides', { body: body.name }));
	return ok({ on, body: body.id, by: body.name, holder: found.person, holderName: found.name, silent });
}

async function openRequest(record: RecordReader, id: string): Promise<Result<MembershipRequest, Refusal>> {
	const found = await membershipRequest(record, id);
	if (found === undefined) return refused(refusal('not-found', { key: id }));
	return found.status === 'open' ? ok(found) : refused(refusal('request-decided'));
}

/** Notes a decision and tells the applicant. */
async function close(context: ActionContext, request: MembershipRequest, decision: AdmissionDecision, member: string | null) {
	const { record, now } = context;
	const status = member === null ? 'refused' : 'approved';
	await decideMembershipRequest(record, request.id, { status, decision, member }, now);
	await queueMail(record, [{ purpose: 'request', about: request.id, person: null, sequence: 1, language: request.language }], now);
	return ok({ member });
}

/** The person who applies, in the record: one who is there already, or a new one. @returns the id */
async function personOf(
	record: RecordWriter,
	{ applicant }: MembershipRequest,
	known: string | undefined,
): Promise<Result<string, Refusal>> {
	if (known !== undefined) {
		const found = await record.get('person', { id: known });
		return found === undefined ? refused(refusal('not-found', { key: known })) : ok(known);
	}
	const { familyName, givenName, email, phone, city } = applicant;
	const id = await freeId(record, 'person', `${familyName} ${givenName}`);
	const person = { id, familyName, givenName, email, ...(phone === undefined ? {} : { phone }), ...(city === undefined ? {} : { city }) };
	const put = await record.put('person', person, { against: 'nothing' });
	return put.ok ? ok(id) : put;
}

/**
 * Notes that a request was approved by the body that the statutes name. The applicant becomes a member of the category for
 * the year of the decision, with the dues that it asks; an organisation is represented by whoever asked for it.
 */
export const approveRequest = defineAction({
	name: 'membership.approve_request',
	permission: 'members.write',
	input: decided.extend({
		person: z.exactOptional(id.describe('Id of a person of the record who is the applicant; none given: a new one.')),
		organisation: z.exactOptional(id.describe('Id of an organisation of the record that is the one that applies.')),
	}),
	run: async (context, input) => {
		const { record } = context;
		const request = await openRequest(record, input.request);
		if (!request.ok) return request;
		const decision = await decisionOf(context, input);
		if (!decision.ok) return decision;
		const category = await record.get('membership_category', { id: request.value.category });
		if (category === undefined) return refused(refusal('not-found', { key: request.value.category }));
		const person = await personOf(record, request.value, input.person);
		if (!person.ok) return person;
		const member = await organisationOf(record, request.value, { person: person.value, known: input.organisation, on: input.on });
		if (!member.ok) return member;
		const membership = { ...newMembership(category.value, member.value, yearOf(input.on), 'validated'), joinedOn: input.on };
		const put = await record.put('membership', membership, { against: 'nothing' });
		return put.ok ? close(context, request.value, decision.value, member.value) : put;
	},
});

/** The member: the person, or the organisation that the person asked for and then stands for. @returns the id */
async function organisationOf(
	record: RecordWriter,
	{ applicant }: MembershipRequest,
	{ person, known, on }: { readonly person: string; readonly known: string | undefined; readonly on: IsoDate },
): Promise<Result<string, Refusal>> {
	if (applicant.organisation === undefined) return ok(person);
	const id = known ?? (await freeId(record, 'organisation', applicant.organisation.name));
	if (known === undefined) {
		const put = await record.put('organisation', { id, ...applicant.organisation }, { against: 'nothing' });
		if (!put.ok) return put;
	}
	const already = (await record.list('representation', { person, organisation: id })).some(({ value }) => runsOn(value, on));
	if (already) return ok(id);
	const put = await record.put('representation', { person, organisation: id, from: on }, { against: 'nothing' });
	return put.ok ? ok(id) : put;
}

/** Notes that a request was refused by the body that the statutes name. Nothing of the applicant goes into the record. */
export const refuseRequest = defineAction({
	name: 'membership.refuse_request',
	permission: 'members.write',
	input: decided,
	run: async (context, input) => {
		const request = await openRequest(context.record, input.request);
		if (!request.ok) return request;
		const decision = await decisionOf(context, input);
		return decision.ok ? close(context, request.value, decision.value, null) : decision;
	},
});
