export { type Channel, openChannel, type Shown } from './channel.ts';
export type { Outlet } from './listener.ts';
