import type { Say } from './template.ts';

/** The rules that the association has given itself, its bodies and what it does. */
export function bodyFiles(say: Say, year: number): Readonly<Record<string, string>> {
	return {
		[`statutes/${year}.yaml`]: `${say(
			`# Les règles des statuts qui comptent pour une assemblée, chacune avec son article.
# Ce qui manque ici est un silence des statuts : l’usage s’applique, et le contrôle le dit.`,
			`# The rules of the statutes that matter to an assembly, each with its article.
# What is not here is silence of the statutes: usage applies, and the checks say so.`,
		)}
title: ${say('Statuts', 'Statutes')}
from: ${year}-01-01   ${say('# premier jour où ils s’appliquent', '# first day in force')}
# adoptedOn: ${year - 1}-12-15
goodStandingRequired: { article: "5" }   ${say('# seuls les membres à jour de cotisation votent', '# only members whose dues are paid vote')}
notice: { days: 15, article: "9" }   ${say('# jours au moins entre la convocation et l’assemblée', '# days at least between notice and assembly')}
proxies:
  allowed: true
  maximumPerHolder: 2
  blank: forbidden   ${say('# ou chair, assembly : à qui va un pouvoir en blanc', '# or chair, assembly: to whom a blank proxy goes')}
  article: "10"
quorums:
  - share: 1/4   ${say('# part des voix', '# share of the voices')}
    counts: presentOrRepresented
    base: voices   ${say('# ou members', '# or members')}
    article: "11"
majorities:
  - majority: absolute   ${say('# relative, absolute, qualified (avec threshold: 2/3), unanimity', '# relative, absolute, qualified (with threshold: 2/3), unanimity')}
    base: votesCast   ${say('# ou voters, present, presentOrRepresented, enrolled', '# or voters, present, presentOrRepresented, enrolled')}
    article: "12"
  - decisions: [ statutes, dissolution ]
    majority: qualified
    threshold: 2/3
    base: votesCast
    article: "15"
bodies:
  - { body: conseil, minimum: 2, maximum: 12, termYears: 2, article: "7" }
# castingVote: { holder: chair, article: "12" }
# convened: { members: inGoodStanding, article: "9" }   ${say('# sinon, tous', '# else all')}
# reserved:   ${say('# décisions qu’une assemblée ordinaire ne prend pas', '# decisions that an ordinary assembly does not take')}
#   - { decisions: [ statutes, dissolution ], assemblies: [ extraordinary ], article: "15" }
# voices:   ${say('# sinon, un membre, une voix', '# else one member, one voice')}
#   - { categories: [ collectivites ], voices: 3, article: "8" }
# remote: { allowed: true, article: "9" }   ${say('# présence et vote à distance', '# attendance and vote at a distance')}
# secretBallot: { decisions: [ board ], article: "12" }
# blankVotes: { article: "12" }   ${say('# le vote blanc est proposé', '# a blank vote is offered')}
# colleges:
#   - { id: fondateurs, name: ${say('Fondateurs', 'Founders')}, weight: 2/3, article: "8" }
# collegeVote: { combine: weightedShares, article: "8" }   ${say('# ou each, together', '# or each, together')}
# mentions:   ${say('# ce que les statuts veulent lire au procès-verbal', '# what the statutes want the minutes to say')}
#   - { mention: quorum, article: "13" }
# articles:   ${say('# le texte, article par article', '# the text, article by article')}
#   - number: "1"
#     title: ${say('Constitution', 'Constitution')}
#     text: |
#       ${say('Il est fondé entre les adhérents aux présents statuts une association…', 'An association is founded between those who adhere to these statutes…')}
`,
		'bodies.yaml': `${say('# Les instances, dans l’ordre où on les présente.', '# The bodies, in the order in which they are presented.')}
- id: conseil
  name: ${say('Conseil d’administration', 'Board')}
  kind: board   ${say('# board, legalRepresentatives, bureau, observers, workingGroup, staff, other', '# board, legalRepresentatives, bureau, observers, workingGroup, staff, other')}
- id: equipe
  name: ${say('Équipe', 'Team')}
  kind: staff
`,
		'mandates.csv': `body;person;title;organisation;from;to
conseil;dupont-camille;${say('Présidence', 'Chair')};;${year}-01-01;${year + 1}
conseil;petit-dominique;;ville-exemple;${year}-01-01;${year + 1}
equipe;martin-alix;${say('Coordination', 'Coordinator')};;;
`,
		'programmes/ateliers.md': `---
name: ${say('Ateliers', 'Workshops')}
kind: training   ${say('# residency, transformation, foresight, sharedPlace, training, publication, international, talks, delegations, other', '# residency, transformation, foresight, sharedPlace, training, publication, international, talks, delegations, other')}
order: 1
# funders: [ ville-exemple ]
---

${say(
	'Un programme se raconte ici, en Markdown. Un chiffre annoncé peut nommer celui du dossier, et le contrôle les compare : {{1|editions.YEAR}} édition l’an passé.',
	'A programme is told here, in Markdown. An announced figure may name the dossier’s own, and the checks compare them: {{1|editions.YEAR}} edition last year.',
).replace('YEAR', String(year - 1))}
`,
		[`programmes/ateliers/printemps-${year - 1}.md`]: `---
title: ${say('Le printemps des ateliers', 'A spring of workshops')}
order: 1
from: ${year - 1}-04
to: ${year - 1}-05
status: completed   ${say('# planned, preparing, running, completed, cancelled', '# planned, preparing, running, completed, cancelled')}
places: [ Paris ]
hosts: [ ville-exemple ]
quantities:
  - { id: journees, label: ${say('Journées tenues', 'Days held')}, value: 4 }
---

${say('{{4|quantities.journees}} journées ouvertes à tous.', '{{4|quantities.journees}} days open to all.')}
`,
	};
}
