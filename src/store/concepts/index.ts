export type { Concept, ConceptName, Concepts, Entity, Key } from './concept.ts';
export { CONCEPT_NAMES, CONCEPTS, keyOf, keyText } from './concepts.ts';
