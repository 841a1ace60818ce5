import type { Say } from './template.ts';

/** A first assembly, on the last day of May. */
export function assemblyFiles(say: Say, year: number): Readonly<Record<string, string>> {
	const id = `${year}-05-31`;
	const item = (name: string, fr: string, en: string, kind: string) => `  - id: ${name}\n    title: ${say(fr, en)}\n    kind: ${kind}\n`;
	return {
		[`assemblies/${id}/assembly.yaml`]: `${say('# Une assemblée ; le dossier qui la contient porte sa date.', '# An assembly; the folder that holds it is named by its date.')}
date: ${id}
kind: ordinary   ${say('# ordinary, extraordinary, mixed', '# ordinary, extraordinary, mixed')}
annual: true
# rank: 1   ${say('# première, deuxième… assemblée de l’association', '# first, second… assembly of the association')}
startsAt: 14:00
endsAt: 16:00
closedAt: 15:50
place: ${say('Maison des associations, Paris', 'Maison des associations, Paris')}
notice: { sentOn: ${year}-05-02, means: email }
chair: dupont-camille
secretary: martin-alix
# scrutineers: [ petit-dominique ]
entitled: { members: 4, voices: 4 }   ${say('# membres convoqués, et leurs voix', '# members entitled to vote, and their voices')}
presented:
  activityYears: [ ${year - 1} ]
  accountsYear: ${year - 1}
  budgetYear: ${year}
  membershipYear: ${year}
agenda:
${item('rapport', 'Rapport d’activité', 'Activity report', 'report')}${item('comptes', 'Comptes et budget', 'Accounts and budget', 'resolution')}${item('questions', 'Questions diverses', 'Any other business', 'discussion')}    report: ${say('L’assemblée a échangé sur les ateliers de l’année prochaine.', 'The assembly discussed next year’s workshops.')}
documents:
  - { id: comptes, title: "${say(`Comptes ${year - 1}`, `Accounts ${year - 1}`)}", kind: accounts, access: laid }
# elections:   ${say('# les bulletins ; qui est élu s’en déduit', '# the ballots; who is elected follows')}
#   - { id: conseil, title: ${say('Conseil', 'Board')}, body: conseil, method: plurality, seats: 1, options: [ dupont-camille, petit-dominique ], box: [ { ballots: 3, choices: [ dupont-camille ] }, { ballots: 1, blank: true } ] }
# socialMoments:
#   - { title: ${say('Verre de l’amitié', 'Drinks')} }
signatures:
  - { role: chair, person: dupont-camille }
  - { role: secretary, person: martin-alix }
`,
		[`assemblies/${id}/attendance.csv`]: `person;status;role;organisation;representedBy;voices
dupont-camille;present;member;;;1
martin-alix;present;member;;;1
petit-dominique;present;member;ville-exemple;;1
durand-claude;represented;member;departement-exemple;petit-dominique;1
`,
		[`assemblies/${id}/resolutions.yaml`]: `${say('# Les résolutions et leurs votes, dans l’ordre.', '# The resolutions and their votes, in order.')}
- id: r1
  number: 1
  title: ${say(`Comptes et rapport d’activité ${year - 1}`, `Accounts and activity report ${year - 1}`)}
  text: ${say(`L’assemblée approuve les comptes et le rapport d’activité de l’exercice ${year - 1}.`, `The assembly approves the accounts and the activity report of ${year - 1}.`)}
  decisions:
    - { id: comptes, kind: accounts, agendaItem: comptes, year: ${year - 1} }
    - { id: activite, kind: activityReport, agendaItem: rapport, year: ${year - 1} }
  vote:
    method: showOfHands   ${say('# showOfHands, secret, electronic, postal, acclamation', '# showOfHands, secret, electronic, postal, acclamation')}
    counts: { for: 4, against: 0, abstention: 0 }
    votesCast: 4
  outcome: adopted   ${say('# adopted, rejected, deferred, withdrawn', '# adopted, rejected, deferred, withdrawn')}
- id: r2
  number: 2
  title: ${say(`Budget prévisionnel ${year}`, `Budget ${year}`)}
  text: ${say(`L’assemblée adopte le budget prévisionnel ${year}.`, `The assembly adopts the budget of ${year}.`)}
  decisions:
    - { id: budget, kind: budget, agendaItem: comptes, year: ${year} }
  vote: { method: showOfHands, counts: { for: 3, against: 0, abstention: 1 }, votesCast: 4 }
  outcome: adopted
`,
	};
}
