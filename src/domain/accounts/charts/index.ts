export * from './chart_mapping.ts';
export {
	type EditedLine,
	editMapping,
	LINE_MOVES,
	type LineMove,
	type MappingDifference,
	mappingDifferences,
} from './edit.ts';
export { knownAccounts } from './known.ts';
export { mappingMistakes } from './mistakes.ts';
export {
	type ClaimedTwice,
	claimedTwiceIn,
	MAPPING_PARTS,
	type MappingPart,
	type MappingRow,
	patternsText,
	patternText,
	rowsOfMapping,
} from './rows.ts';
