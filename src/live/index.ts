export { type Channel, openChannel, type Shown } from './channel.ts';
