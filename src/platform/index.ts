export { type Core, openCore } from './core.ts';
export { type Live, openLive } from './live.ts';
