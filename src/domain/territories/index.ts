export { composeMembersMap } from './compose.ts';
export * from './division.ts';
export * from './match.ts';
export { countClasses, type MembersMap, mapMembers, type PlacedMember, type TerritoryMembers } from './members_map.ts';
