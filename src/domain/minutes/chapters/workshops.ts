import { type Block, type List, list, paragraph, section, text } from '../../document/index.ts';
import { formatCount, formatDuration, formatTime } from '../../typography/index.ts';
import type { WorkshopPoint } from '../../workshops/index.ts';
import { joined, type Scene } from '../scene.ts';

function points(scene: Scene, some: readonly WorkshopPoint[]): List {
	return {
		type: 'list',
		ordered: false,
		items: some.map((point) => ({
			children: [paragraph(scene.tell(point.text)), ...(point.points.length === 0 ? [] : [points(scene, point.points)])],
		})),
	};
}

/** The workshops: the questions together, then each group's sections and points, as they were written down. */
export function workshopsChapter(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	const workshops = [...assembly.workshops].sort((a, b) => a.group - b.group);
	if (workshops.length === 0) return [];
	const durations = new Set(workshops.map((workshop) => workshop.duration));
	const same = durations.size === 1 ? workshops[0]?.duration : undefined;
	const intro = words.workshopsIntro(
		formatCount(workshops.length, language),
		same === undefined ? undefined : formatDuration(same, language),
	);
	const groups = workshops.map((workshop) =>
		section(
			`workshop-${workshop.id}`,
			[...scene.say(`${words.workshop(String(workshop.group))} – `), ...scene.tell(workshop.question)],
			[
				...(same === undefined && workshop.duration !== undefined
					? [paragraph(scene.say(`${words.duration} : ${formatDuration(workshop.duration, language)}`), 'note')]
					: []),
				...(workshop.participants.length === 0
					? []
					: [paragraph(scene.say(`${words.participants} : ${workshop.participants.map(scene.fullName).join(', ')}`), 'note')]),
				...scene.narrative(workshop.narrative ?? ''),
				...workshop.sections.map((part) =>
					section(`workshop-${workshop.id}-${part.id}`, scene.tell(part.title), [
						...(part.points.length === 0 ? [] : [points(scene, part.points)]),
						...scene.narrative(part.narrative ?? ''),
					]),
				),
			],
		),
	);
	const title = assembly.headings?.workshops === undefined ? text(words.workshops) : scene.tell(assembly.headings.workshops);
	return [
		section('workshops', title, [
			...scene.narrative(assembly.workshopsNarrative ?? ''),
			paragraph(scene.say(intro)),
			list(workshops.map((workshop) => scene.tell(workshop.question))),
			...groups,
		]),
	];
}

/** What stands at the end: incidents, social moments, signatures. */
export function closingChapters(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	const incidents = assembly.incidents.map((incident) =>
		joined([incident.at === undefined ? [] : text(formatTime(incident.at, language)), scene.tell(incident.text)], ' – '),
	);
	const social = assembly.socialMoments.map((moment) => scene.tell(moment.title));
	const roles = assembly.signatures.length > 0 ? assembly.signatures : ([{ role: 'chair' }, { role: 'secretary' }] as const);
	const places = roles.map((signature) => {
		const person = 'person' in signature ? signature.person : undefined;
		const known = person ?? (signature.role === 'chair' ? assembly.chair : signature.role === 'secretary' ? assembly.secretary : undefined);
		const signedOn = 'signedOn' in signature ? signature.signedOn : undefined;
		return {
			role: text(words.roles[signature.role]),
			name: known === undefined ? scene.missing() : text(scene.fullName(known)),
			...(signedOn === undefined ? {} : { signedOn: text(words.signedOn(signedOn)) }),
		};
	});
	return [
		...(incidents.length === 0 ? [] : [section('incidents', words.incidents, [list(incidents)])]),
		...(social.length === 0 ? [] : [section('social', words.social, [list(social)])]),
		section('signatures', words.signatures, [{ type: 'signatures', places }]),
	];
}
