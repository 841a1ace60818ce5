import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import type { RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { type OpenRequest, openRequests } from '../requests.ts';

interface NamedRequest extends OpenRequest {
	readonly name: string;
}

async function namedRequests(record: RecordReader): Promise<readonly NamedRequest[]> {
	const told: NamedRequest[] = [];
	for (const one of await openRequests(record)) {
		const person = await record.get('person', { id: one.person });
		if (person !== undefined) told.push({ ...one, name: memberName(person.value) });
	}
	return told;
}

/** What members have asked and nobody has answered yet. Requests and names are both in the journal, so that it is made once. */
export const readRequests = defineQuery({
	name: 'members.read_requests',
	permission: 'members.read',
	input: z.strictObject({}),
	run: async ({ record }) => ok(await record.fact('open requests of members', () => namedRequests(record))),
});
