/** The package has no types of its own. Votes by party, and seats; seats by party. */
declare module 'sainte-lague' {
	export default function sainteLague(votes: Readonly<Record<string, number>>, seats: number): Record<string, number>;
}
