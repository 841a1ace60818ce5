import type { Language } from '../domain/basics/index.ts';
import { formatCount } from '../domain/typography/index.ts';

interface Noun {
	readonly one: string;
	readonly many: string;
	/** French only: agrees in « ajoutée ». */
	readonly feminine?: boolean;
}

const fr = {
	association: { one: 'association', many: 'associations', feminine: true },
	person: { one: 'personne', many: 'personnes', feminine: true },
	organisation: { one: 'organisation', many: 'organisations', feminine: true },
	representation: { one: 'représentation', many: 'représentations', feminine: true },
	membership_category: { one: 'catégorie d’adhérents', many: 'catégories d’adhérents', feminine: true },
	membership: { one: 'adhésion', many: 'adhésions', feminine: true },
	membership_count: { one: 'nombre d’adhérents annoncé', many: 'nombres d’adhérents annoncés' },
	statutes: { one: 'version des statuts', many: 'versions des statuts', feminine: true },
	body: { one: 'instance', many: 'instances', feminine: true },
	mandate: { one: 'mandat', many: 'mandats' },
	programme: { one: 'programme', many: 'programmes' },
	edition: { one: 'édition', many: 'éditions', feminine: true },
	year_accounts: { one: 'exercice comptable', many: 'exercices comptables' },
	year_totals: { one: 'total annuel', many: 'totaux annuels' },
	dues_letter: { one: 'lettre de cotisation', many: 'lettres de cotisation', feminine: true },
	mail: { one: 'message', many: 'messages' },
	membership_request: { one: 'demande d’adhésion', many: 'demandes d’adhésion', feminine: true },
	signing_key: { one: 'clé de signature', many: 'clés de signature', feminine: true },
	provision: { one: 'provision', many: 'provisions', feminine: true },
	directory_entry: { one: 'entrée de l’annuaire', many: 'entrées de l’annuaire', feminine: true },
	assembly: { one: 'assemblée', many: 'assemblées', feminine: true },
	document: { one: 'document', many: 'documents' },
	access_grant: { one: 'rôle attribué', many: 'rôles attribués' },
	api_token: { one: 'jeton d’accès', many: 'jetons d’accès' },
	personal_link: { one: 'lien personnel', many: 'liens personnels' },
	fiscal_year: { one: 'exercice', many: 'exercices' },
	analytic_code: { one: 'code analytique', many: 'codes analytiques' },
	ledger_chart: { one: 'plan de présentation des comptes', many: 'plans de présentation des comptes' },
	ledger_import: { one: 'import d’écritures', many: 'imports d’écritures' },
	webhook: { one: 'adresse prévenue', many: 'adresses prévenues', feminine: true },
	ledger_entry: { one: 'écriture', many: 'écritures', feminine: true },
	entry_draft: { one: 'brouillon d’écriture', many: 'brouillons d’écriture' },
	book_setting: { one: 'réglage du livre', many: 'réglages du livre' },
	draft_evidence: { one: 'pièce d’un brouillon', many: 'pièces de brouillons', feminine: true },
	entry_evidence: { one: 'pièce justificative', many: 'pièces justificatives', feminine: true },
	bank_import: { one: 'relevé de banque', many: 'relevés de banque' },
	bank_match: { one: 'rapprochement', many: 'rapprochements' },
	lettering: { one: 'lettrage', many: 'lettrages' },
	erasure: { one: 'réécriture de l’historique', many: 'réécritures de l’historique', feminine: true },
	retention: { one: 'durée de conservation', many: 'durées de conservation', feminine: true },
	own_request: { one: 'demande d’un membre', many: 'demandes de membres', feminine: true },
} satisfies Record<string, Noun>;

/** What the journal tells about: the concepts of the record, and the roles that people are given. */
export type Subject = keyof typeof fr;

const en: { readonly [S in Subject]: Noun } = {
	association: { one: 'association', many: 'associations' },
	person: { one: 'person', many: 'people' },
	organisation: { one: 'organisation', many: 'organisations' },
	representation: { one: 'representation', many: 'representations' },
	membership_category: { one: 'membership category', many: 'membership categories' },
	membership: { one: 'membership', many: 'memberships' },
	membership_count: { one: 'announced number of members', many: 'announced numbers of members' },
	statutes: { one: 'version of the statutes', many: 'versions of the statutes' },
	body: { one: 'body', many: 'bodies' },
	mandate: { one: 'mandate', many: 'mandates' },
	programme: { one: 'programme', many: 'programmes' },
	edition: { one: 'edition', many: 'editions' },
	year_accounts: { one: 'year’s accounts', many: 'years’ accounts' },
	year_totals: { one: 'year’s totals', many: 'years’ totals' },
	dues_letter: { one: 'letter on dues', many: 'letters on dues' },
	mail: { one: 'message', many: 'messages' },
	membership_request: { one: 'request to join', many: 'requests to join' },
	signing_key: { one: 'signing key', many: 'signing keys' },
	provision: { one: 'provision', many: 'provisions' },
	directory_entry: { one: 'entry of the directory', many: 'entries of the directory' },
	assembly: { one: 'assembly', many: 'assemblies' },
	document: { one: 'document', many: 'documents' },
	access_grant: { one: 'granted role', many: 'granted roles' },
	api_token: { one: 'access token', many: 'access tokens' },
	personal_link: { one: 'personal link', many: 'personal links' },
	fiscal_year: { one: 'fiscal year', many: 'fiscal years' },
	analytic_code: { one: 'analytic code', many: 'analytic codes' },
	ledger_chart: { one: 'layout of the accounts', many: 'layouts of the accounts' },
	ledger_import: { one: 'import of entries', many: 'imports of entries' },
	webhook: { one: 'webhook', many: 'webhooks' },
	ledger_entry: { one: 'entry', many: 'entries' },
	entry_draft: { one: 'draft of an entry', many: 'drafts of entries' },
	book_setting: { one: 'setting of the book', many: 'settings of the book' },
	draft_evidence: { one: 'evidence of a draft', many: 'evidence of drafts' },
	entry_evidence: { one: 'evidence', many: 'evidence' },
	bank_import: { one: 'bank statement', many: 'bank statements' },
	bank_match: { one: 'match with the bank', many: 'matches with the bank' },
	lettering: { one: 'lettering', many: 'letterings' },
	erasure: { one: 'rewriting of the history', many: 'rewritings of the history' },
	retention: { one: 'retention', many: 'retentions' },
	own_request: { one: 'request of a member', many: 'requests of members' },
};
const NOUNS: { readonly [L in Language]: { readonly [S in Subject]: Noun } } = { fr, en };

const CHANGED = {
	fr: {
		added: 'ajouté',
		changed: 'modifié',
		removed: 'retiré',
		moved: 'déplacé',
		sent: 'envoyé',
		refused: 'refusé',
		done: 'fait',
		bounced: 'revenu',
		acknowledged: 'dit reçu',
	},
	en: {
		added: 'added',
		changed: 'changed',
		removed: 'removed',
		moved: 'moved',
		sent: 'sent',
		refused: 'refused',
		done: 'done',
		bounced: 'sent back',
		acknowledged: 'acknowledged',
	},
} as const;
/** What can have happened to one thing. */
export type Happened = keyof (typeof CHANGED)['fr'];

/** Whether the journal's word for a concept has a noun. */
export function isSubject(name: string): name is Subject {
	return Object.hasOwn(fr, name);
}

/** Whether the journal's word for a change has one for people. */
export function isHappened(name: string): name is Happened {
	return Object.hasOwn(CHANGED.fr, name);
}

/** A concept's noun, many of it; a name that is none stays as it is. */
export function nounOf(name: string, language: Language): string {
	return isSubject(name) ? NOUNS[language][name].many : name;
}

/** A noun with its first letter as a heading has it: `Adhésions`. */
export function headingOf(subject: Subject, language: Language): string {
	const { many } = NOUNS[language][subject];
	return `${many.slice(0, 1).toLocaleUpperCase(language)}${many.slice(1)}`;
}

/** What happened to one thing, as a line of its history: `Personne ajoutée`, `Person added`. */
export function happenedTo(subject: Subject, happened: Happened, language: Language): string {
	const { one, feminine = false } = NOUNS[language][subject];
	const words = `${one} ${CHANGED[language][happened]}${feminine ? 'e' : ''}`;
	return `${words.slice(0, 1).toLocaleUpperCase(language)}${words.slice(1)}`;
}

/** What happened to a number of things: `2 personnes modifiées`, `2 people changed`. French takes the singular up to one. */
export function happenedToMany(subject: Subject, happened: Happened, count: number, language: Language): string {
	const noun = NOUNS[language][subject];
	const one = language === 'fr' ? count < 2 : count === 1;
	const ending = language === 'fr' ? `${noun.feminine === true ? 'e' : ''}${one ? '' : 's'}` : '';
	return `${formatCount(count, language)} ${one ? noun.one : noun.many} ${CHANGED[language][happened]}${ending}`;
}
