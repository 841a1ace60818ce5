export { type KeptList, keepList, readKeptList, removeKeptList, setListChoices } from './kept_list.ts';
export { type CategoryDues, duesByCategory, membershipsOf, membershipYears, type StoredMembership } from './memberships.ts';
export { type Member, type MemberFilter, type MemberId, type MemberPage, searchMembers } from './search.ts';
export { keepView, listViews, type MemberView, removeView } from './views.ts';
