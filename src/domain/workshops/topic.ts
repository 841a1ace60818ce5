/** The topic on which the workshops of an assembly are followed. @param assembly its id */
export function workshopsTopic(assembly: string): string {
	return `${assembly}/workshops`;
}
