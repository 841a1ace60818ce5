import type { Say } from './template.ts';

/** Who the association is, who its people and members are. */
export function peopleFiles(say: Say, year: number): Readonly<Record<string, string>> {
	return {
		'README.md': say(
			`# Le dossier de l’association

Ce dossier contient toute la vie de l’association : membres, statuts, instances, comptes, assemblées. Il s’écrit à la main et se conserve dans un dépôt. Les lignes qui commencent par \`#\` sont des commentaires.

- \`collegiale check .\` dit ce qui ne va pas, avec le fichier, la ligne et la colonne.
- \`collegiale minutes . --format pdf,docx\` écrit le procès-verbal de la dernière assemblée.
- \`collegiale serve .\` montre le dossier dans un navigateur.

Les listes (\`.csv\`) s’ouvrent dans un tableur : séparateur \`;\`, une ligne de titres, une cellule vide pour ce qu’on ne sait pas. Colonnes possibles :

| fichier | colonnes |
| --- | --- |
| \`people.csv\` | id, familyName, givenName, email, phone, profession, city, nationality, gender (woman, man, other) |
| \`organisations.csv\` | id, name, shortName, kind, parent, siren, officialCode, site |
| \`representations.csv\` | person, organisation, capacity (elected, officer, personal), title, rank (titular, substitute), from, to |
| \`members/${year}.csv\` | category, organisation ou person, status (validated, pending, ended), joinedOn, duesDue, duesPaid, paidOn, paidBy (transfer, cheque, card, cash, directDebit, other) |
| \`mandates.csv\` | body, person, title, organisation, affiliation, capacity, intern, from, to, isNew, electedAssembly, electedResolution |
| \`accounts/*.csv\` | side (expense, income), heading, line, label, amount, funder, funderKinds, source, programme, duesCategories, announcedMembers, funding (secured, asked), note |
| \`assemblies/*/attendance.csv\` | person, status (present, represented, excused), role (member, participant, guest, staff, observer), organisation, affiliation, representedBy, blankProxy, voices, college, remote, arrivedAt, leftAt |

Les personnes, montants et votes de ce modèle sont des exemples : remplacez-les.
`,
			`# The association’s dossier

This folder holds the whole life of the association: members, statutes, bodies, accounts, assemblies. It is written by hand and kept in a repository. Lines that begin with \`#\` are comments.

- \`collegiale check .\` says what is not right, with file, line and column.
- \`collegiale minutes . --format pdf,docx --lang en\` writes the minutes of the latest assembly.
- \`collegiale serve .\` shows the dossier in a browser.

Lists (\`.csv\`) open in a spreadsheet: separator \`;\`, a line of titles, an empty cell for what is not known. Possible columns:

| file | columns |
| --- | --- |
| \`people.csv\` | id, familyName, givenName, email, phone, profession, city, nationality, gender (woman, man, other) |
| \`organisations.csv\` | id, name, shortName, kind, parent, siren, officialCode, site |
| \`representations.csv\` | person, organisation, capacity (elected, officer, personal), title, rank (titular, substitute), from, to |
| \`members/${year}.csv\` | category, organisation or person, status (validated, pending, ended), joinedOn, duesDue, duesPaid, paidOn, paidBy (transfer, cheque, card, cash, directDebit, other) |
| \`mandates.csv\` | body, person, title, organisation, affiliation, capacity, intern, from, to, isNew, electedAssembly, electedResolution |
| \`accounts/*.csv\` | side (expense, income), heading, line, label, amount, funder, funderKinds, source, programme, duesCategories, announcedMembers, funding (secured, asked), note |
| \`assemblies/*/attendance.csv\` | person, status (present, represented, excused), role (member, participant, guest, staff, observer), organisation, affiliation, representedBy, blankProxy, voices, college, remote, arrivedAt, leftAt |

The people, amounts and votes of this template are examples: put yours in their place.
`,
		),
		'association.yaml': `${say('# Qui est l’association. Seuls id, name, fiscalYearStart, timeZone et languages sont nécessaires.', '# Who the association is. Only id, name, fiscalYearStart, timeZone and languages are needed.')}
id: mon-association   ${say('# minuscules, chiffres et tirets', '# lower-case letters, digits and hyphens')}
name: ${say('Mon association', 'My association')}
# shortName: MA
# siren: 732829320   ${say('# neuf chiffres, dont une clé', '# nine digits, one of them a check digit')}
# rna: W751234567
seat: ${say('1 rue de la Mairie, 75001 Paris', '1 rue de la Mairie, 75001 Paris')}
# site: https://exemple.fr/
# email: contact@exemple.fr
# foundedOn: 2008-03-01
# purpose: |
#   ${say('L’objet de l’association, tel que les statuts le disent.', 'The association’s object, as the statutes say it.')}
fiscalYearStart: 01-01   ${say('# premier jour de l’exercice, mois et jour', '# first day of the fiscal year, month and day')}
# logo: { file: logo.svg, alternative: "${say('Ce que montre le logo', 'What the logo shows')}" }
timeZone: Europe/Paris
languages: [ fr, en ]
`,
		'people.csv': `id;familyName;givenName;email;city
dupont-camille;Dupont;Camille;camille.dupont@exemple.fr;Paris
martin-alix;Martin;Alix;alix.martin@exemple.fr;Lyon
petit-dominique;Petit;Dominique;;Lille
durand-claude;Durand;Claude;;Paris
`,
		'organisations.csv': `id;name;kind;siren
${say('ville-exemple;Ville d’Exemple;city;', 'ville-exemple;City of Exemple;city;')}
${say('departement-exemple;Département d’Exemple;department;', 'departement-exemple;Département of Exemple;department;')}
`,
		'representations.csv': `person;organisation;capacity;title
petit-dominique;ville-exemple;elected;${say('Adjoint au maire', 'Deputy mayor')}
durand-claude;departement-exemple;officer;${say('Cheffe de service', 'Head of department')}
`,
		'members/categories.yaml': `${say('# Les catégories de membres, dans l’ordre où on les imprime.', '# The categories of members, in the order in which they are printed.')}
- id: collectivites
  name: ${say('Collectivités', 'Local authorities')}
  holds: organisations   ${say('# organisations ou people', '# organisations or people')}
  kinds: [ region, department, city ]
  dues:
    - { year: ${year - 1}, amount: 1000 }
    - { year: ${year}, amount: 1000 }   ${say('# euros par membre', '# euros a member')}
- id: individuels
  name: ${say('Adhésions individuelles', 'Individual members')}
  holds: people
  dues:
    - { year: ${year - 1}, amount: 25 }
    - { year: ${year}, amount: 25 }
${say('# Une adhésion croisée (chacun adhère à l’autre, sans cotisation) :', '# A reciprocal membership (each joins the other, no dues):')}
# - { id: croisees, name: ${say('Adhésions croisées', 'Reciprocal memberships')}, holds: organisations, reciprocal: true }
`,
		[`members/${year}.csv`]: `category;organisation;person;status;duesDue;duesPaid;paidOn
collectivites;ville-exemple;;validated;1000;1000;${year}-02-15
collectivites;departement-exemple;;validated;1000;1000;${year}-03-01
individuels;;dupont-camille;validated;25;25;${year}-01-10
individuels;;martin-alix;validated;25;25;${year}-01-12
`,
	};
}
