/** Something that a list lets one choose. */
export interface Option {
	readonly value: string;
	readonly label: string;
}

/** What a list offers, from the words of each choice. @param none the words of choosing nothing, offered first where given */
export function optionsOf(labels: Readonly<Record<string, string>>, none?: string): readonly Option[] {
	const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
	return none === undefined ? options : [{ value: '', label: none }, ...options];
}
