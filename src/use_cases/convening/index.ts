export { setAgenda } from './agenda.ts';
export { beginAssembly, editAssemblyFrame } from './frame.ts';
export { moveResolution, putResolution, removeResolution } from './resolutions.ts';
