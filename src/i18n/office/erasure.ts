import type { ErasureObstacle } from '../../domain/retention/index.ts';

const many = (one: string, more: string) => (count: number) => (count === 1 ? one : more.replace('#', String(count)));

/** What the page that erases a person says. */
const fr = {
	link: 'Effacer cette personne…',
	title: (name: string) => `Effacer ${name}`,
	intro:
		'Un pseudonyme prend la place du nom partout dans le registre et son historique ; le reste disparaît. C’est définitif (RGPD, art. 17).',
	asked: 'Cette personne a demandé l’effacement. Vous avez un mois pour répondre (RGPD, art. 12, § 3).',
	goes: 'Ce qui disparaît',
	goesName: (name: string) => `Le nom « ${name} », remplacé par « Personne effacée »`,
	details: {
		email: 'L’adresse électronique',
		phone: 'Le téléphone',
		profession: 'La profession',
		city: 'La commune de domicile',
		nationality: 'La nationalité',
		gender: 'Femme ou homme',
	},
	accounts: {
		ended: 'Le compte de connexion, ses sessions et ses clés',
		shared: 'Les droits du compte ici ; le compte lui-même sert aussi à une autre association de ce serveur',
	},
	representations: many('Une représentation d’organisation', '# représentations d’organisations'),
	directory: many('Une entrée de l’annuaire d’entraide', '# entrées de l’annuaire d’entraide'),
	history: 'Ces mêmes données dans l’historique, qui reste une chaîne vérifiable',
	stays: 'Ce qui reste, et pourquoi',
	memberships: many(
		'Une adhésion et sa cotisation, sous pseudonyme : pièce comptable, dix ans (Code de commerce, art. L123-22)',
		'# adhésions et leurs cotisations, sous pseudonyme : pièces comptables, dix ans (Code de commerce, art. L123-22)',
	),
	mandates: many('Un mandat, sous pseudonyme', '# mandats, sous pseudonyme'),
	assemblies: many(
		'La présence à une assemblée, sous pseudonyme : elle en prouve le quorum',
		'La présence à # assemblées, sous pseudonyme : elle en prouve le quorum',
	),
	proofs: {
		assembly: many('Le nom dans le texte d’un procès-verbal', 'Le nom dans le texte de # procès-verbaux'),
		statutes: many('Le nom dans une version des statuts', 'Le nom dans # versions des statuts'),
		document: many('Le nom dans le titre d’un document', 'Le nom dans le titre de # documents'),
		year_accounts: many('Le nom dans un exercice du budget', 'Le nom dans # exercices du budget'),
		ledger_line: many('Le nom dans une ligne d’écriture, gardée dix ans', 'Le nom dans # lignes d’écritures, gardées dix ans'),
		entry_draft: many('Le nom dans un brouillon d’écriture', 'Le nom dans # brouillons d’écritures'),
		bank_movement: many('Le nom dans un mouvement de banque, gardé dix ans', 'Le nom dans # mouvements de banque, gardés dix ans'),
	},
	files:
		'Les fichiers gardés (procès-verbaux signés, feuilles d’émargement, pièces) ne sont pas modifiés : ils sont la preuve de ce qui a été décidé (RGPD, art. 17, § 3).',
	identity: (until: string) => `Le nom seul est gardé à part, sous clé, jusqu’au ${until} :`,
	noIdentity: 'Rien d’autre n’oblige à garder le nom : il disparaît.',
	backups:
		'Les sauvegardes faites avant gardent ces données jusqu’à ce que vous les remplaciez : après une restauration, effacez à nouveau.',
	notYet: 'Pas encore possible',
	obstacles: {
		mandate: 'Elle exerce un mandat : notez d’abord quand il a pris fin.',
		sitting: 'Une assemblée est en cours avec elle : attendez qu’elle soit close.',
		self: 'C’est vous : demandez-le à quelqu’un d’autre du bureau.',
		lastAdministrator: 'Son compte est le dernier qui administre l’association : donnez d’abord ce rôle à un autre.',
	} satisfies Record<ErasureObstacle, string>,
	confirm: 'Confirmer',
	typeName: (name: string) => `Recopiez « ${name} »`,
	typeHint: 'Rien ne permet de revenir en arrière.',
	erase: 'Effacer définitivement',
};
type ErasureWords = typeof fr;
const en: ErasureWords = {
	link: 'Erase this person…',
	title: (name) => `Erase ${name}`,
	intro: 'A pseudonym takes the place of the name everywhere in the record and its history; all else goes. It is final (GDPR, art. 17).',
	asked: 'This person has asked to be erased. You have a month to answer (GDPR, art. 12, § 3).',
	goes: 'What goes',
	goesName: (name) => `The name “${name}”, replaced by « Personne effacée »`,
	details: {
		email: 'The email address',
		phone: 'The telephone',
		profession: 'The profession',
		city: 'The town of residence',
		nationality: 'The nationality',
		gender: 'Woman or man',
	},
	accounts: {
		ended: 'The account they sign in with, its sessions and keys',
		shared: 'What the account may here; the account itself is also of another association of this server',
	},
	representations: many('One representation of an organisation', '# representations of organisations'),
	directory: many('One entry of the directory', '# entries of the directory'),
	history: 'The same data in the history, which stays a chain that can be verified',
	stays: 'What stays, and why',
	memberships: many(
		'One membership and its dues, under a pseudonym: accounting evidence, ten years (Code de commerce, art. L123-22)',
		'# memberships and their dues, under a pseudonym: accounting evidence, ten years (Code de commerce, art. L123-22)',
	),
	mandates: many('One mandate, under a pseudonym', '# mandates, under a pseudonym'),
	assemblies: many(
		'Attendance of one assembly, under a pseudonym: it proves the quorum',
		'Attendance of # assemblies, under a pseudonym: it proves the quorum',
	),
	proofs: {
		assembly: many('The name in the text of minutes', 'The name in the text of # minutes'),
		statutes: many('The name in a version of the statutes', 'The name in # versions of the statutes'),
		document: many('The name in the title of a document', 'The name in the titles of # documents'),
		year_accounts: many('The name in a year of the budget', 'The name in # years of the budget'),
		ledger_line: many('The name in a line of an entry, kept ten years', 'The name in # lines of entries, kept ten years'),
		entry_draft: many('The name in a draft of an entry', 'The name in # drafts of entries'),
		bank_movement: many('The name in a movement of the bank, kept ten years', 'The name in # movements of the bank, kept ten years'),
	},
	files:
		'Files that are kept (signed minutes, attendance sheets, evidence) are not changed: they prove what was decided (GDPR, art. 17, § 3).',
	identity: (until) => `The name alone is kept apart, under lock, until ${until}:`,
	noIdentity: 'Nothing else obliges to keep the name: it goes.',
	backups: 'Backups made before keep these data until you replace them: after restoring one, erase again.',
	notYet: 'Not possible yet',
	obstacles: {
		mandate: 'They hold a mandate: note first when it ended.',
		sitting: 'An assembly is in progress with them: wait until it is closed.',
		self: 'It is you: ask someone else of the office.',
		lastAdministrator: 'Their account is the last that administers the association: give the role to another one first.',
	},
	confirm: 'Confirm',
	typeName: (name) => `Type “${name}” again`,
	typeHint: 'There is no way back.',
	erase: 'Erase for good',
};

export const ERASURE_WORDS: { readonly fr: ErasureWords; readonly en: ErasureWords } = { fr, en };
