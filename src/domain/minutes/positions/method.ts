import type { Bilingual } from '../../basics/index.ts';

/** What the method does, in a paragraph that a member can read. */
export const METHOD: Bilingual = {
	fr: 'Chacun a dit, affirmation par affirmation, s’il est d’accord, pas d’accord, ou passe. Le calcul cherche le plan où les avis diffèrent le plus, y place chaque personne selon ses réponses, puis réunit celles qui sont proches en deux à cinq groupes. Il relève ensuite ce qui distingue chaque groupe, ce qui rassemble tout le monde et ce qui oppose les groupes. Les mêmes réponses donnent toujours la même carte. C’est une aide à la discussion, pas un vote : rien n’y est décidé.',
	en: 'Everyone said, statement by statement, whether they agree, disagree or pass. The calculation looks for the plane in which opinions differ most, places each person in it by their answers, and gathers those who are close into two to five groups. It then picks out what tells each group apart, what unites everyone and what sets groups against each other. The same answers always give the same map. It is a help to discussion, no vote: nothing is decided by it.',
};
