export { findMembers } from './find_members.ts';
export { readMemberList } from './read_list.ts';
export { readOrganisation } from './read_organisation.ts';
export { readTies } from './read_ties.ts';
export { readViews } from './read_views.ts';
export { selectMembers } from './select_members.ts';
