import type { Organisation, Person } from '../../domain/members/index.ts';
import type { MembersOfRecord } from './member_table.ts';

/** Octets of a line at most, its end left out (RFC 6350, 3.2). */
const LINE = 75;

/** A line cut into lines of at most 75 octets, never within a character; what follows begins with a space. */
function fold(line: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of line) {
		const size = Buffer.byteLength(sign);
		if (octets + size > LINE) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += sign;
		octets += size;
	}
	return folded;
}

/** A text value (RFC 6350, 3.4): what parts values, and ends of lines, made harmless. */
function value(text: string): string {
	return text.replaceAll(/[\\,;]/gu, '\\$&').replaceAll(/\r\n?|\n/gu, '\\n');
}

function card(lines: readonly (string | undefined)[]): string {
	const all = ['BEGIN:VCARD', 'VERSION:4.0', ...lines.filter((line) => line !== undefined), 'END:VCARD'];
	return `${all.map(fold).join('\r\n')}\r\n`;
}

const line = (property: string, text: string | undefined) => (text === undefined ? undefined : `${property}:${value(text)}`);

function personCard(person: Person, association: string, organisation: Organisation | undefined): string {
	return card([
		'KIND:individual',
		`UID:urn:collegiale:${value(association)}:person:${value(person.id)}`,
		line('FN', `${person.givenName} ${person.familyName}`),
		`N:${value(person.familyName)};${value(person.givenName)};;;`,
		line('ORG', organisation?.name),
		line('TITLE', person.profession),
		line('EMAIL', person.email),
		person.phone === undefined ? undefined : `TEL;VALUE=text:${value(person.phone)}`,
		person.city === undefined ? undefined : `ADR:;;;${value(person.city)};;;`,
	]);
}

function organisationCard(organisation: Organisation, association: string): string {
	return card([
		'KIND:org',
		`UID:urn:collegiale:${value(association)}:organisation:${value(organisation.id)}`,
		line('FN', organisation.name),
		line('ORG', organisation.name),
		organisation.site === undefined ? undefined : `URL:${organisation.site.replaceAll(/\s/gu, '')}`,
	]);
}

/** People and organisations of a record as vCard 4.0 (RFC 6350), in that order; people with the organisation that they represent. */
export function writeVcards(
	record: Pick<MembersOfRecord, 'people' | 'organisations' | 'representations'> & { readonly association: { readonly id: string } },
): string {
	const organisations = new Map(record.organisations.map((one) => [one.id, one]));
	const representing = new Map(record.representations.map((one) => [one.person, organisations.get(one.organisation)]));
	const { id } = record.association;
	return [
		...record.people.map((one) => personCard(one, id, representing.get(one.id))),
		...record.organisations.map((one) => organisationCard(one, id)),
	].join('');
}
