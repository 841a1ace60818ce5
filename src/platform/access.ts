import { type Actor, may, type Permission, VISITOR } from '../domain/access/index.ts';
import { MOST_FILE_BYTES } from '../domain/kept_documents/index.ts';
import { MOST_PICTURE_BYTES } from '../domain/programmes/index.ts';

/** Whom a route lets in: those who have a permission, anyone, or whoever is signed in, whatever their roles. */
export type Who = Permission | 'anyone' | 'signedIn';

/** Who may open a route, and who may send something to it; none given: nothing is sent to it. */
export interface RouteAccess {
	readonly read: Who;
	readonly send?: Who;
	/** Of a dossier's pages alone: a store has none. */
	readonly only?: 'dossier' | 'store';
	/** That it does without the whole record in memory, however many members there are: `locals.core` is not there then. */
	readonly whole?: false;
	/** Bytes that may be sent to it at most; {@link MOST_BYTES} where not given. */
	readonly most?: number;
}

/** A form with long texts is far below this. */
export const MOST_BYTES = 256 * 1024;

/** A list of members may have 50 MB (`SHEET_LIMITS`); the form around it is small. */
const MOST_BYTES_OF_LIST = 50_000_000 + 64 * 1024;

/** A form with a file: the longest that is kept, and room for the other fields. */
export const MOST_FILE_FORM = MOST_FILE_BYTES + MOST_BYTES;

/** A delivery notice with the message that it returns. */
const MOST_NOTICE = 16 * 1024 * 1024;

/** A form with a picture. */
const MOST_PICTURE_FORM = MOST_PICTURE_BYTES + MOST_BYTES;

/** Accounting files of some millions of lines; they go to the disk as they come. */
const MOST_FEC = 2 * 1024 ** 3;
/** A bank's file, and the same as base64 when it is confirmed. */
const MOST_STATEMENT = 14 * 1024 * 1024;

/** A layout of accounts as a form sends it: its text, and each of its lines. */
const MOST_LAYOUT = 2 * 1024 * 1024;

const PUBLIC: RouteAccess = { read: 'record.read_public' };
const OFFICE = '/[[lang=lang]]/(office)/office';
const SITE = '/[[lang=lang]]/(site)';
const ROOM = '/[[lang=lang]]/(room)';
const ACCOUNT = '/[[lang=lang]]/(account)';
const LIVE = '/[[lang=lang]]/(live)';
const DOOR: RouteAccess = { read: 'anyone', send: 'anyone', only: 'store', whole: false };

/** Where programs send what is not JSON. */
const sentBy = (who: Permission): RouteAccess => ({ read: who, send: who, only: 'store', whole: false });

/** Every route there is; what is not here is denied, whoever asks. */
export const ROUTES: { readonly [route: string]: RouteAccess } = {
	[SITE]: PUBLIC,
	[`${SITE}/assemblies/[id]`]: PUBLIC,
	[`${SITE}/assemblies/[id]/minutes`]: PUBLIC,
	[`${SITE}/assemblies/[id]/minutes/[format]`]: PUBLIC,
	// Each document says itself who may read it.
	[`${SITE}/documents/[id]`]: { read: 'record.read_public', only: 'store', whole: false },
	[`${SITE}/checks`]: { read: 'record.read' },
	[`${SITE}/members/map`]: PUBLIC,
	[`${SITE}/programmes`]: PUBLIC,
	[`${SITE}/join`]: { read: 'membership.ask', send: 'membership.ask', only: 'store', whole: false },
	[`${SITE}/legal`]: PUBLIC,
	[`${SITE}/feeds/assemblies.ics`]: PUBLIC,
	[`${SITE}/feeds/minutes.atom`]: PUBLIC,
	[`${SITE}/record/[...path]`]: { read: 'record.read', only: 'dossier' },
	'/document.css': { ...PUBLIC, whole: false },
	'/document.schema.json': { ...PUBLIC, whole: false },
	[`${ACCOUNT}/sign-in`]: DOOR,
	[`${ACCOUNT}/sign-in/sent`]: { read: 'anyone', only: 'store', whole: false },
	[`${ACCOUNT}/sign-in/link/[token]`]: DOOR,
	[`${ACCOUNT}/sign-in/second-factor`]: DOOR,
	[`${ACCOUNT}/sign-out`]: DOOR,
	[`${ACCOUNT}/welcome`]: DOOR,
	[`${ACCOUNT}/me/security`]: { read: 'signedIn', send: 'signedIn', only: 'store', whole: false },
	[`${ACCOUNT}/me`]: { read: 'own.read', send: 'own.write', only: 'store' },
	[`${ACCOUNT}/me/data`]: { read: 'own.read', only: 'store' },
	[`${ACCOUNT}/me/directory`]: { read: 'directory.read', send: 'own.write', only: 'store' },
	[`${ACCOUNT}/me/letters/[letter]/[year]/[category]/[member]`]: { read: 'own.read', only: 'store' },
	[`${ACCOUNT}/invited/[token]`]: DOOR,
	[`${ACCOUNT}/invited/[token]/documents/[document]`]: { read: 'anyone', only: 'store', whole: false },
	[`${ACCOUNT}/invited/[token]/minutes`]: DOOR,
	[`${ACCOUNT}/invited/[token]/proxy`]: { read: 'anyone', only: 'store' },
	[`${ACCOUNT}/me/assemblies/[id]`]: { read: 'sitting.take_part', send: 'sitting.take_part', only: 'store' },
	[`${ACCOUNT}/me/assemblies/[id]/minutes`]: { read: 'sitting.take_part', send: 'sitting.take_part', only: 'store' },
	[`${ACCOUNT}/me/assemblies/[id]/proxy`]: { read: 'sitting.take_part', only: 'store' },
	'/passkey/[exchange]': DOOR,
	// Each action and query judges who asks; there is no other way to them.
	'/api/v1/actions/[name]': DOOR,
	// What is long is read of nobody who may not send it.
	'/api/v1/actions/accounts.import_fec': { ...sentBy('accounts.write'), most: MOST_FEC },
	'/api/v1/documents/[id]': { read: 'record.read_public', only: 'store', whole: false },
	'/api/v1/files': { ...sentBy('documents.write'), most: MOST_FILE_BYTES },
	'/api/v1/pictures': { ...sentBy('programmes.write'), most: MOST_PICTURE_BYTES },
	'/api/v1/queries/[name]': DOOR,
	'/api/v1/openapi.json': { read: 'anyone', only: 'store', whole: false },
	// Whoever follows a personal link is found by it; what they may is judged by each action and query.
	[`${ROOM}/s/[token]`]: DOOR,
	[`${ROOM}/s/[token]/ballot`]: DOOR,
	[`${ROOM}/s/[token]/live`]: { read: 'anyone', only: 'store', whole: false },
	[`${ROOM}/s/[token]/positions`]: { read: 'anyone', only: 'store', whole: false },
	[`${ROOM}/s/[token]/positions/[topic]`]: DOOR,
	[`${ROOM}/s/[token]/positions/[topic]/live`]: { read: 'anyone', only: 'store', whole: false },
	[`${ROOM}/s/[token]/scrutiny`]: DOOR,
	[`${ROOM}/s/[token]/workshops`]: DOOR,
	[`${ROOM}/s/[token]/workshops/live`]: { read: 'anyone', only: 'store', whole: false },
	[`${ROOM}/s/[token]/workshops/[workshop]`]: DOOR,
	[`${ROOM}/s/[token]/voices`]: { read: 'anyone', only: 'store', whole: false },
	[`${ROOM}/take-part/[id]`]: { read: 'sitting.take_part', send: 'sitting.take_part', only: 'store', whole: false },
	'/live/[sitting]': { read: 'assemblies.read', only: 'store' },
	'/live/positions/[topic]': { read: 'sitting.take_part', only: 'store', whole: false },
	'/live/[sitting]/workshops': { read: 'sitting.take_part', only: 'store', whole: false },
	[OFFICE]: { read: 'members.read', only: 'store' },
	[`${OFFICE}/history`]: { read: 'journal.read', only: 'store', whole: false },
	[`${OFFICE}/budget`]: { read: 'accounts.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/budget/[id]`]: { read: 'accounts.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/budget/[id]/report`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/budget/[id]/report/[format]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts`]: { read: 'accounts.read', send: 'accounts.write', only: 'store', most: MOST_FEC },
	[`${OFFICE}/accounts/imports/[id]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts/imports/[id]/[format]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts/layouts`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts/layouts/[name]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts/layouts/[name]/edit`]: { read: 'accounts.write', send: 'accounts.write', only: 'store', most: MOST_LAYOUT },
	[`${OFFICE}/accounts/codes`]: { read: 'accounts.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/accounts/[year]`]: { read: 'accounts.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/accounts/[year]/ledger`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts/[year]/entries/[entry]`]: { read: 'accounts.read', send: 'accounts.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/accounts/[year]/parties`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/accounts/[year]/files/[format]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/budget/[id]/form`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/budget/[id]/form/[format]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/budget/[id]/lines/[side]/[heading]/[line]`]: { read: 'accounts.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/dues`]: { read: 'dues.read', send: 'dues.write', only: 'store', whole: false },
	[`${OFFICE}/dues/call`]: { read: 'dues.read', send: 'dues.write', only: 'store', whole: false },
	[`${OFFICE}/dues/calls/[batch]`]: { read: 'dues.read', send: 'dues.write', only: 'store', whole: false },
	[`${OFFICE}/dues/calls/[batch]/letters`]: { read: 'dues.read', only: 'store', whole: false },
	[`${OFFICE}/dues/words`]: { read: 'dues.read', send: 'dues.write', only: 'store', whole: false },
	[`${OFFICE}/dues/letters/[letter]/[year]/[category]/[member]`]: { read: 'dues.read', only: 'store' },
	// One's own views are kept by whoever reads the list; what changes a member is judged by its action.
	[`${OFFICE}/members`]: { read: 'members.read', send: 'members.read', only: 'store', whole: false },
	[`${OFFICE}/members/duplicates`]: { read: 'members.erase', only: 'store', whole: false },
	[`${OFFICE}/members/duplicates/[first]/[second]`]: { read: 'members.erase', send: 'members.erase', only: 'store', whole: false },
	[`${OFFICE}/members/export/[format]`]: { read: 'members.read', only: 'store' },
	[`${OFFICE}/members/import`]: { read: 'members.write', send: 'members.write', only: 'store', most: MOST_BYTES_OF_LIST },
	[`${OFFICE}/members/requests`]: { read: 'members.read', send: 'members.write', only: 'store', whole: false },
	[`${OFFICE}/organisations/[id]`]: { read: 'members.read', send: 'members.write', only: 'store', whole: false },
	[`${OFFICE}/governance`]: { read: 'governance.read', only: 'store' },
	[`${OFFICE}/governance/bodies/[id]`]: { read: 'governance.write', send: 'governance.write', only: 'store' },
	[`${OFFICE}/governance/mandates/[...key]`]: { read: 'governance.write', send: 'governance.write', only: 'store' },
	[`${OFFICE}/statutes`]: { read: 'governance.read', send: 'governance.write', only: 'store' },
	[`${OFFICE}/statutes/[id]`]: { read: 'governance.read', only: 'store' },
	[`${OFFICE}/statutes/[id]/edit`]: { read: 'governance.write', send: 'governance.write', only: 'store' },
	[`${OFFICE}/book`]: { read: 'accounts.read', send: 'accounts.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/book/words`]: { read: 'accounts.write', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/book/direct`]: { read: 'accounts.write', send: 'accounts.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/book/bank`]: { read: 'accounts.read', send: 'accounts.write', only: 'store', most: MOST_STATEMENT },
	[`${OFFICE}/book/letters`]: { read: 'accounts.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/report`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/report/[year]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/report/[year]/[format]`]: { read: 'accounts.read', only: 'store' },
	[`${OFFICE}/sittings`]: { read: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/new`]: { read: 'assemblies.write', send: 'assemblies.write', only: 'store' },
	[`${OFFICE}/sittings/[id]/prepare/letters`]: { read: 'assemblies.write', only: 'store' },
	[`${OFFICE}/sittings/[id]/prepare/proof`]: { read: 'assemblies.write', only: 'store' },
	[`${OFFICE}/sittings/[id]/prepare`]: { read: 'assemblies.write', send: 'assemblies.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/sittings/[id]`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]/links`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]/after`]: { read: 'assemblies.write', send: 'assemblies.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/sittings/[id]/after/extract/[resolution]`]: { read: 'assemblies.write', only: 'store' },
	[`${OFFICE}/sittings/[id]/desk`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]/desk/sheet`]: { read: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]/scrutiny`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]/screen`]: { read: 'assemblies.read', only: 'store' },
	[`${OFFICE}/sittings/[id]/workshops`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/ideas`]: { read: 'assemblies.read', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/positions`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${LIVE}/positions/[topic]`]: { read: 'sitting.take_part', send: 'sitting.take_part', only: 'store' },
	[`${LIVE}/positions/[topic]/screen`]: { read: 'sitting.run', only: 'store' },
	[`${LIVE}/workshops/[assembly]`]: { read: 'sitting.take_part', send: 'sitting.take_part', only: 'store' },
	[`${LIVE}/workshops/[assembly]/[workshop]`]: { read: 'sitting.take_part', send: 'sitting.take_part', only: 'store' },
	[`${LIVE}/workshops/[assembly]/[workshop]/screen`]: { read: 'sitting.take_part', only: 'store' },
	[`${OFFICE}/returned`]: { read: 'mail.write', send: 'mail.write', only: 'store', whole: false, most: MOST_NOTICE },
	[`${OFFICE}/settings`]: { read: 'settings.read', send: 'settings.write', only: 'store', whole: false },
	[`${OFFICE}/settings/access`]: { read: 'access.grant', send: 'access.grant', only: 'store', whole: false },
	[`${OFFICE}/settings/mail`]: { read: 'settings.read', send: 'settings.write', only: 'store', whole: false },
	[`${OFFICE}/settings/privacy`]: { read: 'members.erase', send: 'members.erase', only: 'store', whole: false },
	[`${OFFICE}/settings/signature`]: { read: 'settings.read', send: 'settings.write', only: 'store', whole: false, most: 100_000 },
	[`${OFFICE}/settings/webhooks`]: { read: 'settings.read', send: 'settings.write', only: 'store', whole: false },
	[`${OFFICE}/settings/tokens`]: { read: 'own.read', send: 'own.write', only: 'store', whole: false },
	[`${OFFICE}/assemblies`]: { read: 'assemblies.read', send: 'accounts.write', only: 'store' },
	[`${OFFICE}/assemblies/[id]`]: { read: 'assemblies.read', send: 'assemblies.write', only: 'store' },
	[`${OFFICE}/assemblies/[id]/edit`]: { read: 'assemblies.write', send: 'assemblies.write', only: 'store' },
	[`${OFFICE}/documents`]: { read: 'documents.read_members', send: 'documents.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/documents/[id]`]: { read: 'documents.write', send: 'documents.write', only: 'store', most: MOST_FILE_FORM },
	[`${OFFICE}/documents/assemblies/[id]`]: { read: 'documents.read_members', only: 'store' },
	[`${OFFICE}/programmes`]: { read: 'programmes.read', only: 'store' },
	[`${OFFICE}/programmes/edit/[id]`]: { read: 'programmes.write', send: 'programmes.write', only: 'store' },
	[`${OFFICE}/programmes/editions/[id]`]: { read: 'programmes.write', send: 'programmes.write', only: 'store', most: MOST_PICTURE_FORM },
	[`${OFFICE}/programmes/report/[year]`]: { read: 'programmes.read', only: 'store' },
	[`${OFFICE}/programmes/report/[year]/[format]`]: { read: 'programmes.read', only: 'store' },
	[`${OFFICE}/people/[id]/erase`]: { read: 'members.erase', send: 'members.erase', only: 'store', whole: false },
	[`${OFFICE}/people/[id]`]: { read: 'members.read', send: 'members.write', only: 'store', whole: false },
};

function admits(who: Who, actor: Actor): boolean {
	if (who === 'anyone') return true;
	return who === 'signedIn' ? actor.id !== VISITOR.id : may(actor, who);
}

/** Whether someone may ask that of a route. What an action does is judged again by the action itself. */
export function mayOpen(actor: Actor, route: string | null, method: string, kind: 'dossier' | 'store'): boolean {
	const access = route === null ? undefined : ROUTES[route];
	if (access === undefined || (access.only !== undefined && access.only !== kind)) return false;
	if (method === 'GET' || method === 'HEAD') return admits(access.read, actor);
	return method === 'POST' && access.send !== undefined && admits(access.send, actor);
}

/** Whether what a route shows may differ by who asks, or is not for everyone to see. */
export function isPrivate(route: string | null): boolean {
	const read = route === null ? undefined : ROUTES[route]?.read;
	return read !== undefined && !admits(read, VISITOR);
}

/** Whether a route needs the whole record; one that is not of ours needs nothing. */
export function needsWhole(route: string | null): boolean {
	const access = route === null ? undefined : ROUTES[route];
	return access !== undefined && access.whole !== false;
}

/** Bytes that may be sent to a route at most. */
export function mostBytes(route: string | null): number {
	return (route === null ? undefined : ROUTES[route]?.most) ?? MOST_BYTES;
}

/** Bytes that some route takes: what is beyond this the server itself reads no further. */
export const MOST_BYTES_ANYWHERE = Math.max(...Object.keys(ROUTES).map(mostBytes));
