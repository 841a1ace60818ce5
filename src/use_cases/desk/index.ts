export { admitMember, checkInByLink } from './check_in.ts';
